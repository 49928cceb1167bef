import pg from 'pg';
import type { BenchDatabase } from './bench-database.js';
import { median, percentile, printTable } from './figure.js';
import { LOOK_UP, type Operation, SEARCH } from './operation.js';
import { fillForSearch } from './search-data.js';
import { freePort, Server } from './server.js';
import { openSessions } from './session.js';

/** A query of the mix, by what is hard about it. */
interface Query {
  readonly kind: string;
  readonly query: string;
  readonly filter?: object;
}

/** Search among a million posts, as a learner, each query beside a look-up by id over the same edge. */
export async function measureSearch({ ownerUrl, environment }: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Writing a million posts and their index …');
  const data = await fillForSearch(ownerUrl);
  console.log(`${data.posts.toLocaleString('en')} posts in ${Math.round(data.seconds)} s`);
  const product = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  try {
    const [token] = (await openSessions(ownerUrl, 1)) as [string];
    await race(product, token, await makeMix(ownerUrl, quick ? 20 : 100), data.threads);
  } finally {
    await product.stop();
  }
}

/** As many queries of each kind, of words as they occur in the texts. */
async function makeMix(ownerUrl: string, each: number): Promise<Query[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ word: string }>(`
    select word from ts_stat('select vector from search_entry where seq % 50 = 0') where word !~ '^#' order by ndoc desc, word`);
  const { rows: texts } = await client.query<{ words: string[] }>(
    `select string_to_array(text, ' ') as words from post where number = 7 order by thread_id limit 20000`,
  );
  await client.end();
  const word = (from: number, to: number, at: number) =>
    (rows[from + ((at * 7) % (to - from))] as { word: string }).word;
  const text = (at: number) => (texts[(at * 197) % texts.length] as { words: string[] }).words;
  const common = (at: number) => word(0, 50, at);
  const swapped = (typed: string) => `${typed.slice(0, -2)}${typed.at(-1)}${typed.at(-2)}`;
  const filters = [
    { courseId: 'c0000000-0000-7000-8000-000000000002' },
    { tags: ['Bench 3'] },
    { authorHandle: 'member77' },
    { kinds: ['CASE_STUDY'] },
    { since: new Date(Date.now() - 90 * 24 * 3_600_000).toISOString() },
  ];
  const kinds: Record<string, (at: number) => Omit<Query, 'kind'>> = {
    'a common word': (at) => ({ query: common(at) }),
    'a rare word': (at) => ({ query: word(rows.length - 2_000, rows.length, at) }),
    'two words': (at) => ({ query: `${word(20, 300, at)} ${word(100, 1_000, at)}` }),
    'a phrase': (at) => ({ query: `"${text(at).slice(3, 5).join(' ')}"` }),
    'a misspelt word': (at) => ({ query: swapped(word(300, 3_000, at)) }),
    'with a filter': (at) => ({ query: common(at), filter: filters[at % filters.length] }),
  };
  return Array.from({ length: each }, (_, at) =>
    Object.entries(kinds).map(([kind, make]) => ({ kind, ...make(at) })),
  ).flat();
}

async function race(product: Server, token: string, mix: readonly Query[], threads: readonly string[]): Promise<void> {
  const lookUps: number[] = [];
  const searches = new Map<string, { times: number[]; hits: number[] }>();
  const lookUp = (at: number) => ({ query: LOOK_UP, variables: { id: threads[(at * 37) % threads.length] } });
  for (const [at, { kind, query, filter }] of [...mix.slice(0, 60), ...mix].entries()) {
    const found = await time(product, token, lookUp(at));
    const searched = await time(product, token, { query: SEARCH, variables: { query, filter } });
    // The first sixty warm up.
    if (at < 60) continue;
    lookUps.push(found.milliseconds);
    const row = searches.get(kind) ?? { times: [], hits: [] };
    row.times.push(searched.milliseconds);
    row.hits.push((searched.data as { search: { totalCount: number } }).search.totalCount);
    searches.set(kind, row);
  }
  const all = [...searches.values()].flatMap(({ times }) => times);
  const figures = (operation: string, times: readonly number[], hits = '') => ({
    operation,
    'median ms': median(times).toFixed(2),
    '95 % ms': percentile(times, 0.95).toFixed(2),
    'median of hits': hits,
  });
  printTable(`(g) Search at 1,000,000 posts, as a learner (${mix.length} searches, a look-up before each)`, [
    figures('reflection(id)', lookUps),
    ...[...searches].map(([kind, { times, hits }]) => figures(kind, times, String(median(hits)))),
    figures('all searches', all),
  ]);
  console.log(
    `95th percentile of a search to that of a look-up by id: ${(percentile(all, 0.95) / percentile(lookUps, 0.95)).toFixed(1)}`,
  );
}

async function time(
  product: Server,
  token: string,
  operation: Operation,
): Promise<{ milliseconds: number; data: unknown }> {
  const began = performance.now();
  const data = await product.ask(token, operation);
  return { milliseconds: performance.now() - began, data };
}
