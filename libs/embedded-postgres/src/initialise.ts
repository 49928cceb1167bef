import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '#platform';
import type { Account } from './unprivileged.js';

const run = promisify(execFile);

/**
 * Creates a cluster beside its place and moves it there when it is whole, so that one that was interrupted is never
 * mistaken for data. Sorting is by code point everywhere (`builtin` C.UTF-8), so that indexes mean the same on every
 * machine; `lc_ctype` is what text search still asks the C library for.
 */
export async function initialiseCluster(
  initdb: string,
  account: Account,
  dataDirectory: string,
  superuserPassword: string,
): Promise<void> {
  const draft = `${dataDirectory}.initialising`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'cluster'), { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (account.owner) {
    for (const path of [draft, join(draft, 'cluster'), passwordFile]) {
      chownSync(path, account.owner.uid, account.owner.gid);
    }
  }
  const { program, args, options } = account.command(initdb, [
    `--pgdata=${join(draft, 'cluster')}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'UTF-8' : 'C'}`,
    '--data-checksums',
    '--no-sync',
    '--no-instructions',
  ]);
  try {
    await run(program, args, options);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new StartupError(`PostgreSQL could not create its data directory: ${stderr?.trim() || String(error)}`);
  }
  renameSync(join(draft, 'cluster'), dataDirectory);
  rmSync(draft, { recursive: true, force: true });
}
