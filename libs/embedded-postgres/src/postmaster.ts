import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive, StartupError, waitForExit } from '#platform';

/** What a running server says about itself in `postmaster.pid` (PostgreSQL's miscadmin.h names the lines). */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** PostgreSQL's own time for a fast shutdown: it waits for the checkpoint only. */
const STOP_MILLISECONDS = 30_000;

/** The living server of a data directory, or null. A pid file whose id belongs to another program is no server. */
export function findPostmaster(dataDirectory: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const command = commandOf(pid);
  if (command !== null && !servesDirectory(command, dataDirectory)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Stops a server: at once but cleanly (`fast`), or without a clean end where the data is thrown away (`immediate`). */
export async function stopPostmaster(pid: number, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    if (await waitForExit(pid, STOP_MILLISECONDS)) return;
    process.kill(pid, 'SIGQUIT');
    if (await waitForExit(pid, STOP_MILLISECONDS)) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ESRCH') return;
    if (code !== 'EPERM') throw error;
  }
  throw new StartupError(
    `An earlier PostgreSQL (process ${pid}) still runs in the data directory and cannot be stopped by this user. Stop it as the user who started it, then try again.`,
  );
}

/**
 * Makes way for a new server: stops one that was left behind by a killed parent, and removes a stale pid file, which
 * PostgreSQL itself would trust if its id was given to another process of the same user.
 */
export async function clearDataDirectory(dataDirectory: string): Promise<void> {
  const orphan = findPostmaster(dataDirectory);
  if (orphan) await stopPostmaster(orphan.pid);
  rmSync(join(dataDirectory, 'postmaster.pid'), { force: true });
}

function servesDirectory(command: string, dataDirectory: string): boolean {
  if (!/postgres/.test(command)) return false;
  return command.includes(dataDirectory) || command.includes(realpathSync(dataDirectory));
}
