import pg from 'pg';
import { notificationKinds } from '#notifications';
import { makeToken } from '../../libs/notifications/src/mail/unsubscribe-token.js';
import { rowId } from '../row-id.js';
import { withoutTriggers } from '../without-triggers.js';

const MEMBERS = 1_000;
const PROMPTS = 200;
const DEEP_THREADS = 60;
const DEPTH = 100;
const CASE_STUDIES = 120;
const TAGS = 2_000;
const DRAFTS = 40;
/** Who has written much today, and how much. */
const WRITERS = 24;
const TEXTS_OF_TODAY = 50;
const FIRST_WRITER = 101;

/** What there is to be asked about, and by whom. */
export interface HostileWorld {
  /** A learner with drafts, notifications and an own case study. */
  readonly learner: string;
  /** Learners who have written fifty texts of 48,000 characters today. */
  readonly writers: readonly string[];
  /** Learners who only read. */
  readonly readers: readonly string[];
  readonly courseId: string;
  readonly courseSlug: string;
  readonly promptId: string;
  /** 100 levels deep, texts of 50,000 characters among them. */
  readonly thread: string;
  readonly hotThread: string;
  readonly handle: string;
  readonly tag: string;
  /** The one with everything that a case study may have. */
  readonly caseStudy: string;
  readonly reply: string;
  readonly query: string;
  /** Of a link that turns off mails of all kinds. */
  readonly unsubscribeToken: string;
}

/** Prose of so many characters with some markup, as SQL. */
const prose = (characters: number) =>
  `left(repeat('The desk was quiet that morning, so we counted who came in & what they asked for; half of them wanted the <printer>. ', ${Math.ceil(characters / 100)}), ${characters})`;
const html = (characters: number) =>
  `'<p>' || replace(replace(${prose(characters)}, '&', '&amp;'), '<printer>', '<em>printer</em>') || '</p>'`;

