import pg from 'pg';
import { type BenchDatabase, withDatabase } from './bench-database.js';
import { addMembers, WRITTEN } from './data.js';
import { median, percentile, printTable } from './figure.js';
import { FEED, REPLY } from './operation.js';
import { rowId } from './row-id.js';
import { freePort, Server } from './server.js';
import { openSessions } from './session.js';
import { withoutTriggers } from './without-triggers.js';

/** Replies of each thread. */
const REPLIES = 9;
const WRITERS = 16;

interface Site {
  readonly posts: number;
  readonly server: Server;
  readonly tokens: readonly string[];
  readonly feeds: number[];
  readonly repliesPerSecond: number[];
}

/** The same feed, and replies, on a site of 10,000 posts and on one a hundred times as large, asked in turn. */
export async function measureGrowth(small: BenchDatabase, quick: boolean): Promise<void> {
  await withDatabase(async (large) => {
    const sites: Site[] = [];
    try {
      for (const [posts, database] of [
        [10_000, small],
        [1_000_000, large],
      ] as const) {
        console.log(`Filling a database with ${posts.toLocaleString('en')} posts …`);
        sites.push(await openSite(posts, database));
      }
      await measure(sites, quick ? 100 : 1_000, quick ? 3 : 7);
    } finally {
      for (const { server } of sites) await server.stop();
    }
  });
}

async function openSite(posts: number, { ownerUrl, environment }: BenchDatabase): Promise<Site> {
  await fillWith(ownerUrl, posts / (1 + REPLIES));
  const server = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  return { posts, server, tokens: await openSessions(ownerUrl, WRITERS), feeds: [], repliesPerSecond: [] };
}

async function measure(sites: readonly Site[], feeds: number, rounds: number): Promise<void> {
  for (let at = -20; at < feeds; at++) {
    for (const { server, tokens, feeds } of sites) {
      const began = performance.now();
      await server.ask(tokens[(at + 20) % tokens.length] as string, { query: FEED, variables: {} });
      if (at >= 0) feeds.push(performance.now() - began);
    }
  }
  for (let round = 0; round <= rounds; round++) {
    for (const site of round % 2 === 0 ? sites : sites.toReversed()) {
      const written = await reply(site, 2_000);
      if (round > 0) site.repliesPerSecond.push(written);
    }
  }
  const figures = sites.map(({ posts, feeds, repliesPerSecond }) => ({
    posts: posts.toLocaleString('en'),
    'feed p50 ms': percentile(feeds, 0.5),
    'feed p99 ms': percentile(feeds, 0.99),
    'replies/s': median(repliesPerSecond),
  }));
  printTable(
    `(g) A feed of 20 (${feeds} in turn), and replies by ${WRITERS} writers to 64 threads (median of ${rounds}), by the size of the site`,
    figures.map((row) => ({
      ...row,
      'feed p50 ms': row['feed p50 ms'].toFixed(2),
      'feed p99 ms': row['feed p99 ms'].toFixed(2),
      'replies/s': Math.round(row['replies/s']),
    })),
  );
  const [small, large] = figures as [(typeof figures)[number], (typeof figures)[number]];
  console.log(
    `large to small: feed p50 ${(large['feed p50 ms'] / small['feed p50 ms']).toFixed(2)}, p99 ${(large['feed p99 ms'] / small['feed p99 ms']).toFixed(2)}; replies/s ${(large['replies/s'] / small['replies/s']).toFixed(2)}`,
  );
}

/** Replies a second. */
async function reply({ server, tokens }: Site, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  let written = 0;
  await Promise.all(
    tokens.map(async (token, writer) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const thread = 1 + ((writer + turn * WRITERS) % 64);
        const threadId = `d0000000-0000-7000-8000-${thread.toString(16).padStart(12, '0')}`;
        const bodyMarkdown = `Writer ${writer} counted again and came to *${turn}*, which is not what the report says.`;
        await server.ask(token, { query: REPLY, variables: { input: { threadId, bodyMarkdown } } });
        written += 1;
      }
    }),
  );
  return (written / milliseconds) * 1_000;
}

/** So many reflections of 500 members in 20 courses, each with its replies. */
async function fillWith(ownerUrl: string, subjects: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (text: string) => client.query(text);
  await withoutTriggers(client, WRITTEN, async () => {
    await addMembers(run);
    await run(`insert into course (id, slug, title, join_code, created_at)
      select ${rowId('c0000000')}, 'course-' || i, 'Course ' || i, 'code-' || i, now() from generate_series(1, 20) i`);
    await run(`insert into course_member (course_id, member_id, role, joined_at)
      select ${rowId('c0000000', '1 + i % 20')}, ${rowId('a0000000')}, case when i % 25 = 0 then 'INSTRUCTOR' else 'LEARNER' end::course_role, now()
      from generate_series(1, 500) i`);
    await run(`insert into thread (id, kind, author_id, course_id, audience, status, created_at, published_at, active_at, next_number, reply_count, peer_reply_count, last_reply_at)
      select ${rowId('d0000000')}, 'REFLECTION', ${rowId('a0000000', '1 + i % 500')}, case when i % 3 = 0 and i > 64 then ${rowId('c0000000', '1 + i % 20')} end,
        case when i % 3 = 0 and i > 64 then 'COURSE' when i % 3 = 1 then 'MEMBERS' else 'PUBLIC' end::audience, 'VISIBLE',
        now() - i * interval '1 minute', now() - i * interval '1 minute', now() - i * interval '1 minute', ${REPLIES + 1}, ${REPLIES}, ${REPLIES}, now() - i * interval '1 minute'
      from generate_series(1, ${subjects}) i`);
    await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
      select id, 0, '', 0, author_id, 'Text', '<p>Text</p>', 2, 'Text', '{}', '{}', created_at from thread`);
    await run(`insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles, in_reply_to_revision, created_at, approved_at)
      select t.id, n, 0, int4send(n), 1, ${rowId('a0000000', '1 + n * 17 % 500')}, 'VISIBLE', 2, 'An answer.', '<p>An answer.</p>', 2, 'An answer.', '{}', '{}', 1, t.created_at, t.created_at
      from thread t cross join generate_series(1, ${REPLIES}) n`);
    await run(
      `insert into participant (thread_id, member_id, replies) select thread_id, author_id, count(*) from post where number > 0 group by 1, 2`,
    );
    await run(`insert into reflection (thread_id, title, slug, excerpt, word_count)
      select id, 'What the desk taught me', 'what-the-desk-taught-me',
        'The desk was quiet that morning, so we counted who came in and what they asked for. Half of them wanted the printer.', 320 from thread`);
  });
  await run('vacuum analyze');
  await client.end();
}
