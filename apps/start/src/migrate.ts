import { ensureApplicationRole, loadConfig, migrate, migrateJobQueue, revertMigration, StartupError } from '#platform';
import { runBackfills } from './backfills.js';
import { joinInstallation } from './installation.js';
import { runProgram } from './run-program.js';

/**
 * `npm run migrate`, and with the argument `revert` the taking back of the newest migration, which deletes rows only where it is
 * told `--yes`.
 */
await runProgram(async () => {
  const [revert, yes] = argumentsOf(process.argv.slice(2));
  const installation = await joinInstallation(loadConfig(process.env, 'embedded'));
  try {
    if (revert) {
      const name = await revertMigration(installation.ownerUrl, { alone: true, keepRows: !yes });
      console.log(name ? `Taken back: ${name}` : 'There is no migration left to take back.');
      return;
    }
    await ensureApplicationRole(installation.ownerUrl, installation.url);
    const names = await migrate(installation.ownerUrl);
    await migrateJobQueue(installation.ownerUrl);
    if (names.length > 0) console.log(`Migrated: ${names.join(', ')}`);
    await runBackfills(installation.url);
  } finally {
    await installation.close();
  }
});

function argumentsOf(args: string[]): [revert: boolean, yes: boolean] {
  const [first, ...rest] = args;
  const unknown = first === 'revert' ? rest.find((one) => one !== '--yes') : first;
  if (unknown !== undefined) {
    throw new StartupError(`Unknown argument ${unknown}. There is only "revert", and with that --yes.`);
  }
  return [first === 'revert', rest.includes('--yes')];
}
