import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile } from '../figure.js';

/** How many requests readers send, all together. */
export const READERS_PER_SECOND = 40;

/** How long readers waited, in milliseconds, each from the moment at which the request was due. */
export interface Waits {
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Requests that were not answered with data. */
  readonly failed: number;
}

/** What the program of the readers is told. */
export interface ReadersTask {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
}

/** Lets readers read, from a program of their own: whatever attacks meanwhile does not slow them down but through the server. */
export async function read(task: ReadersTask): Promise<Waits> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./readers.js', import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(task);
  const { waits, failed } = await answerOf(child);
  return {
    requests: waits.length,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    longest: Math.max(...waits),
    failed,
  };
}

/** Waits as columns of a table. */
export const columnsOf = (name: string, { p50, p99, longest, failed }: Waits) => ({
  [`${name} p50`]: p50.toFixed(1),
  [`${name} p99`]: p99.toFixed(1),
  [`${name} longest`]: longest.toFixed(0),
  [`${name} failed`]: failed,
});

/** How many times as long as at a quiet server all but one in a hundred waited at most. */
export const ratioOf = (quiet: Waits, beside: Waits) => (beside.p99 / quiet.p99).toFixed(1);

function answerOf(child: ChildProcess): Promise<{ waits: number[]; failed: number }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { waits: number[]; failed: number }));
    child.once('exit', (code) => reject(new Error(`The readers ended with ${code}.`)));
  });
}
