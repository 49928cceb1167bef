import pg from 'pg';
import { rowId } from './row-id.js';
import { fillShelf } from './shelf-data.js';
import { withoutTriggers } from './without-triggers.js';

/** The threads that are read and written, by what they are for. */
export interface Dataset {
  readonly threads: { readonly hundred: string; readonly tenThousand: string; readonly hundredThousand: string };
  readonly spread: readonly string[];
  /** The address of the case study that is read. */
  readonly caseStudy: string;
}

const THREADS = { hundred: 'b0000001', tenThousand: 'b0000002', hundredThousand: 'b0000003' } as const;
const threadId = (prefix: string) => `${prefix}-0000-7000-8000-000000000001`;

/** Tables whose triggers keep the index of the search. */
export const WRITTEN = ['thread', 'post', 'reflection', 'case_study', 'tagging', 'metric_series'];

/** A paragraph as it would be stored, of some 350 characters. */
const BODY = `'Reply ' || i || ': the desk was quiet that morning, so we counted who came in and what they asked for. Half of them wanted the printer; ' ||
  'the rest wanted somebody to talk to about a form that they had been sent. Nobody had written either down before, and the figures that we report have no column for it.'`;

/** Fills an empty, migrated database: 500 members, 20 courses, 20,000 reflections, threads of 100, 10,000 and 100,000 replies, a shelf. */
export async function fill(ownerUrl: string): Promise<Dataset> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (text: string) => client.query(text);
  const caseStudy = await withoutTriggers(client, WRITTEN, async () => {
    await addMembers(run);
    await run(`insert into course (id, slug, title, join_code, created_at)
    select ${rowId('c0000000')}, 'course-' || i, 'Course ' || i, 'code-' || i, now() from generate_series(1, 20) i`);
    await run(`insert into course_member (course_id, member_id, role, joined_at)
    select ${rowId('c0000000', '1 + i % 20')}, ${rowId('a0000000')}, case when i % 25 = 0 then 'INSTRUCTOR' else 'LEARNER' end::course_role, now()
    from generate_series(1, 500) i`);
    await run(`insert into thread (id, kind, author_id, course_id, audience, status, created_at, published_at, active_at)
    select ${rowId('d0000000')}, 'REFLECTION', ${rowId('a0000000', '1 + i % 500')},
      case when i % 3 = 0 then ${rowId('c0000000', '1 + i % 20')} end,
      case when i % 3 = 0 then 'COURSE' when i % 3 = 1 then 'MEMBERS' else 'PUBLIC' end::audience, 'VISIBLE',
      now() - i * interval '7 minutes', now() - i * interval '7 minutes', now() - i * interval '7 minutes'
    from generate_series(1, 20000) i`);
    for (const [name, prefix] of Object.entries(THREADS)) {
      // Visitors read one of them.
      const audience = name === 'tenThousand' ? 'PUBLIC' : 'MEMBERS';
      await run(`insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
      select '${threadId(prefix)}', 'REFLECTION', ${rowId('a0000000')}, '${audience}', 'VISIBLE', now() - interval '2 years', now() - interval '2 years', now() - interval '2 years'
      from generate_series(1, 1) i`);
    }
    await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, 'Text', '<p>Text</p>', 2, 'Text', '{}', '{}', created_at from thread`);
    await run(`insert into reflection (thread_id, title, slug, excerpt, word_count, written_at)
    select id, 'What the desk taught me, part ' || row_number() over (order by id), 'what-the-desk-taught-me',
      'The desk was quiet that morning, so we counted who came in and what they asked for. Half of them wanted the printer; the rest wanted somebody to talk to.', 320, created_at
    from thread`);
    await grow(run, threadId(THREADS.hundred), 100);
    await grow(run, threadId(THREADS.tenThousand), 10_000);
    await grow(run, threadId(THREADS.hundredThousand), 100_000);
    await addBacklog(run, threadId(THREADS.hundredThousand));
    return fillShelf(client);
  });
  await run('vacuum analyze');
  await client.end();
  return {
    threads: {
      hundred: threadId(THREADS.hundred),
      tenThousand: threadId(THREADS.tenThousand),
      hundredThousand: threadId(THREADS.hundredThousand),
    },
    caseStudy,
    spread: Array.from(
      { length: 64 },
      (_, at) =>
        `d0000000-0000-7000-8000-${(2 + at * 3 - ((2 + at * 3) % 3 === 0 ? 1 : 0)).toString(16).padStart(12, '0')}`,
    ),
  };
}

/** Fills an empty, migrated database with as little as there can be to talk about: 500 members of a course, and so many threads of 100 replies. */
export async function fillThreads(ownerUrl: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (text: string) => client.query(text);
  const ids = Array.from({ length: count }, (_, at) => threadId(`b000000${at}`));
  await withoutTriggers(client, WRITTEN, async () => {
    await addMembers(run);
    await run(
      `insert into course (id, slug, title, join_code, created_at) select ${rowId('c0000000', '1')}, 'course', 'Course', 'code', now()`,
    );
    await run(`insert into course_member (course_id, member_id, role, joined_at)
      select ${rowId('c0000000', '1')}, ${rowId('a0000000')}, 'LEARNER', now() from generate_series(1, 500) i`);
    for (const id of ids) {
      await run(`insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
        select '${id}', 'REFLECTION', ${rowId('a0000000')}, 'MEMBERS', 'VISIBLE', now() - interval '2 years', now() - interval '2 years', now() - interval '2 years'
        from generate_series(1, 1) i`);
      await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
        select id, 0, '', 0, author_id, 'Text', '<p>Text</p>', 2, 'Text', '{}', '{}', created_at from thread where id = '${id}'`);
      await run(`insert into reflection (thread_id, title, slug, excerpt, word_count, written_at)
        select id, 'What the desk taught me', 'what-the-desk-taught-me', 'The desk was quiet.', 320, created_at from thread where id = '${id}'`);
      await grow(run, id, 100);
    }
  });
  await run('vacuum analyze');
  await client.end();
  return ids;
}

