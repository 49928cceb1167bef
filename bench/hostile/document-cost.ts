import { setTimeout } from 'node:timers/promises';
import type { Operation } from '../operation.js';
import { cpuSeconds, postgresCpuSeconds, type Server } from '../server.js';

/** A document, and who sends it. */
export interface Hostile {
  readonly name: string;
  readonly operation: Operation;
  readonly token: string | undefined;
}

/** What one request comes to. */
export interface Cost {
  /** Milliseconds of CPU of the API's process, and of PostgreSQL's. */
  readonly api: number;
  readonly postgres: number;
  /** Of the answer. */
  readonly bytes: number;
  /** By how many bytes the API's heap grew at its fullest, garbage included. */
  readonly heap: number;
  /** The code of an error, where it was refused or given up. */
  readonly refused: string | null;
}

const RUNS = 3;

/** Resolves when a server does nothing by itself any more: what its lane takes to begin is no document's. */
export async function untilIdle({ pid }: Server): Promise<void> {
  for (let before = cpuSeconds(pid); ; before = cpuSeconds(pid)) {
    await setTimeout(1_000);
    if (cpuSeconds(pid) - before < 0.03) return;
  }
}

/** The most of each that a document came to in several runs: read, planned and compiled for the first time among them. */
export async function costOf(server: Server, postgres: number, hostile: Hostile): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) costs.push(await once(server, postgres, hostile));
  const most = (figure: 'api' | 'postgres' | 'bytes' | 'heap') => Math.max(...costs.map((cost) => cost[figure]));
  return {
    api: most('api'),
    postgres: most('postgres'),
    bytes: most('bytes'),
    heap: most('heap'),
    refused: costs.at(-1)?.refused ?? null,
  };
}

async function once(server: Server, postgres: number, { operation, token }: Hostile): Promise<Cost> {
  await server.tell('begin');
  const before = { api: cpuSeconds(server.pid), postgres: postgresCpuSeconds(postgres) };
  const answer = await send(server, operation, token);
  const text = await answer.text();
  const heap = await server.tell<number>('end');
  return {
    api: (cpuSeconds(server.pid) - before.api) * 1000,
    postgres: (postgresCpuSeconds(postgres) - before.postgres) * 1000,
    bytes: Buffer.byteLength(text),
    heap,
    refused: /"code":"(\w+)"/.exec(text.slice(0, 5_000))?.[1] ?? null,
  };
}

export function send(
  server: Server,
  operation: Operation,
  token: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify(operation),
  });
}
