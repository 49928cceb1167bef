import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './process-identity.js';
import { fileFault } from './startup-error.js';

/**
 * A file that says which process works in a directory. It outlives a killed process, so it also holds the
 * process's start time: an id that the system has given to another program since does not count.
 *
 * What a dead process left is removed by one contender alone: whoever holds the lock that is named after it. Without
 * that, somebody who has just seen that the lock is stale removes the one that another contender took meanwhile.
 */
export class ProcessLock {
  readonly #path: string;
  readonly #content: string;

  private constructor(path: string, content: string) {
    this.#path = path;
    this.#content = content;
  }

  /** Takes the lock, or returns the id of the living process that holds it or is just clearing a stale one away. */
  static take(path: string): ProcessLock | { heldBy: number } {
    const content = `${process.pid}\n${startOf(process.pid) ?? ''}\n`;
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, content, { mode: 0o600 });
    try {
      for (;;) {
        if (isLinked(draft, path)) return new ProcessLock(path, content);
        const found = contentOf(path);
        if (found === null) continue;
        const heldBy = livingIn(found);
        if (heldBy !== null) return { heldBy };
        const clearing = ProcessLock.take(`${path}.${nameOf(found)}`);
        if (!(clearing instanceof ProcessLock)) return clearing;
        try {
          // Nobody else removes this one, and nobody takes its place while it is there.
          if (contentOf(path) === found) rmSync(path, { force: true });
        } finally {
          clearing.release();
        }
      }
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** The id of the living process that holds the lock, or null. */
  static holder(path: string): number | null {
    const content = contentOf(path);
    return content === null ? null : livingIn(content);
  }

  /** Gives the lock back. One that somebody has removed by hand, and another process has taken since, stays theirs. */
  release(): void {
    if (contentOf(this.#path) === this.#content) rmSync(this.#path, { force: true });
  }
}

/** Whether `path`, which did not exist, is now another name of `draft`. */
function isLinked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fileFault(error, path) ?? error;
  }
}

/** The process that wrote this, where it still lives. */
function livingIn(content: string): number | null {
  const [pid, start] = content.split('\n');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || !isAlive(id)) return null;
  return start === (startOf(id) ?? '') ? id : null;
}

function nameOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
