import { setTimeout } from 'node:timers/promises';
import type { BenchDatabase } from './bench-database.js';
import { fill } from './data.js';
import { median, percentile, printTable } from './figure.js';
import { FEED, type Operation, REPLY } from './operation.js';
import { freePort, Server } from './server.js';
import { openSessions } from './session.js';

const TEXTS = 20;
const CHARACTERS = 50_000;
const READERS = 2;
const ROUNDS = 3;

const PREVIEW = 'query ($markdown: String!) { renderMarkdown(markdown: $markdown) }';

type Way = (threadId: string, text: string) => Operation;

const WAYS: Readonly<Record<string, Way>> = {
  previews: (_thread, markdown) => ({ query: PREVIEW, variables: { markdown } }),
  replies: (threadId, bodyMarkdown) => ({ query: REPLY, variables: { input: { threadId, bodyMarkdown } } }),
};

interface Waits {
  longest: number[];
  p99: number[];
  /** Until all of the texts were answered. */
  done: number[];
  /** Of all rounds: what was answered with an error. */
  failed: number;
}

/**
 * How long readers wait beside twenty texts of the greatest length that twenty members send at once, and what a quiet server makes of the
 * same reading. `against=<folder>` measures another build of the product (its `dist`) in turn with this one.
 */
export async function measureLongTexts({ ownerUrl, environment }: BenchDatabase): Promise<void> {
  console.log('Filling the database …');
  const data = await fill(ownerUrl);
  const tokens = await openSessions(ownerUrl, TEXTS + 1);
  const other = process.argv.find((argument) => argument.startsWith('against='))?.slice('against='.length);
  const programs = new Map([['this build', '../apps/api/src/main.js']]);
  if (other) programs.set(other, `file://${other}/apps/api/src/main.js`);
  const servers: Server[] = [];
  try {
    for (const [name, program] of programs) {
      servers.push(await Server.start(name, program, await freePort(), environment));
    }
    const quiet = servers.map(() => noWaits());
    const beside = Object.keys(WAYS).map(() => servers.map(() => noWaits()));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const at of round % 2 ? servers.keys() : [...servers.keys()].reverse()) {
        const server = servers[at] as Server;
        await measure(quiet[at] as Waits, round, server, tokens, [setTimeout(2_000)]);
        for (const [place, way] of Object.values(WAYS).entries()) {
          const sent = sendAll(server, tokens.slice(1), data.threads.hundred, way, round);
          await measure(beside[place]?.[at] as Waits, round, server, tokens, sent);
        }
      }
    }
    for (const [at, { name }] of servers.entries()) {
      const rows: Array<readonly [beside: string, waits: Waits | undefined]> = [
        ['a quiet server', quiet[at]],
        ...Object.keys(WAYS).map(
          (way, place) => [`${TEXTS} ${way} of ${CHARACTERS} characters`, beside[place]?.[at]] as const,
        ),
      ];
      printTable(
        `(l) Readers' waits in ms, ${name}: ${READERS} readers of a feed beside … (medians of ${ROUNDS} interleaved rounds)`,
        rows.map(([what, waits]) => ({
          beside: what,
          p99: Math.round(median(waits?.p99 ?? [])),
          longest: Math.round(median(waits?.longest ?? [])),
          'until all are answered': Math.round(median(waits?.done ?? [])),
          failed: waits?.failed ?? 0,
        })),
      );
    }
  } finally {
    for (const server of servers) await server.stop();
  }
}

function noWaits(): Waits {
  return { longest: [], p99: [], done: [], failed: 0 };
}

/** Reads for as long as the others are at it. The first round warms up. */
async function measure(
  waits: Waits,
  round: number,
  server: Server,
  tokens: readonly string[],
  others: ReadonlyArray<Promise<unknown>>,
): Promise<void> {
  const started = performance.now();
  let going = true;
  const fail = () => {
    if (round > 0) waits.failed++;
  };
  const end = Promise.all(others.map((other) => other.catch(fail))).finally(() => {
    going = false;
  });
  const taken: number[] = [];
  const read = async () => {
    while (going) {
      const sent = performance.now();
      await server.ask(tokens[0] as string, { query: FEED, variables: {} }).catch(fail);
      taken.push(performance.now() - sent);
    }
  };
  await Promise.all([end, ...Array.from({ length: READERS }, read)]);
  if (round === 0) return;
  waits.longest.push(Math.max(...taken));
  waits.p99.push(percentile(taken, 0.99));
  waits.done.push(performance.now() - started);
}

function sendAll(
  server: Server,
  tokens: readonly string[],
  thread: string,
  way: Way,
  round: number,
): Array<Promise<unknown>> {
  return tokens.map((token, at) =>
    server.ask(token, way(thread, longText(`Round ${round} of ${server.name}, text ${at}.`, at))),
  );
}

/** Prose with marks and links; every other one ends with a table. */
function longText(beginning: string, at: number): string {
  const line = `${beginning} A *goal* and **what came of it**, [says the report](https://report.example/${at}), was not what reach tells.\n\n`;
  const table = at % 2 ? `\n\n|a|b|c|d\n|-|-|-|-\n${'|x|y|z|w\n'.repeat(1_200)}` : '';
  return line.repeat(Math.ceil(CHARACTERS / line.length)).slice(0, CHARACTERS - table.length) + table;
}
