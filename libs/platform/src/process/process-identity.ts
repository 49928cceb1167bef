import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or null where there is none or it cannot be read. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() || null;
  return askPs(pid, 'command=');
}

/**
 * What tells a process from a later one that got the same id: its start time in the system's own notation.
 * Null where the system does not tell (then the id alone has to do).
 */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') return statFields(pid)?.[19] ?? null;
  return askPs(pid, 'lstart=');
}

/** The parent of a process, or null where the process is gone or the system does not tell. */
export function parentOf(pid: number): number | null {
  if (pid === process.pid) return process.ppid;
  const parent = process.platform === 'linux' ? statFields(pid)?.[1] : askPs(pid, 'ppid=');
  return parent ? Number(parent) : null;
}

/** Waits until the process is gone. False when it is still there after `milliseconds`. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** A killed process that nobody has waited for yet still answers to signal 0. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z';
}

/** The fields of /proc/<pid>/stat after the command's name, which may itself hold blanks and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function askPs(pid: number, format: string): string | null {
  if (process.platform === 'win32') return null;
  try {
    return execFileSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
