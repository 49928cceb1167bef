import { median, printTable } from './figure.js';
import { THREAD_PAGE } from './operation.js';
import type { Server } from './server.js';

const ROUNDS = 300;
const PAGE = 100;

/** The time of a thread's first page and of its 100th, for threads of different sizes, asked one after another in turn. */
export async function measureThreadSizes(
  product: Server,
  token: string,
  threads: Readonly<Record<string, string>>,
): Promise<void> {
  const places: Array<{ thread: string; page: string; send: () => Promise<unknown>; times: number[] }> = [];
  for (const [thread, id] of Object.entries(threads)) {
    places.push({ thread, page: 'first', send: () => ask(product, token, id, null), times: [] });
    const cursor = await cursorOfPage(product, token, id);
    if (cursor) places.push({ thread, page: String(PAGE), send: () => ask(product, token, id, cursor), times: [] });
  }
  for (let round = -20; round < ROUNDS; round++) {
    for (const place of places) {
      const began = performance.now();
      await place.send();
      if (round >= 0) place.times.push(performance.now() - began);
    }
  }
  const figures = places.map(({ thread, page, times }) => ({ thread, page, milliseconds: median(times) }));
  const all = figures.map((figure) => figure.milliseconds);
  printTable(
    `(c) 50 replies of threads of different sizes (median of ${ROUNDS})`,
    figures.map((figure) => ({ ...figure, milliseconds: figure.milliseconds.toFixed(2) })),
  );
  console.log(`slowest to fastest: ${(Math.max(...all) / Math.min(...all)).toFixed(2)}`);
}

interface PageOfReplies {
  thread: { replies: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

function ask(product: Server, token: string, id: string, after: string | null): Promise<PageOfReplies> {
  return product.ask(token, { query: THREAD_PAGE, variables: { id, after } });
}

/** Pages there as a reader would; null for a thread that has no so many pages. */
async function cursorOfPage(product: Server, token: string, id: string): Promise<string | null> {
  let cursor: string | null = null;
  for (let page = 1; page < PAGE; page++) {
    const answer: PageOfReplies = await ask(product, token, id, cursor);
    const { pageInfo } = answer.thread.replies;
    if (!pageInfo.hasNextPage) return null;
    cursor = pageInfo.endCursor;
  }
  return cursor;
}