const member = (number: number | string) => rowId('a0000000', String(number));
const plainId = (prefix: string, number: number) => `${prefix}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Fills an empty, migrated database with whatever makes a request dear: depth, length, and many of everything. */
export async function fillHostileWorld(ownerUrl: string): Promise<HostileWorld> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (text: string) => client.query(text);
  await insertPeople(run);
  await insertTags(run);
  await insertDeepThreads(run);
  await withoutTriggers(client, ['thread', 'post', 'reflection'], () => insertTextsOfToday(run));
  await insertDrafts(run);
  await insertCaseStudies(run);
  await insertNotifications(run);
  await client.query('insert into mail_address (member_id, confirmed_at, unsubscribe_key) values ($1, now(), $2)', [
    plainId('a0000000', 2),
    UNSUBSCRIBE_KEY,
  ]);
  await run('vacuum analyze');
  await client.end();
  return {
    learner: plainId('a0000000', 2),
    writers: Array.from({ length: WRITERS }, (_, at) => plainId('a0000000', FIRST_WRITER + at)),
    readers: Array.from({ length: 100 }, (_, at) => plainId('a0000000', 301 + at)),
    courseId: plainId('c0000000', 1),
    courseSlug: 'everybody',
    promptId: plainId('b0000000', 1),
    thread: plainId('d0000000', 1),
    hotThread: plainId('d0000000', 2),
    handle: 'member3',
    tag: 'bench-1',
    caseStudy: 'the-goose-of-branch-1-0000000001',
    reply: `${plainId('d0000000', 1)}.${DEPTH}`,
    query: 'morning printer',
    unsubscribeToken: makeToken({ memberId: plainId('a0000000', 2), kinds: notificationKinds }, UNSUBSCRIBE_KEY),
  };
}

const UNSUBSCRIBE_KEY = Buffer.alloc(32, 7);

type Run = (text: string) => Promise<unknown>;

async function insertPeople(run: Run): Promise<void> {
  await run(`insert into member (id, handle, email, password_hash, display_name, bio_markdown, bio_html, joined_at)
    select ${rowId('a0000000')}, 'member' || i, 'member' || i || '@example.org', '-', 'Member Number ' || i, ${prose(2_000)}, ${html(2_000)},
      now() - interval '1 year' from generate_series(1, ${MEMBERS}) i`);
  await run(`insert into course (id, slug, title, join_code, created_at)
    values ('${plainId('c0000000', 1)}', 'everybody', 'Everybody', 'code-1', now())`);
  await run(`insert into course_member (course_id, member_id, role, joined_at)
    select '${plainId('c0000000', 1)}', ${rowId('a0000000')}, case when i % 40 = 0 then 'INSTRUCTOR' else 'LEARNER' end::course_role, now()
    from generate_series(1, ${MEMBERS}) i`);
  await run(`insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, due_at, minimum_words, replies_required, created_at)
    select ${rowId('b0000000')}, '${plainId('c0000000', 1)}', i, 'Week ' || i, ${prose(20_000)}, ${html(20_000)}, now() + interval '1 week', 100, 2, now()
    from generate_series(1, ${PROMPTS}) i`);
}

/** The first has 200 narrower ones and 30 synonyms; a hundred of them stand above one another. */
async function insertTags(run: Run): Promise<void> {
  await run(`insert into tag (id, slug, label, sort_key, facet, description, filed, created_at)
    select ${rowId('e0000000')}, 'bench-' || i, 'Bench ' || i, 'bench ' || i, 'TOPIC', ${prose(300)}, true, now() from generate_series(1, ${TAGS}) i`);
  await run(`insert into tag_name (key, tag_id, kind, name)
    select 'bench ' || i, ${rowId('e0000000')}, 'LABEL', 'Bench ' || i from generate_series(1, ${TAGS}) i`);
  await run(`insert into tag_name (key, tag_id, kind, name)
    select 'stool ' || i, ${rowId('e0000000', '1')}, 'SYNONYM', 'Stool ' || i from generate_series(1, 30) i`);
  await run(`insert into tag_broader (tag_id, broader_id, position)
    select ${rowId('e0000000')}, ${rowId('e0000000', '1')}, 0 from generate_series(2, 201) i`);
  await run(`insert into tag_broader (tag_id, broader_id, position)
    select ${rowId('e0000000')}, ${rowId('e0000000', 'i - 1')}, 0 from generate_series(302, 400) i`);
}

/** Each a reflection of 50,000 characters and a chain of 100 replies; every tenth of them as long, with 100 mentions and 300 reactions. */
async function insertDeepThreads(run: Run): Promise<void> {
  await run(`insert into thread (id, kind, author_id, course_id, prompt_id, audience, status, created_at, published_at, active_at, next_number,
      reply_count, peer_reply_count, last_reply_at)
    select ${rowId('d0000000')}, 'REFLECTION', ${member('1 + i')}, case when i % 3 = 0 then '${plainId('c0000000', 1)}'::uuid end,
      case when i % 3 = 0 then ${rowId('b0000000', '1 + i % 200')} end, 'PUBLIC', 'VISIBLE', at, at, at, ${DEPTH + 1}, ${DEPTH}, ${DEPTH}, now()
    from (select i, now() - interval '3 days' - i * interval '1 hour' as at from generate_series(1, ${DEEP_THREADS}) i) drawn`);
  await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, ${prose(50_000)}, ${html(50_000)}, 2, ${prose(50_000)}, '{}', '{}', created_at from thread`);
  await run(`insert into reflection (thread_id, title, slug, excerpt, word_count)
    select id, 'What the desk taught me', 'what-the-desk-taught-me', ${prose(280)}, 8000 from thread`);
  await run(`insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles,
      in_reply_to_revision, created_at, approved_at)
    select t.id, n, n - 1, (select string_agg(int4send(a), '' order by a) from generate_series(1, n) a), n, ${member('1 + n')}, 'VISIBLE', 2,
      case when n % 10 = 0 then ${prose(50_000)} else ${prose(500)} end, case when n % 10 = 0 then ${html(50_000)} else ${html(500)} end, 2,
      case when n % 10 = 0 then ${prose(50_000)} else ${prose(500)} end, '{}', '{}', 1,
      t.created_at + n * interval '1 minute', now()
    from thread t, generate_series(1, ${DEPTH}) n order by t.id, n`);
  await run(`insert into participant (thread_id, member_id, replies)
    select thread_id, author_id, count(*) from post where number > 0 group by 1, 2`);
  await run(`insert into mention (thread_id, number, handle, member_id, position)
    select p.thread_id, p.number, 'member' || m, ${member('m')}, m from post p, generate_series(1, 100) m where p.number % 10 = 0`);
  await run(`insert into reaction (thread_id, number, member_id, reaction, created_at)
    select p.thread_id, p.number, ${member('m')}, 'THANKS', now() from post p, generate_series(1, 300) m where p.number % 10 = 0`);
  await run(`insert into post_revision (thread_id, number, revision, editor_id, title, markdown, created_at, superseded_at)
    select '${plainId('d0000000', 1)}', 0, n, ${member(2)}, 'Once', ${prose(50_000)}, now(), now() from generate_series(1, 100) n`);
  await run(
    `update post set revision = 101, visible_revision = 101 where thread_id = '${plainId('d0000000', 1)}' and number = 0`,
  );
  await run(`insert into tagging (thread_id, tag_id, position)
    select t.id, ${rowId('e0000000', '1 + n')}, n from thread t, generate_series(0, 9) n`);
  await run(`insert into media (id, uploader_id, thread_id, position, state, alt_text, decorative, credit, shows_outcome, bytes, width, height, animated,
      sha256, widths, created_at, ready_at)
    select gen_random_uuid(), t.author_id, t.id, n, 'READY', ${prose(1_000)}, false, ${prose(200)}, false, 1000, 2048, 1024, false, repeat('0', 64),
      '{320,640,1280,2048}', now(), now() from thread t, generate_series(1, 20) n`);
}

