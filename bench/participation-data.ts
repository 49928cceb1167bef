import type pg from 'pg';
import { rowId } from './row-id.js';
import { withoutTriggers } from './without-triggers.js';

const MEMBERS = 500;
const INSTRUCTORS = 10;
const PROMPTS = 12;
const THREADS = 5_000;
/** Under each reflection, in chains of three: one to the reflection, one to that, one to that again. The fifth answers its own author. */
const REPLIES = 9;
const TABLES = ['thread', 'post', 'reflection', 'case_study'];

/** A number that looks drawn and is the same in every run. */
const drawn = (seed: string, most: number) => `(abs(hashint4extended((${seed})::integer, 7)) % ${most})::integer`;

/** One of the first 480 members of the course, or of 50 who left it: the last 20 write nothing. */
const author = (seed: string) =>
  `(select ${rowId('a0000000', 'case when v < 480 then 1 + v else 21 + v end')} from (select ${drawn(seed, 530)} as v) one)`;

/** The last of them is not due yet. */
const dueAt = (number: string) =>
  `(date_trunc('hour', now()) + interval '1 day' - (${PROMPTS} - ${number}) * interval '7 days')`;

export interface ParticipationDataset {
  readonly courseId: string;
  readonly courseSlug: string;
  readonly posts: number;
  /** An instructor of the course. */
  readonly instructorId: string;
}

/**
 * Fills an empty, migrated database with a course of 500 members and 50,000 posts of 12 weeks, with 20 small courses beside it. Some of
 * them write much and some nothing; what is held, hidden, withdrawn or by somebody who left is among it.
 */
export async function fillForParticipation(client: pg.Client): Promise<ParticipationDataset> {
  const run = (text: string) => client.query(text);
  const course = rowId('c0000000', '1');
  await run(`
    insert into member (id, handle, email, password_hash, display_name, joined_at)
    select ${rowId('a0000000')}, 'member' || i, 'member' || i || '@example.org', '-', 'Member Number ' || i, now() - interval '1 year'
    from generate_series(1, ${MEMBERS + 100}) i`);
  await run(`
    insert into course (id, slug, title, join_code, created_at)
    select ${rowId('c0000000')}, 'course-' || i, 'Course ' || i, 'code-' || i, now() - interval '1 year' from generate_series(1, 21) i`);
  await run(`
    insert into course_member (course_id, member_id, role, joined_at)
    select ${course}, ${rowId('a0000000')}, case when i <= ${INSTRUCTORS} then 'INSTRUCTOR' else 'LEARNER' end::course_role, now() - interval '1 year'
    from generate_series(1, ${MEMBERS}) i
    union all select ${rowId('c0000000', '2 + i % 20')}, ${rowId('a0000000')}, 'LEARNER', now() - interval '1 year'
    from generate_series(1, ${MEMBERS + 100}) i`);
  await run(`
    insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, opens_at, due_at, minimum_words,
      replies_required, created_at)
    select ${rowId('e0000000')}, ${course}, i, 'Week ' || i, 'Write.', '<p>Write.</p>', at - interval '6 days', at,
      case when i % 3 > 0 then 100 end, 2, now() - interval '1 year'
    from (select i, ${dueAt('i')} as at from generate_series(1, ${PROMPTS}) i) weeks`);
  await withoutTriggers(client, TABLES, async () => {
    await insertThreads(run, course);
    await insertReplies(run);
    await insertRatings(run);
  });
  await run(`
    update thread t set reply_count = c.visible, peer_reply_count = c.peers, next_number = ${REPLIES + 1}
    from (
      select p.thread_id, count(*) as visible, count(*) filter (where p.author_id is distinct from s.author_id) as peers
      from post p join thread s on s.id = p.thread_id where p.status = 'VISIBLE' group by 1) c
    where c.thread_id = t.id`);
  await run(`
    insert into participant (thread_id, member_id, replies)
    select thread_id, author_id, count(*) from post where status = 'VISIBLE' and author_id is not null group by 1, 2`);
  await run('analyze');
  return {
    courseId: 'c0000000-0000-7000-8000-000000000001',
    courseSlug: 'course-1',
    posts: THREADS * (REPLIES + 1),
    instructorId: 'a0000000-0000-7000-8000-000000000001',
  };
}

type Run = (text: string) => Promise<unknown>;

