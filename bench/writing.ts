import { median, printTable } from './figure.js';
import { REPLY } from './operation.js';
import type { Server } from './server.js';

const ALONE = 1;
const WRITERS = 16;
const ROUNDS = 5;

/** Replies a second over the API by one writer and by many, to one thread and to many: the difference is what waiting for the one thread's lock costs. */
export async function measureWriting(
  product: Server,
  tokens: readonly string[],
  hot: string,
  spread: readonly string[],
  seconds: number,
): Promise<void> {
  const kinds = [
    { writers: ALONE, threads: spread, perSecond: [] as number[] },
    { writers: WRITERS, threads: [hot], perSecond: [] as number[] },
    { writers: WRITERS, threads: spread, perSecond: [] as number[] },
  ];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { writers, threads, perSecond } of round % 2 === 0 ? kinds : kinds.toReversed()) {
      const written = await write(product, tokens.slice(0, writers), threads, seconds);
      if (round > 0) perSecond.push(written);
    }
  }
  printTable(
    `(d) Replies a second over the API (median of ${ROUNDS} interleaved rounds of ${seconds} s)`,
    kinds.map(({ writers, threads, perSecond }) => ({
      writers,
      threads: threads.length,
      'replies/s': Math.round(median(perSecond)),
    })),
  );
  const [, one, many] = kinds.map(({ perSecond }) => median(perSecond)) as [number, number, number];
  console.log(
    `share of a reply to the hot thread that goes to its lock: ${Math.max(0, Math.round((1 - one / many) * 100))} %`,
  );
}

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
  return written / seconds;
}
