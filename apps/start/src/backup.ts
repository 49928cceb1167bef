import { Clock } from '#kernel';
import { mediaFiles } from '#media';
import { IncomingFiles, incomingFolder, loadConfig, openMediaStore, StartupError, writeBackup } from '#platform';
import { describeBackup, describeMissing, STANDARD, writeWhole } from './backup-file.js';
import { joinInstallation } from './installation.js';
import { LEFT_OUT } from './left-out.js';
import { runProgram } from './run-program.js';

/**
 * `npm run backup -- <file>`: database and images as of one moment, in one file, while everything runs or not. Without a name it is
 * named after the moment; `-` is standard output.
 */
await runProgram(async () => {
  const path = pathOf(process.argv.slice(2));
  const config = loadConfig(process.env, 'embedded');
  const installation = await joinInstallation(config);
  try {
    const store = await openMediaStore(config, new IncomingFiles(incomingFolder(config)));
    const { ownerUrl } = installation;
    const source = { ownerUrl, store, mediaKeys: mediaFiles, leftOut: LEFT_OUT, clock: new Clock() };
    const manifest = await writeWhole(path, (out) => writeBackup(source, out));
    // Standard output may be the backup.
    for (const line of describeMissing(manifest)) console.error(line);
    console.error(`${path === STANDARD ? 'Backed up' : path}: ${describeBackup(manifest)}.`);
    console.error(
      'It holds neither sessions, secrets nor jobs that wait: keep SESSION_SECRET, the passwords of the database and the keys of the bucket elsewhere.',
    );
  } finally {
    await installation.close();
  }
});

function pathOf(args: string[]): string {
  const [path, ...rest] = args;
  if (rest.length > 0 || (path?.startsWith('-') && path !== STANDARD)) {
    throw new StartupError('Name one file to write, or - for standard output: npm run backup -- commonplace.tar.zst');
  }
  return path ?? `commonplace-${new Date().toISOString().replaceAll(/:|\.\d+/g, '')}.tar.zst`;
}
