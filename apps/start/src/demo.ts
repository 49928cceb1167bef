import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartupError } from '#platform';
import { Program } from './program.js';

/** Somebody of the demo community whom a visitor may sign in as. */
export interface DemoLogin {
  role: string;
  handle: string;
  password: string;
}

/** Whether nobody has signed up yet. */
export async function isNew(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query('SELECT FROM member LIMIT 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

/** Fills a new installation with the demo community, and keeps its logins for the next starts. */
export async function fillDemo(env: NodeJS.ProcessEnv, dataDir: string): Promise<DemoLogin[]> {
  const program = new Program('apps/demo/src/main.js', env, [], 'pipe');
  const output = await program.output();
  if (!program.succeeded) {
    throw new StartupError(`The demo community could not be written: the program ${await program.ended}.\n${output}`);
  }
  const { logins } = JSON.parse(output.trimEnd().split('\n').at(-1) as string) as { logins: DemoLogin[] };
  writeFileSync(fileOf(dataDir), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  return logins;
}

/** The logins of a demo community that was written at an earlier start; none where it was not. */
export function keptLogins(dataDir: string): DemoLogin[] {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as DemoLogin[];
  } catch {
    return [];
  }
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'demo-logins.json');
}