/** What a site has gathered that is in use: 200,000 notifications, half of them unread, and 5,000 reported replies that wait. */
async function addBacklog(run: Run, thread: string): Promise<void> {
  await run(`insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at, read_at)
    select gen_random_uuid(), ${rowId('a0000000', '1 + (p.number * 7 + k) % 500')}, case k when 1 then 'REPLY' else 'MENTION' end::notification_kind,
      p.author_id, p.thread_id, p.number, p.created_at, case when p.number % 2 = 0 then p.created_at end
    from post p cross join generate_series(1, 2) k where p.thread_id = '${thread}' and p.number > 0`);
  await run(`insert into report (thread_id, number, revision, reporter_id, id, reason, note, created_at)
    select thread_id, number, 1, ${rowId('a0000000', '1 + number % 499')}, gen_random_uuid(), 'SPAM', 'It sells.', created_at
    from post where thread_id = '${thread}' and number % 20 = 1`);
  await run(`insert into moderation_item (thread_id, number, state, content_revision, open_reports, waiting_since, created_at)
    select thread_id, number, 'OPEN', 1, 1, created_at, created_at from report`);
}

type Run = (text: string) => Promise<unknown>;

/** 500 members, whom `grow` has reply. */
export async function addMembers(run: Run): Promise<void> {
  await run(`insert into member (id, handle, email, password_hash, display_name, joined_at)
  select ${rowId('a0000000')}, 'member' || i, 'member' || i || '@example.org', '-', 'Member Number ' || i, now() - interval '1 year'
  from generate_series(1, 500) i`);
}

/** Replies of which three in four answer an earlier one nearby: trees of some ten levels, as discussions have. */
export async function grow(run: Run, thread: string, replies: number): Promise<void> {
  await run(`insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles, in_reply_to_revision, created_at, approved_at)
    with recursive parent as (
      select i, case when i % 4 = 1 then 0 else i - 1 - (i * 7919) % least(i - 1, 12) end as of from generate_series(1, ${replies}) i),
    tree as (
      select i, of, int4send(i) as path, 1 as depth from parent where of = 0
      union all select p.i, p.of, tree.path || int4send(p.i), tree.depth + 1 from parent p join tree on p.of = tree.i)
    select '${thread}', i, of, path, depth, ${rowId('a0000000', '1 + i % 500')}, 'VISIBLE', 2, ${BODY}, '<p>' || ${BODY} || '</p>', 2, ${BODY}, '{}', '{}', 1,
      now() - interval '2 years' + i * interval '1 minute', now() from tree`);
  await run(`update thread set next_number = ${replies + 1}, reply_count = ${replies}, peer_reply_count = ${replies},
    last_reply_at = now() where id = '${thread}'`);
  await run(`insert into participant (thread_id, member_id, replies)
    select thread_id, author_id, count(*) from post where thread_id = '${thread}' and number > 0 group by 1, 2`);
}
