import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError, withFile } from '../process/startup-error.js';

/** One that is drawn has 64 characters; somebody may have put another there, as long as SESSION_SECRET has to be. */
const WHOLE = /^[\x21-\x7e]{32,}$/;

/**
 * A secret that is drawn once and kept in the data directory, readable by its owner only, so that sessions outlive
 * a restart. Two programs that start at once end up with the same one.
 */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  return withFile(file, () => {
    const found = read(file);
    if (found !== null) return requireWhole(found, file);
    mkdirSync(dataDir, { recursive: true });
    const draft = `${file}.${process.pid}`;
    try {
      writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    return requireWhole(readFileSync(file, 'utf8'), file);
  });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** One that was cut short, by a full disk for example, would let everybody in who guesses it. */
function requireWhole(content: string, file: string): string {
  const secret = content.trim();
  if (WHOLE.test(secret)) return secret;
  throw new StartupError(
    `${file} does not hold a whole secret, which has 32 characters at least. Delete it and start again: another one is drawn (sessions go on, and a setup code is shown anew).`,
  );
}
