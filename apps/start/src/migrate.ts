import { ensureApplicationRole, loadConfig, migrate, migrateJobQueue, revertMigration } from '#platform';
import { joinInstallation } from './installation.js';
import { runProgram } from './run-program.js';

/** `npm run migrate`, and with the argument `revert` the taking back of the newest migration. */
await runProgram(async () => {
  const installation = await joinInstallation(loadConfig(process.env, 'embedded'));
  try {
    if (process.argv[2] === 'revert') {
      const name = await revertMigration(installation.ownerUrl);
      console.log(name ? `Taken back: ${name}` : 'There is no migration left to take back.');
      return;
    }
    await ensureApplicationRole(installation.ownerUrl, installation.url);
    const names = await migrate(installation.ownerUrl);
    await migrateJobQueue(installation.ownerUrl);
    if (names.length > 0) console.log(`Migrated: ${names.join(', ')}`);
  } finally {
    await installation.close();
  }
});