/** Not indexed for the search: they are there to be compared with. */
async function insertTextsOfToday(run: Run): Promise<void> {
  await run(`insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
    select ${rowId('d1000000', `w * ${TEXTS_OF_TODAY} + n`)}, 'REFLECTION', ${member(`${FIRST_WRITER} + w`)}, 'MEMBERS', 'VISIBLE', at, at, at
    from (select w, n, now() - interval '11 minutes' - n * interval '20 minutes' as at
      from generate_series(0, ${WRITERS - 1}) w, generate_series(1, ${TEXTS_OF_TODAY}) n) drawn`);
  await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, id || ${prose(48_000)}, '<p>' || id || '</p>' || ${html(48_000)}, 2, id || ${prose(48_000)}, '{}', '{}', created_at
    from thread t where not exists (select from post p where p.thread_id = t.id)`);
  await run(`insert into reflection (thread_id, title, slug, excerpt, word_count)
    select id, 'Of today', 'of-today', ${prose(280)}, 8000 from thread t where not exists (select from reflection r where r.thread_id = t.id)`);
}

async function insertDrafts(run: Run): Promise<void> {
  await run(`insert into thread (id, kind, author_id, audience, status, created_at, active_at)
    select ${rowId('d2000000')}, 'REFLECTION', ${member(2)}, 'MEMBERS', 'DRAFT', now(), now() from generate_series(1, ${DRAFTS}) i`);
  await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select ${rowId('d2000000')}, 0, '', 0, ${member(2)}, ${prose(50_000)}, ${html(150_000)}, 2, ${prose(150_000)}, '{}', '{}', now() from generate_series(1, ${DRAFTS}) i`);
  await run(`insert into reflection (thread_id, title, slug, excerpt, word_count)
    select ${rowId('d2000000')}, 'A draft', 'a-draft', ${prose(280)}, 8000 from generate_series(1, ${DRAFTS}) i`);
}

