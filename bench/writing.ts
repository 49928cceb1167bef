import { median, printTable } from './figure.js';
import { REPLY } from './operation.js';
import type { Server } from './server.js';

const WRITERS = 16;
const ROUNDS = 5;

/** Replies a second over the API, to one thread and to many: the difference is what waiting for the one thread's lock costs. */
export async function measureWriting(
  product: Server,
  tokens: readonly string[],
  hot: string,
  spread: readonly string[],
  seconds: number,
): Promise<void> {
  const rounds = { hot: [] as number[], spread: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const kind of round % 2 === 0 ? (['hot', 'spread'] as const) : (['spread', 'hot'] as const)) {
      const perSecond = await write(product, tokens, kind === 'hot' ? [hot] : spread, seconds);
      if (round > 0) rounds[kind].push(perSecond);
    }
  }
  const [one, many] = [median(rounds.hot), median(rounds.spread)];
  printTable(
    `(d) Replies a second over the API, ${WRITERS} writers (median of ${ROUNDS} interleaved rounds of ${seconds} s)`,
    [
      { threads: 1, 'replies/s': Math.round(one) },
      { threads: spread.length, 'replies/s': Math.round(many) },
    ],
  );
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
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const threadId = threads[(writer + turn * WRITERS) % threads.length];
        const bodyMarkdown = `Writer ${writer} counted again and came to *${turn}*, which is not what the report says.`;
        const token = tokens[writer % tokens.length] as string;
        await product.ask(token, { query: REPLY, variables: { input: { threadId, bodyMarkdown } } });
        written += 1;
      }
    }),
  );
  return written / seconds;
}
