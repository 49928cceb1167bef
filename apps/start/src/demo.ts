import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartupError } from '#platform';
import type { Program } from './program.js';

/** Somebody of the demo community whom a visitor may sign in as. */
export interface DemoLogin {
  role: string;
  handle: string;
  password: string;
}

/** Who has signed up: nobody yet, the demo community (and perhaps others after it), or people without it. */
export async function inhabitants(url: string): Promise<'nobody' | 'demo' | 'people'> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ demo: boolean | null }>('SELECT bool_or(is_demo) AS demo FROM member');
    const demo = rows[0]?.demo ?? null;
    return demo === null ? 'nobody' : demo ? 'demo' : 'people';
  } finally {
    await client.end();
  }
}

/**
 * Waits for the demo program, which writes the community as a whole or not at all, and keeps the logins that it prints
 * for the next starts.
 *
 * @param program the demo program, just started
 */
export async function fillDemo(program: Program, dataDir: string): Promise<DemoLogin[]> {
  const output = await program.output();
  if (!program.succeeded) {
    throw new StartupError(`The demo community could not be written: the program ${await program.ended}.\n${output}`);
  }
  const { logins } = JSON.parse(output.trimEnd().split('\n').at(-1) as string) as { logins: DemoLogin[] };
  writeFileSync(fileOf(dataDir), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  return logins;
}

/** The logins of a demo community that was written at an earlier start; null where that did not come to keeping them. */
export function keptLogins(dataDir: string): DemoLogin[] | null {
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return Array.isArray(found) && found.length > 0 && found.every(isLogin) ? found : null;
  } catch {
    return null;
  }
}

function isLogin(found: unknown): found is DemoLogin {
  const { role, handle, password } = (found ?? {}) as Partial<Record<string, unknown>>;
  return [role, handle, password].every((part) => typeof part === 'string');
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'demo-logins.json');
}
