import type { BenchDatabase } from './bench-database.js';
import { fill } from './data.js';
import { median, printTable } from './figure.js';
import { columnsOf, ratioOf, read } from './hostile/reading.js';
import { REPLY } from './operation.js';
import { cpuSeconds, freePort, postgresCpuSeconds, Server } from './server.js';
import { openSessions } from './session.js';

export const WRITERS = 16;
const READERS_PER_SECOND = 60;
/** Of the replies that are written beside readers, as many a second as a busy course of hundreds. */
const REPLIES_PER_SECOND = 20;

/** Some way of replying. */
interface Kind {
  readonly name: string;
  readonly writers: number;
  readonly threads: readonly string[];
  /** What a reply answers and says, given who writes and how many were begun before it. */
  readonly input: (writer: number, before: number) => { bodyMarkdown: string; parentNumber?: number };
}

export interface Written {
  readonly perSecond: number;
  /** Milliseconds of CPU. */
  readonly api: number;
  readonly database: number;
}

/**
 * Replies a second over the API, beside a server that sends the same statements by hand: by one writer and by many, to one thread and to
 * many, in depth and with mentions, long ones. Then how long readers wait beside writers.
 */
export async function measureWriting({ ownerUrl, pid, environment }: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database …');
  const { threads, spread } = await fill(ownerUrl);
  const tokens = await openSessions(ownerUrl, WRITERS);
  const servers: Server[] = [];
  try {
    servers.push(await Server.start('product', '../apps/api/src/main.js', await freePort(), environment));
    servers.push(await Server.start('same statements', './baseline-writes.js', await freePort(), environment));
    const [product, byHand] = servers as [Server, Server];
    const [rounds, seconds] = quick ? [3, 2] : [5, 4];
    const rows: Array<Record<string, string | number>> = [];
    for (const kind of kindsOf(threads.hundred, spread)) {
      rows.push(await compareKind(product, byHand, pid, tokens, kind, rounds, seconds));
    }
    printTable(
      `(d) Replies a second over the API and, with the same statements, by hand, and milliseconds of CPU for each (median of ${rounds} interleaved rounds of ${seconds} s)`,
      rows,
    );
    await measureReadersBeside(product, tokens, spread, quick ? 5 : 20);
  } finally {
    for (const server of servers) await server.stop();
  }
}

export function kindsOf(hot: string, spread: readonly string[]): Kind[] {
  const plain: Kind['input'] = (writer, before) => ({
    bodyMarkdown: `Writer ${writer} counted again and came to *${before}*, which is not what the report says.`,
  });
  return [
    { name: 'one writer, 64 threads', writers: 1, threads: spread, input: plain },
    { name: '16 writers, one thread', writers: WRITERS, threads: [hot], input: plain },
    { name: '16 writers, 64 threads', writers: WRITERS, threads: spread, input: plain },
    {
      name: 'answers to answers, with two mentions',
      writers: WRITERS,
      threads: spread,
      input: (writer, before) => ({
        bodyMarkdown: `@member${30 + writer} and @member${60 + writer}: the ${before}th time that somebody asks for the key.`,
        parentNumber: 1,
      }),
    },
    {
      name: '5,000 characters',
      writers: WRITERS,
      threads: spread,
      input: (writer, before) => ({
        bodyMarkdown: `Writer ${writer}, part ${before}.\n\n${'The desk was *quiet*, so we [counted](https://example.org/desk) who came in, and wrote down what they asked for. '.repeat(45)}`,
      }),
    },
  ];
}

async function compareKind(
  product: Server,
  byHand: Server,
  postgres: number,
  tokens: readonly string[],
  kind: Kind,
  rounds: number,
  seconds: number,
): Promise<Record<string, string | number>> {
  const figures = new Map<Server, Written[]>([product, byHand].map((server) => [server, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const server of round % 2 === 0 ? [product, byHand] : [byHand, product]) {
      const before = [cpuSeconds(server.pid), postgresCpuSeconds(postgres)] as const;
      const written = await write(server, tokens, kind, seconds);
      const each = (used: number) => (used / written) * 1_000;
      const [api, database] = [cpuSeconds(server.pid) - before[0], postgresCpuSeconds(postgres) - before[1]];
      // The first round warms up.
      if (round > 0) {
        figures.get(server)?.push({ perSecond: written / seconds, api: each(api), database: each(database) });
      }
    }
  }
  const of = (server: Server, figure: keyof Written) =>
    median((figures.get(server) as Written[]).map((round) => round[figure]));
  return {
    kind: kind.name,
    'replies/s': Math.round(of(product, 'perSecond')),
    'by hand': Math.round(of(byHand, 'perSecond')),
    ratio: (of(product, 'perSecond') / of(byHand, 'perSecond')).toFixed(2),
    'API ms': of(product, 'api').toFixed(2),
    'by hand ms': of(byHand, 'api').toFixed(2),
    'PostgreSQL ms': of(product, 'database').toFixed(2),
    'by hand PostgreSQL ms': of(byHand, 'database').toFixed(2),
  };
}

/** How many replies were begun: no text is written twice, which would be refused. */
let begun = 0;

/** Each writer sends the next reply when the last one is answered. Answers how many were written. */
export async function write(server: Server, tokens: readonly string[], kind: Kind, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let written = 0;
  await Promise.all(
    tokens.slice(0, kind.writers).map(async (token, writer) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const threadId = kind.threads[(writer + turn * kind.writers) % kind.threads.length] as string;
        const { bodyMarkdown, parentNumber } = kind.input(writer, begun++);
        const parentId = parentNumber === undefined ? undefined : `${threadId}.${parentNumber}`;
        await server.ask(token, { query: REPLY, variables: { input: { threadId, parentId, bodyMarkdown } } });
        written += 1;
      }
    }),
  );
  return written;
}

/** Readers ask at a fixed rate, however long answers take; so do writers. */
async function measureReadersBeside(
  product: Server,
  tokens: readonly string[],
  threads: readonly string[],
  seconds: number,
): Promise<void> {
  const task = { url: product.url, tokens, perSecond: READERS_PER_SECOND, seconds };
  await read({ ...task, seconds: 2 });
  const quiet = await read(task);
  let [turn, failed] = [0, 0];
  const timer = setInterval(() => {
    const at = turn++;
    const bodyMarkdown = `Beside the readers, reply ${at} of them: nobody had written it down before.`;
    product
      .ask(tokens[at % tokens.length] as string, {
        query: REPLY,
        variables: { input: { threadId: threads[at % threads.length], bodyMarkdown } },
      })
      .catch(() => failed++);
  }, 1000 / REPLIES_PER_SECOND);
  const beside = await read(task);
  clearInterval(timer);
  printTable(
    `(h) Readers at ${READERS_PER_SECOND} requests a second, alone and beside ${REPLIES_PER_SECOND} replies a second (${seconds} s; milliseconds)`,
    [{ ...columnsOf('quiet', quiet), ...columnsOf('beside', beside), 'p99 ratio': ratioOf(quiet, beside) }],
  );
  console.log(`${turn} replies, ${failed} failed`);
}
