import pg from 'pg';
import { limits } from '#kernel';
import type { Database } from '#platform';
import { buildWorld, type World } from '../../factories/world.js';

const MEMBERS = 120;
const REFLECTIONS = 60;
const CASE_STUDIES = 30;
const REPLIES = 300;

/** Who looks: the first is an instructor, the second a learner with drafts. */
export const INSTRUCTOR = 0;
export const LEARNER = 1;

/**
 * Fills a database with as much of everything as hangs on single things: a thread that is 100 deep, texts as long as they may be, all
 * prompts, mentions, reports, notes, tags, sources and figures that there can be, and pages full of such things.
 */
export async function buildCrowded(database: Database, superuserUrl: string): Promise<World> {
  const courses = Array.from({ length: 3 }, () => ({ openToJoin: true }));
  const world = await buildWorld(database, {
    members: Array.from({ length: MEMBERS }, () => ({ nameAudience: 'EVERYONE' as const })),
    courses,
    enrolments: courses.flatMap((_, course) =>
      Array.from({ length: MEMBERS }, (_, member) => ({
        member,
        course,
        role: member === INSTRUCTOR ? ('INSTRUCTOR' as const) : ('LEARNER' as const),
      })),
    ),
    prompts: courses.flatMap((_, course) => Array.from({ length: limits.promptsPerCourse }, () => ({ course }))),
    subjects: [
      ...Array.from({ length: REFLECTIONS }, (_, at) => ({
        author: at % MEMBERS,
        audience: at % 2 === 0 ? ('PUBLIC' as const) : ('COURSE' as const),
        ...(at % 2 === 1 && { prompt: at }),
      })),
      ...Array.from({ length: 20 }, () => ({ author: LEARNER, status: 'DRAFT' as const })),
      ...Array.from({ length: CASE_STUDIES }, (_, at) => ({
        kind: 'CASE_STUDY' as const,
        author: at,
        audience: 'PUBLIC' as const,
      })),
    ],
    // One below the other down to the deepest, then more of them on that level's way.
    replies: Array.from({ length: REPLIES }, (_, at) => ({
      subject: 0,
      author: at % MEMBERS,
      parent: Math.min(at, limits.threadDepth - 1),
    })),
  });
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    for (const statement of statements(world)) await client.query(statement);
  } finally {
    await client.end();
  }
  return world;
}