/** One in 11 by former members, 1 in 50 by nobody any more; 400 more in the small courses. */
async function insertThreads(run: Run, course: string): Promise<void> {
  await run(`
    insert into thread (id, kind, author_id, course_id, prompt_id, audience, status, created_at, published_at, active_at)
    select ${rowId('d0000000')}, 'REFLECTION'::content_kind, case when ${drawn('i', 50)} > 0 then ${author('i * 3')} end,
      ${course}, case when ${drawn('i * 5', 10)} > 0 then ${rowId('e0000000', 'week')} end,
      case ${drawn('i * 7', 12)} when 0 then 'PUBLIC' when 1 then 'PRIVATE' else 'COURSE' end::audience,
      case ${drawn('i * 11', 40)} when 0 then 'HELD' when 1 then 'HIDDEN' when 2 then 'REMOVED' when 3 then 'DRAFT' else 'VISIBLE' end::content_status,
      at, at, at
    from (
      select i, 1 + i % ${PROMPTS} as week, least(${dueAt(`(1 + i % ${PROMPTS})`)} - interval '5 days' + ${drawn('i * 13', 7 * 24)} * interval '1 hour',
        now() - i * interval '1 second') as at
      from generate_series(1, ${THREADS}) i) drawn
    union all
    select ${rowId('d1000000')}, 'REFLECTION', ${rowId('a0000000', '1 + i % 600')}, ${rowId('c0000000', '2 + i % 20')}, null, 'COURSE', 'VISIBLE',
      now(), now(), now() from generate_series(1, 400) i`);
  await run(`
    insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, '', '<p>' || repeat('The desk was quiet that morning. ', 30) || '</p>', 2, repeat('The desk was quiet that morning. ', 30), '{}', '{}', created_at from thread`);
  await run(`
    insert into reflection (thread_id, title, slug, excerpt, word_count, written_at)
    select id, 'What the desk taught me', 'what-the-desk-taught-me', 'The desk was quiet.', ${drawn('hashtext(id::text) / 2', 400)}, created_at from thread`);
}

async function insertReplies(run: Run): Promise<void> {
  await run(`
    insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles,
      in_reply_to_revision, created_at, approved_at)
    select ${rowId('d0000000')}, n, case when n % 3 = 1 then 0 else n - 1 end,
      case n % 3 when 1 then int4send(n) when 2 then int4send(n - 1) || int4send(n) else int4send(n - 2) || int4send(n - 1) || int4send(n) end,
      1 + (n + 2) % 3, author, status,
      max(case status when 'VISIBLE' then 2 when 'REMOVED' then 0 else 1 end) over (partition by i, (n - 1) / 3 order by n desc),
      '', '<p>' || repeat('And who came? ', 20) || '</p>', 2, repeat('And who came? ', 20), '{}', '{}', 1, now() - interval '80 days' + (i * 20 + n) * interval '1 minute', now()
    from (
      select i, n, case when ${drawn('i * 37 + n', 60)} > 0 then ${author('i * 31 + case n when 5 then 4 else n end')} end as author,
        case ${drawn('i * 17 + n', 40)} when 0 then 'HELD' when 1 then 'HIDDEN' when 2 then 'REMOVED' else 'VISIBLE' end::content_status as status
      from generate_series(1, ${THREADS}) i cross join generate_series(1, ${REPLIES}) n) drawn order by i, n`);
}

/** A shelf of 40, each rated by every seventh member. */
async function insertRatings(run: Run): Promise<void> {
  await run(`
    insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
    select ${rowId('f0000000')}, 'CASE_STUDY', ${rowId('a0000000')}, 'MEMBERS', 'VISIBLE', now(), now(), now() from generate_series(1, 40) i`);
  await run(`
    insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, '', '<p>Text</p>', 2, 'Text', '{}', '{}', created_at from thread where kind = 'CASE_STUDY'`);
  await run(`
    insert into case_study (thread_id, token, title, slug, organisation_name, goal, approach, outcome, strategy_text)
    select id, right(id::text, 10), 'Case study', 'case-study', 'Library', 'Goal', 'Approach', 'Outcome',
      '{"goal":"Goal","approach":"Approach","outcome":"Outcome"}' from thread where kind = 'CASE_STUDY'`);
  await run(`
    insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, weighted_sum, created_at, updated_at)
    select ${rowId('f0000000')}, ${rowId('f2000000', 'i * 1000 + n')}, r.id, ${rowId('a0000000', 'n')}, 1, false, false,
      array_fill(3, array[7]), array_fill(null::text, array[7]), 21000, at, at
    from generate_series(1, 40) i cross join generate_series(1, ${MEMBERS}) n cross join rubric r
    cross join lateral (select now() - (i * 7 + n) * interval '1 hour' as at) moment
    where r.built_in and r.current and (i + n) % 7 = 0`);
}
