import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The passwords of the three login roles of an embedded PostgreSQL. */
export interface Credentials {
  /** `postgres`, the superuser: used to prepare roles and databases only. */
  postgres: string;
  /** `commonplace_owner`: owns the database and runs the migrations. */
  commonplace_owner: string;
  /** `commonplace_app_login`: what the API and the worker connect as. */
  commonplace_app_login: string;
}

/** The credentials kept in `file`, or null where there are none yet. */
export function readCredentials(file: string): Credentials | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Draws new random passwords and keeps them in `file`, which only its owner can read. */
export function createCredentials(file: string): Credentials {
  const password = () => randomBytes(24).toString('base64url');
  const credentials = {
    postgres: password(),
    commonplace_owner: password(),
    commonplace_app_login: password(),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return credentials;
}
