import { chmodSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '#platform';
import type { Account } from './unprivileged.js';

/** What PostgreSQL looks at itself, and what shows that only the folder was given to somebody else. */
const WITNESSES = ['', 'PG_VERSION', 'global', join('global', 'pg_control')];

/**
 * Makes the files of a cluster those of the account that PostgreSQL runs under, and its folder closed to others, as a copy
 * often leaves neither. PostgreSQL refuses to start otherwise.
 * @param tell hears it where something was changed
 */
export function takeOver(dataDirectory: string, { owner }: Account, tell: (sentence: string) => void): void {
  const uid = owner?.uid ?? process.getuid?.();
  if (uid === undefined) return;
  const found = WITNESSES.map((name) => lstatSync(join(dataDirectory, name), { throwIfNoEntry: false }));
  const foreign = found.find((file) => file && file.uid !== uid);
  if (foreign && !owner) {
    throw new StartupError(
      `${dataDirectory} belongs to another user (${foreign.uid}), and PostgreSQL opens only what is its own. Start as that user, or give this one the folder: chown -R ${uid} ${dataDirectory}`,
    );
  }
  if (foreign && owner) {
    give(dataDirectory, owner);
    tell(`${dataDirectory} was copied or moved: its files now belong to user ${uid}, as whom PostgreSQL runs.`);
  }
  const { mode } = statSync(dataDirectory);
  if ((mode & 0o027) !== 0) chmodSync(dataDirectory, 0o700);
}

function give(path: string, { uid, gid }: { uid: number; gid: number }): void {
  lchownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) give(join(path, name), { uid, gid });
}
