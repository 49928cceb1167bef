import { median, printTable } from './figure.js';
import { REPLY } from './operation.js';
import { cpuSeconds, postgresCpuSeconds, type Server } from './server.js';

const ALONE = 1;
const WRITERS = 16;
const ROUNDS = 5;

/** Replies a second over the API by one writer and by many, to one thread and to many: the difference is what waiting for the one thread's lock costs. Beside them the CPU that each takes. */
export async function measureWriting(
  product: Server,
  postgres: number,
  tokens: readonly string[],
  hot: string,
  spread: readonly string[],
  seconds: number,
): Promise<void> {
  const kinds = [
    { writers: ALONE, threads: spread, rounds: [] as Written[] },
    { writers: WRITERS, threads: [hot], rounds: [] as Written[] },
    { writers: WRITERS, threads: spread, rounds: [] as Written[] },
  ];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { writers, threads, rounds } of round % 2 === 0 ? kinds : kinds.toReversed()) {
      const before = [cpuSeconds(product.pid), postgresCpuSeconds(postgres)] as const;
      const written = await write(product, tokens.slice(0, writers), threads, seconds);
      const [api, database] = [cpuSeconds(product.pid) - before[0], postgresCpuSeconds(postgres) - before[1]];
      const each = (used: number) => (used / written) * 1_000;
      if (round > 0) rounds.push({ perSecond: written / seconds, api: each(api), database: each(database) });
    }
  }
  const figures = kinds.map(({ writers, threads, rounds }) => {
    const of = (figure: keyof Written) => median(rounds.map((round) => round[figure]));
    return { writers, threads: threads.length, perSecond: of('perSecond'), api: of('api'), database: of('database') };
  });
  printTable(
    `(d) Replies a second over the API, and CPU for each (median of ${ROUNDS} interleaved rounds of ${seconds} s)`,
    figures.map(({ writers, threads, perSecond, api, database }) => ({
      writers,
      threads,
      'replies/s': Math.round(perSecond),
      'API ms': api.toFixed(1),
      'PostgreSQL ms': database.toFixed(1),
    })),
  );
  const [, one, many] = figures.map(({ perSecond }) => perSecond) as [number, number, number];
  console.log(
    `share of a reply to the hot thread that goes to its lock: ${Math.max(0, Math.round((1 - one / many) * 100))} %`,
  );
}

interface Written {
  readonly perSecond: number;
  /** Milliseconds of CPU. */
  readonly api: number;
  readonly database: number;
}

/** Answers how many were written. */
async function write(
  product: Server,
  tokens: readonly string[],
  threads: readonly string[],
  seconds: number,
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let written = 0;
  await Promise.all(
    tokens.map(async (token, writer) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const threadId = threads[(writer + turn * tokens.length) % threads.length];
        const bodyMarkdown = `Writer ${writer} counted again and came to *${turn}*, which is not what the report says.`;
        await product.ask(token, { query: REPLY, variables: { input: { threadId, bodyMarkdown } } });
        written += 1;
      }
    }),
  );
  return written;
}