function statements(world: World): string[] {
  const { tagsPerText, mentionsPerText, broaderPerTag, synonymsPerTag } = limits;
  const [first, second] = world.courses;
  return [
    // Triggers would index every word of it.
    `set session_replication_role = replica`,
    `update post set markdown = repeat('A desk was quiet. ', ${Math.floor(limits.bodyCharacters / 18)}),
       html = repeat('<p>A “desk” was <em>quiet</em>. ', 2000), text = repeat('A “desk” was quiet. ', 2000) where number = 0 or number <= 100`,
    `update post set revision = 20, visible_revision = 20`,
    `insert into post_revision (thread_id, number, revision, editor_id, markdown, reason, created_at)
       select thread_id, number, i, author_id, repeat('Before. ', 6000), 'Because', created_at
       from post cross join generate_series(1, 20) i where number <= 3`,
    `insert into mention (thread_id, number, handle, member_id, position)
       select p.thread_id, p.number, m.handle, m.id, m.at from post p
       cross join (select *, row_number() over (order by id) as at from member limit ${mentionsPerText}) m`,
    `insert into tag (id, slug, label, sort_key, facet, filed, same_as, created_at)
       select gen_random_uuid(), 'crowd-' || i, 'Crowd ' || i, 'crowd ' || lpad(i::text, 4, '0'), 'TOPIC', true, array_fill('https://example.org/crowd'::text, array[10]), now()
       from generate_series(0, ${limits.narrowerPerTag + 100}) i`,
    `insert into tag_broader (tag_id, broader_id, position)
       select n.id, b.id, 0 from tag n join tag b on b.slug = 'crowd-0' where n.slug like 'crowd-%' and n.id <> b.id`,
    `insert into tag_broader (tag_id, broader_id, position)
       select n.id, b.id, 1 from tag n cross join lateral (
         select id from tag b where b.slug like 'crowd-%' and b.slug <> 'crowd-0' and b.sort_key < n.sort_key order by sort_key desc limit ${broaderPerTag - 1}) b
       where n.slug like 'crowd-%'`,
    `insert into tag_name (key, tag_id, kind, name)
       select 'crowd ' || t.slug || ' ' || i, t.id, 'SYNONYM', 'Crowd ' || i from tag t cross join generate_series(1, ${synonymsPerTag}) i where t.slug like 'crowd-%'`,
    `insert into tagging (thread_id, tag_id, position)
       select t.id, g.id, g.at from thread t
       cross join (select id, row_number() over (order by sort_key desc) as at from tag where slug like 'crowd-%' limit ${tagsPerText}) g`,
    `insert into discussed_case (thread_id, case_study_id, position)
       select t.id, c.id, c.at from thread t
       cross join (select id, row_number() over (order by id) as at from thread where kind = 'CASE_STUDY' limit ${limits.caseStudy.discussed}) c
       where t.kind = 'REFLECTION'`,
    `update case_study set sources = (select jsonb_agg(jsonb_build_object('title', repeat('Source ', 40), 'url', 'https://example.org/' || repeat('x', 1900), 'credit', null, 'licence', null))
       from generate_series(1, ${limits.caseStudy.sources})),
       approach = repeat('We drew. ', 1100), strategy_html = jsonb_build_object('approach', repeat('<p>We drew.</p>', 1100), 'goal', repeat('<p>To draw.</p>', 1100))`,
    `insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
       select c.thread_id, gen_random_uuid(), i, 'Series ' || i, 'series ' || i, 'readers', 'readers', false, 'EXPORT', 10
       from case_study c cross join generate_series(1, ${limits.metric.series}) i`,
    `insert into metric_point (thread_id, series_id, on_date, value, note)
       select thread_id, id, date '2026-01-01' + i, i, repeat('Because. ', 50) from metric_series
       cross join generate_series(1, ${limits.metric.points / limits.metric.series}) i`,
    `insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, weighted_sum, created_at, updated_at)
       select c.thread_id, gen_random_uuid(), r.id, m.id, 1, false, false, array_fill(4, array[7]), array_fill(repeat('Why. ', 390), array[7]), 28000, now(), now()
       from case_study c cross join (select id from member limit 100) m cross join rubric r where r.built_in and r.current`,
    `insert into moderation_item (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
       select p.thread_id, p.number, t.course_id, 'OPEN', 1, 100, now(), now() from post p join thread t on t.id = p.thread_id
       where t.course_id in ('${first}', '${second}')`,
    `insert into report (thread_id, number, revision, reporter_id, id, reason, note, created_at)
       select i.thread_id, i.number, 1, m.id, gen_random_uuid(), 'OTHER', repeat('Look. ', 160), now()
       from moderation_item i cross join (select id from member limit 100) m`,
    `insert into moderation_note (id, thread_id, number, author_id, body, created_at)
       select gen_random_uuid(), i.thread_id, i.number, m.id, repeat('Noted. ', 700), now()
       from moderation_item i cross join (select id from member limit 100) m`,
    `insert into media (id, thread_id, position, state, alt_text, decorative, credit, licence, shows_outcome, bytes, width, height, animated, sha256, widths, created_at, ready_at)
       select gen_random_uuid(), t.id, i, 'READY', repeat('A goose. ', 110), false, 'Mina', 'CC BY 4.0', false, 1000, 2048, 1000, false, 'x', '{320,640,1280,2048}', now(), now()
       from thread t cross join generate_series(1, ${limits.media.perText}) i`,
    `insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
       select gen_random_uuid(), '${world.memberId(LEARNER)}', 'MENTION', author_id, thread_id, number, now() from post where number > 0`,
    `update member set bio_html = repeat('<p>I read.</p>', 1000)`,
    `set session_replication_role = origin`,
    `analyze`,
  ];
}
