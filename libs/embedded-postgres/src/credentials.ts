import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileFault, StartupError, withFile } from '#platform';

const ROLES = ['postgres', 'commonplace_owner', 'commonplace_app_login'] as const;

/**
 * The passwords of the three login roles of an embedded PostgreSQL: `postgres`, the superuser, used to prepare roles and
 * databases only; `commonplace_owner`, who owns the database and runs the migrations; `commonplace_app_login`, what the
 * API and the worker connect as.
 */
export type Credentials = Record<(typeof ROLES)[number], string>;

/** They go into addresses as they are. One that is drawn has 32 characters. */
const WHOLE = /^[\w-]{16,}$/;

/** The credentials kept in `file`, or null where there are none yet. */
export function readCredentials(file: string): Credentials | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fileFault(error, file) ?? error;
  }
  const found = parsed(text);
  if (ROLES.every((role) => WHOLE.test(String(found?.[role])))) return found as Credentials;
  throw new StartupError(
    `${file} is damaged: it should hold three passwords, and without them the database beside it cannot be opened. Bring it back from a backup; or, to begin anew without what was written, move the folder away.`,
  );
}

/** Draws new random passwords and keeps them in `file`, which only its owner can read. */
export function createCredentials(file: string): Credentials {
  const password = () => randomBytes(24).toString('base64url');
  const credentials: Credentials = {
    postgres: password(),
    commonplace_owner: password(),
    commonplace_app_login: password(),
  };
  withFile(file, () => {
    writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  });
  return credentials;
}

function parsed(text: string): Partial<Credentials> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
