import { memberTable } from '#members';
import {
  checkBackup,
  IncomingFiles,
  incomingFolder,
  loadConfig,
  openMediaStore,
  restoreBackup,
  StartupError,
} from '#platform';
import { runBackfills } from './backfills.js';
import { describeBackup, describeMissing, keepInput, STANDARD } from './backup-file.js';
import { checkFigures } from './figures.js';
import { openInstallation } from './installation.js';
import { PASSING } from './left-out.js';
import { checkLog } from './log.js';
import { runProgram } from './run-program.js';

/**
 * `npm run restore -- <file>`: puts a backup into an empty database, embedded or not, and an empty place for images. With `--check`
 * only reads it. `-` is standard input.
 */
await runProgram(async () => {
  const { path, checkOnly } = argumentsOf(process.argv.slice(2));
  if (path !== STANDARD) return run(path, checkOnly);
  await keepInput(loadConfig(process.env, 'embedded').dataDir, (kept) => run(kept, checkOnly));
});

async function run(path: string, checkOnly: boolean): Promise<void> {
  // Before anything else is looked at, let alone touched.
  const manifest = await checkBackup(path);
  for (const line of describeMissing(manifest)) console.log(line);
  console.log(`The backup is whole: ${describeBackup(manifest)}.`);
  if (checkOnly) return;

  const config = loadConfig(process.env, 'embedded');
  const installation = await openInstallation(config);
  try {
    const { url, ownerUrl } = installation;
    const store = await openMediaStore(config, new IncomingFiles(incomingFolder(config)));
    await restoreBackup({ url, ownerUrl, store, people: memberTable, passing: PASSING }, path, manifest);
    console.log('Everything in it is restored.');
    await runBackfills(url);
    const inOrder = [await checkFigures(url, { mend: false }), await checkLog(url, null)];
    if (inOrder.includes(false)) process.exitCode = 1;
    console.log(
      'Every session has ended, and what waited to be sent is not sent: members sign in anew, with the passwords that they had. Set what was not in it before you start: SESSION_SECRET and PUBLIC_URL (in production), SMTP_URL, and the keys of the bucket.',
    );
  } finally {
    await installation.close();
  }
}

function argumentsOf(args: string[]): { path: string; checkOnly: boolean } {
  const [path, ...rest] = args.filter((one) => one !== '--check');
  if (!path || rest.length > 0 || (path.startsWith('-') && path !== STANDARD)) {
    throw new StartupError(
      'Name the backup, or - for standard input: npm run restore -- commonplace.tar.zst. With --check it is only read.',
    );
  }
  return { path, checkOnly: args.includes('--check') };
}
