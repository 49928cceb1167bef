import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { BenchDatabase } from './bench-database.js';
import { printTable } from './figure.js';
import { SEARCH } from './operation.js';
import { rowId } from './row-id.js';
import { freePort, Server } from './server.js';
import { openSessionsOf } from './session.js';

interface Post {
  readonly title: string;
  readonly body: string;
}

const AUTHOR = 'a0000000-0000-7000-8000-000000000001';
/** Titles that did not come first, as many as are read. */
const SHOWN = 40;

/**
 * How many of the posts in a file, a JSON array of `{ title, body }`, are found first by their whole title, and by its words alone. Of posts
 * with one title any may come first. The file is given by hand:
 * `npm run bench titles -- posts.json`.
 */
export async function measureTitles({ ownerUrl, environment }: BenchDatabase): Promise<void> {
  const file = process.argv.find((argument) => argument.endsWith('.json'));
  if (!file) {
    console.log('Titles are left out: name a file of posts, `npm run bench titles -- posts.json`.');
    return;
  }
  const posts = JSON.parse(readFileSync(file, 'utf8')) as Post[];
  await write(ownerUrl, posts);
  const product = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  try {
    const [token] = (await openSessionsOf(ownerUrl, [AUTHOR])) as [string];
    const whole = await missesOf(product, token, posts, (title) => title);
    const words = await missesOf(product, token, posts, (title) =>
      title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '),
    );
    const share = (misses: readonly string[]) => `${(100 - (100 * misses.length) / posts.length).toFixed(1)} %`;
    printTable(`(h) Titles of ${posts.length} posts that are found first`, [
      { typed: 'as they are', share: share(whole), misses: String(whole.length) },
      { typed: 'their words in small letters', share: share(words), misses: String(words.length) },
    ]);
    for (const miss of [...new Set([...whole, ...words])].slice(0, SHOWN)) console.log(`  ${miss}`);
  } finally {
    await product.stop();
  }
}

async function missesOf(
  product: Server,
  token: string,
  posts: readonly Post[],
  type: (title: string) => string,
): Promise<string[]> {
  const misses: string[] = [];
  for (const { title } of posts) {
    const data = await product.ask<{ search: { nodes: Array<{ hit: { title?: string } }> } }>(token, {
      query: SEARCH,
      variables: { query: type(title) },
    });
    const first = data.search.nodes[0]?.hit.title;
    if (first !== title) misses.push(`${title} -> ${first ?? 'nothing'}`);
  }
  return misses;
}

/** As public reflections of one author, the newest last. */
async function write(ownerUrl: string, posts: readonly Post[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `insert into member (id, handle, email, password_hash, display_name, joined_at)
     values ($1, 'author', 'author@example.org', '-', 'Author', now() - interval '1 year')`,
    [AUTHOR],
  );
  for (const [at, { title, body }] of posts.entries()) {
    await client.query(
      `with t as (
        insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at, next_number)
        select ${rowId('d0000000', String(at + 1))}, 'REFLECTION', $1, 'PUBLIC', 'VISIBLE', at, at, at, 1
        from (select now() - (${posts.length - at}) * interval '1 hour' as at) m returning id, created_at),
      p as (
        insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
        select id, 0, '', 0, $1, '', '', 2, $3, '{}', '{}', created_at from t)
      insert into reflection (thread_id, title, slug, excerpt, word_count) select id, $2, 'post', '', 1 from t`,
      [AUTHOR, title, body],
    );
  }
  await client.query('analyze');
  await client.end();
}
