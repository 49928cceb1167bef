import pg from 'pg';
import { rowId } from './row-id.js';
import { withoutTriggers } from './without-triggers.js';

/** Words of two syllables and a half, told apart by their number from 0 to 19,999. */
const WORD = `(array['b','c','d','f','g','l','m','n','p','r','s','t','v','st','tr','pl'])[1 + i % 16] || (array['a','e','i','o','u'])[1 + i / 16 % 5]
  || (array['n','r','l','t','m','s','d','k'])[1 + i / 80 % 8] || (array['a','e','i','o'])[1 + i / 640 % 4] || (array['b','t','r','n','l','v','m','x'])[1 + i / 2560 % 8]`;

/** Words come as often as in a language (Zipf and Mandelbrot): the commonest in one reply of eight, half of them in one of 10,000. */
const TEXT = `create function bench_text(words integer) returns text language sql volatile as $$
  select string_agg(${WORD}, ' ') from (
    select floor(50 * power(401::double precision, random()) - 50)::integer as i from generate_series(1, words) offset 0) drawn $$`;

const THREADS = 20_000;
const CASE_STUDIES = 500;
const REPLIES = 49;
const TABLES = ['thread', 'post', 'reflection', 'case_study', 'tagging'];

export interface SearchDataset {
  readonly posts: number;
  readonly seconds: number;
  readonly threads: readonly string[];
}

/**
 * Fills an empty, migrated database with a million posts of 40 to 150 words by 500 members, without triggers; then the index by the
 * views and the function that the triggers use.
 */
export async function fillForSearch(ownerUrl: string): Promise<SearchDataset> {
  const began = performance.now();
  const clients = await Promise.all([0, 1].map(() => connect(ownerUrl)));
  const [client] = clients as [pg.Client, pg.Client];
  /** Two halves at once, each on a core of its own: the older threads, and the newer ones. */
  const both = (text: (from: number, to: number) => string) =>
    Promise.all(clients.map((each, at) => each.query(text((at * THREADS) / 2 + 1, ((at + 1) * THREADS) / 2))));
  await client.query(TEXT);
  await insertPeople(client);
  const among = (from: number, to: number) =>
    `t.id between ${rowId('d0000000', `${from}`)} and ${rowId('d0000000', `${to}`)}`;
  await withoutTriggers(client, TABLES, async () => {
    await insertThreads(client);
    await both(
      (from, to) => `
    insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select t.id, 0, '', 0, t.author_id, '', '<p>' || w.text || '</p>', 2, w.text, '{}', '{}', t.created_at
    from thread t cross join lateral (select bench_text(150) as text, t.id offset 0) w where ${among(from, to)} order by t.id`,
    );
    await client.query(`
    insert into reflection (thread_id, title, slug, excerpt, word_count)
    select id, bench_text(6), 'slug', 'Excerpt', 150 from thread where kind = 'REFLECTION' order by id`);
    await client.query(`
    insert into case_study (thread_id, token, title, slug, organisation_name, goal, approach, outcome, strategy_text)
    select id, right(id::text, 10), bench_text(6), 'slug', bench_text(3), goal, approach, outcome,
      jsonb_build_object('goal', goal, 'approach', approach, 'outcome', outcome)
    from thread t cross join lateral (select bench_text(20) as goal, bench_text(40) as approach, bench_text(40) as outcome, t.id as of offset 0) w
    where kind = 'CASE_STUDY' order by id`);
    await both(
      (from, to) => `
    insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles,
      in_reply_to_revision, created_at, approved_at)
    select t.id, n, 0, int4send(n), 1, ${rowId('a0000000', '1 + (n * 7919 + ascii(right(t.id::text, 1))) % 500')}, 'VISIBLE', 2, '',
      '<p>' || w.text || '</p>', 2, w.text, '{}', '{}', 1, t.created_at + n * interval '1 minute', t.created_at
    from thread t cross join generate_series(1, ${REPLIES}) n cross join lateral (select bench_text(40) as text, t.id, n offset 0) w
    where ${among(from, to)} order by t.id, n`,
    );
  });
  await client.query('drop index search_entry_vector');
  const half = ((REPLIES + 1) * THREADS) / 2;
  await both(
    (from, to) => `
    insert into search_entry (thread_id, number, part, seq, at, text, vector)
    select s.thread_id, s.number, s.part, s.seq, s.at, s.text, search_vector(s.title, s.beside, s.body, s.marks, s.seq)
    from (
      select *, ${from === 1 ? 0 : half + CASE_STUDIES} + row_number() over (order by thread_id, number, part) as seq
      from (select * from search_subject union all select * from search_reply) t
      where ${among(from, to).replaceAll('t.id', 't.thread_id')}) s order by s.seq`,
  );
  await client.query(`select setval('search_seq', (select max(seq) from search_entry))`);
  await client.query('create index search_entry_vector on search_entry using gin (vector) with (fastupdate = off)');
  await client.query(`
    insert into search_word select word from ts_stat('select vector from search_entry')
    where length(word) between 3 and 40 and word !~ '[#0-9]' on conflict do nothing`);
  await client.query('vacuum analyze');
  await Promise.all(clients.map((each) => each.end()));
  return {
    posts: THREADS * (REPLIES + 1),
    seconds: (performance.now() - began) / 1000,
    threads: Array.from({ length: THREADS }, (_, at) => at + 1)
      .filter((number) => number % 3 !== 0 && number % (THREADS / CASE_STUDIES) !== 0)
      .map((number) => `d0000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`),
  };
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // Where the other half fails, this one is cut off: the first error is the one to tell.
  client.on('error', () => undefined);
  await client.connect();
  // A parallel worker's pages would lie between those of others: entries are written in their order, as they are in use.
  await client.query(
    `set maintenance_work_mem = '512MB'; set work_mem = '64MB'; set max_parallel_workers_per_gather = 0`,
  );
  return client;
}

