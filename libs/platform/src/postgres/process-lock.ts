import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './process-identity.js';

/**
 * A file that says which process works in a directory. It outlives a killed process, so it also holds the
 * process's start time: an id that the system has given to another program since does not count.
 */
export class ProcessLock {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** Takes the lock, or returns the id of the living process that holds it. */
  static take(path: string): ProcessLock | { heldBy: number } {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, `${process.pid}\n${startOf(process.pid) ?? ''}\n`, { mode: 0o600 });
    try {
      for (;;) {
        try {
          linkSync(draft, path);
          return new ProcessLock(path);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        }
        const heldBy = ProcessLock.holder(path);
        if (heldBy !== null) return { heldBy };
        rmSync(path, { force: true });
      }
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** The id of the living process that holds the lock, or null. */
  static holder(path: string): number | null {
    let content: string;
    try {
      content = readFileSync(path, 'utf8');
    } catch {
      return null;
    }
    const [pid, start] = content.split('\n');
    const id = Number(pid);
    if (!Number.isInteger(id) || id <= 0 || !isAlive(id)) return null;
    return start === (startOf(id) ?? '') ? id : null;
  }

  release(): void {
    rmSync(this.#path, { force: true });
  }
}