/** The first has all figures, sources and words that one may have, and a rating by every second member; the others a tenth of that. */
async function insertCaseStudies(run: Run): Promise<void> {
  const strategy = Object.fromEntries(
    ['goal', 'target_audience', 'approach', 'outcome', 'lessons', 'skills_gained'].map((part) => [part, prose(10_000)]),
  );
  await run(`insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at, rating_count)
    select ${rowId('f0000000')}, 'CASE_STUDY', ${member(2)}, 'PUBLIC', 'VISIBLE', now(), now() - i * interval '1 hour', now(), 10
    from generate_series(1, ${CASE_STUDIES}) i`);
  await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, ${prose(50_000)}, ${html(50_000)}, 2, ${prose(50_000)}, '{}', '{}', created_at from thread where kind = 'CASE_STUDY'`);
  await run(`insert into case_study (thread_id, token, title, slug, organisation_name, ${Object.keys(strategy).join(', ')}, staff_hours, population_served, sources, strategy_text)
    select ${rowId('f0000000')}, lpad(to_hex(i), 10, '0'), 'The goose of branch ' || i, 'the-goose-of-branch-' || i || '-' || lpad(to_hex(i), 10, '0'),
      'Library ' || i, ${Object.values(strategy).join(', ')}, 100, 10000,
      (select jsonb_agg(jsonb_build_object('title', ${prose(300)}, 'url', 'https://example.org/' || n, 'credit', ${prose(300)}))
       from generate_series(1, case i when 1 then 50 else 5 end) n),
      jsonb_build_object(${['goal', 'audience', 'approach', 'outcome', 'lessons', 'skillsGained'].map((part) => `'${part}', ${prose(10_000)}`).join(', ')})
    from generate_series(1, ${CASE_STUDIES}) i`);
  await run(`insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
    select ${rowId('f0000000')}, ${rowId('f1000000', 'i * 64 + n')}, n, 'Series ' || n, 'series ' || n, 'readers', 'readers', false, 'EXPORT', 10
    from generate_series(1, ${CASE_STUDIES}) i, generate_series(1, 50) n where i = 1 or n <= 5`);
  await run(`insert into metric_point (thread_id, series_id, on_date, value, note)
    select thread_id, id, date '2026-01-05' + day, 10 + day, ${prose(500)} from metric_series, generate_series(1, 100) day`);
  await run(`insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, comment, weighted_sum, created_at, updated_at)
    select ${rowId('f0000000')}, ${rowId('f2000000', 'i * 1024 + n')}, r.id, ${member('2 + n')}, 1, false, false, array_fill(1 + n % 5, array[7]),
      array_fill(${prose(2_000)}, array[7]), ${prose(5_000)}, 7000 * (1 + n % 5), now(), now()
    from generate_series(1, ${CASE_STUDIES}) i, generate_series(1, 500) n, rubric r where r.built_in and r.current and (i = 1 or n <= 10)`);
  await run(`insert into rating_summary (thread_id, rubric_id, weight, count, sum, squares, blind_count, blind_sum, instructor_count, instructor_sum,
      histogram, instructor_histogram)
    select thread_id, rubric_id, 7000, count(*), sum(weighted_sum), sum(weighted_sum::bigint * weighted_sum), 0, 0, 0, 0,
      array_fill(2, array[35]), array_fill(0, array[35]) from rating group by 1, 2`);
  await run(`insert into tagging (thread_id, tag_id, position)
    select ${rowId('f0000000')}, ${rowId('e0000000', '1 + n')}, n from generate_series(1, ${CASE_STUDIES}) i, generate_series(0, 9) n`);
  await run(`insert into discussed_case (thread_id, case_study_id, position)
    select ${rowId('d0000000')}, ${rowId('f0000000', '1 + n')}, n from generate_series(1, ${DEEP_THREADS}) i, generate_series(0, 9) n`);
}

async function insertNotifications(run: Run): Promise<void> {
  await run(`insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
    select gen_random_uuid(), ${member(2)}, 'MENTION', author_id, thread_id, number, created_at from post where number > 0 and author_id is distinct from ${member(2)} limit 3000`);
}
