import { StartupError } from '../process/startup-error.js';
import { lossesOf, spellLosses } from './loss.js';
import { SchemaSession } from './schema-session.js';

/**
 * Runs the migrations that this database has not seen, as its owner. Answers their names.
 * @throws StartupError for a database that a newer version has migrated
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const session = await SchemaSession.open(ownerUrl);
  try {
    return await session.migrate();
  } finally {
    await session.close();
  }
}

export interface RevertOptions {
  /** Refuses where rows, or values in them, would go. */
  readonly keepRows?: boolean;
  /** Refuses while the API or a worker is connected. */
  readonly alone?: boolean;
}

/**
 * Takes back the newest migration. Answers its name, or null where nothing is left to take back.
 * @throws StartupError as the options say, and for a database that a newer version has migrated; nothing is changed then
 */
export async function revertMigration(ownerUrl: string, options: RevertOptions = {}): Promise<string | null> {
  const session = await SchemaSession.open(ownerUrl);
  try {
    const name = (await session.seen()).at(-1) ?? null;
    if (!name) return null;
    if (options.alone) await session.requireNoPrograms('a migration is taken back');
    await session.transaction(async () => {
      if (options.keepRows) {
        const losses = await lossesOf(session.runner, () => session.revert());
        if (losses.length > 0) {
          throw new StartupError(
            `To take back ${name} would delete ${spellLosses(losses)}. Make a backup ("npm run backup"); with --yes they are deleted.`,
          );
        }
      }
      await session.revert();
    });
    return name;
  } finally {
    await session.close();
  }
}
