import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Whether nobody has signed up yet. */
export async function isNew(url: string): Promise<boolean> {
  return !(await anyMember(url, 'true'));
}

async function anyMember(url: string, condition: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(`SELECT FROM member WHERE ${condition} LIMIT 1`)).rowCount === 1;
  } finally {
    await client.end();
  }
}

/**
 * Fills a new installation with the demo community, and keeps its logins for the next starts. A mark stands in the data
 * directory meanwhile, so that a start after an interruption knows that the community is not whole.
 *
 * @param program the demo program, just started
 */
export async function fillDemo(program: Program, dataDir: string): Promise<DemoLogin[]> {
  writeFileSync(markOf(dataDir), '');
  const output = await program.output();
  if (!program.succeeded) {
    throw new StartupError(`The demo community could not be written: the program ${await program.ended}.\n${output}`);
  }
  const { logins } = JSON.parse(output.trimEnd().split('\n').at(-1) as string) as { logins: DemoLogin[] };
  writeFileSync(fileOf(dataDir), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  rmSync(markOf(dataDir));
  return logins;
}

/** Whether an earlier start was interrupted while it wrote the demo community, and nobody else has signed up since. */
export async function demoIsUnfinished(url: string, dataDir: string): Promise<boolean> {
  return existsSync(markOf(dataDir)) && !(await anyMember(url, 'NOT is_demo'));
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

function markOf(dataDir: string): string {
  return join(dataDir, 'demo-unfinished');
}