async function insertPeople(client: pg.Client): Promise<void> {
  await client.query(`
    insert into member (id, handle, email, password_hash, display_name, joined_at)
    select ${rowId('a0000000')}, 'member' || i, 'member' || i || '@example.org', '-', initcap(bench_text(2)), now() - interval '3 years'
    from generate_series(1, 500) i`);
  await client.query(`
    insert into course (id, slug, title, join_code, created_at)
    select ${rowId('c0000000')}, 'course-' || i, 'Course ' || i, 'code-' || i, now() from generate_series(1, 20) i`);
  await client.query(`
    insert into course_member (course_id, member_id, role, joined_at)
    select ${rowId('c0000000', '1 + i % 20')}, ${rowId('a0000000')}, case when i % 25 = 0 then 'INSTRUCTOR' else 'LEARNER' end::course_role, now()
    from generate_series(1, 500) i`);
}

/** A third for a course each, a third for members, a third public; one in forty a case study; one in five with a tag. */
async function insertThreads(client: pg.Client): Promise<void> {
  await client.query(`
    insert into thread (id, kind, author_id, course_id, audience, status, created_at, published_at, active_at, next_number, reply_count)
    select ${rowId('d0000000')}, case when study then 'CASE_STUDY' else 'REFLECTION' end::content_kind, ${rowId('a0000000', '1 + i % 500')},
      case when i % 3 = 0 and not study then ${rowId('c0000000', '1 + i / 3 % 20')} end,
      case when i % 3 = 0 and not study then 'COURSE' when i % 3 = 2 then 'PUBLIC' else 'MEMBERS' end::audience,
      'VISIBLE', at, at, at, ${REPLIES + 1}, ${REPLIES}
    from (
      select i, i % ${THREADS / CASE_STUDIES} = 0 as study, now() - (${THREADS + 1} - i) * interval '50 minutes' as at
      from generate_series(1, ${THREADS}) i) drawn`);
  await client.query(`
    insert into tag (id, slug, label, sort_key, facet, filed, created_at)
    select ${rowId('e0000000')}, 'bench-' || i, 'Bench ' || i, 'bench ' || i, 'TOPIC', true, now() from generate_series(1, 10) i`);
  await client.query(`
    insert into tag_name (key, tag_id, kind, name)
    select 'bench ' || i, ${rowId('e0000000')}, 'LABEL', 'Bench ' || i from generate_series(1, 10) i`);
  await client.query(`
    insert into tagging (thread_id, tag_id, position)
    select ${rowId('d0000000')}, ${rowId('e0000000', '1 + i / 5 % 10')}, 0 from generate_series(5, ${THREADS}, 5) i`);
}
