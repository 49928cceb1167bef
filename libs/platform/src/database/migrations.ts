import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../process/startup-error.js';
import type { EntityClass } from './connect.js';

/** Where it is noted which migrations ran. */
export const MIGRATION_TABLE = 'migration';

const FOLDER = new URL('../../../../migrations/', import.meta.url);

export const NEWER =
  'A newer version of Commonplace has migrated this database, and this older one would damage what it does not know. Start the newer version. To go back, restore the backup that was made before the upgrade, or let the newer version take its migrations back ("npm run migrate:revert").';

const OLDER =
  'The database has not been brought to this version of Commonplace. Stop the other programs and run "npm run migrate", with DATABASE_OWNER_URL where DATABASE_URL is set; "npm start" does it by itself.';

/** Every migration beside this program, oldest first. */
export async function migrationClasses(): Promise<EntityClass[]> {
  const modules = await Promise.all((migrationFiles() ?? []).map((name) => import(new URL(name, FOLDER).href)));
  return modules.flatMap((module) => Object.values(module as Record<string, EntityClass>));
}

export async function migrationNames(): Promise<string[]> {
  return (await migrationClasses()).map(({ name }) => name);
}

/**
 * Lets a program work on no schema but its own: what a newer version has changed it would read wrongly, and write without what must
 * go with it. See docs/decisions/0035.
 *
 * @param query answers rows
 * @throws StartupError for a database that a newer version has migrated, or this one has not yet
 */
export async function requireOwnSchema(query: (text: string) => Promise<unknown[]>): Promise<void> {
  const own = ownMoments();
  const seen = await refuseNewerSchema(query);
  if ([...own].some((moment) => !seen.has(moment))) throw new StartupError(OLDER);
}

/** As `requireOwnSchema`, for what may look at a database that has yet to be migrated. Answers the numbers of the migrations that ran. */
export async function refuseNewerSchema(query: (text: string) => Promise<unknown[]>): Promise<Set<number>> {
  const own = ownMoments();
  const seen = await seenMoments(query);
  // A build without migrations cannot tell.
  if (own.size > 0 && [...seen].some((moment) => !own.has(moment))) throw new StartupError(NEWER);
  return seen;
}

function ownMoments(): Set<number> {
  return new Set((migrationFiles() ?? []).map((name) => Number.parseInt(name, 10)));
}

/** The numbers of the migrations that ran. None where nobody has migrated, or only a version that did not let the application look. */
async function seenMoments(query: (text: string) => Promise<unknown[]>): Promise<Set<number>> {
  try {
    const rows = (await query(`select timestamp from ${MIGRATION_TABLE}`)) as Array<{ timestamp: string }>;
    return new Set(rows.map(({ timestamp }) => Number(timestamp)));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === UNDEFINED_TABLE || code === INSUFFICIENT_PRIVILEGE) return new Set();
    throw error;
  }
}

const UNDEFINED_TABLE = '42P01';
const INSUFFICIENT_PRIVILEGE = '42501';

function migrationFiles(): string[] | null {
  try {
    return readdirSync(fileURLToPath(FOLDER))
      .filter((name) => /^\d+-[\w-]+\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
