import { type Database } from '#platform';
import type { World } from '../factories/world.js';
import { sql } from './sql.js';

/** A subject with the number in its words. */
export interface WordedSubject {
  readonly threadId: string;
  readonly word: number;
}

/** `w` holds the threads that still have a text, and the number in the words of each. */
const GIVEN = `unnest($1::uuid[], $2::integer[]) as w(thread_id, word) join thread t on t.id = w.thread_id and t.status <> 'REMOVED'`;
const word = (kind: string) => `'${kind}w' || w.word || 'w${kind}'`;

const FILL = `
  update case_study c set organisation_name = ${word('g')}, place = ${word('g')}, country = ${word('g')}, country_key = ${word('g')},
    website = 'https://library.example.org/' || ${word('g')}, goal = ${word('g')}, target_audience = ${word('g')}, approach = ${word('g')},
    outcome = ${word('o')}, lessons = ${word('l')}, skills_gained = ${word('s')}, strategy_text = jsonb_build_object(
      'goal', ${word('g')}, 'audience', ${word('g')}, 'approach', ${word('g')}, 'outcome', ${word('o')}, 'lessons', ${word('l')},
      'skillsGained', ${word('s')}), started_on = '2026-03-01', staff_hours = 10,
    population_served = 100, sources = jsonb_build_array(jsonb_build_object('title', ${word('g')}, 'url', null, 'credit', '', 'licence', null))
  from ${GIVEN} where c.thread_id = w.thread_id`;
const SERIES = `
  insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance)
  select w.thread_id, gen_random_uuid(), 1, ${word('f')}, ${word('f')}, 'visits', 'visits', false, 'EXPORT'
  from ${GIVEN} where t.kind = 'CASE_STUDY'`;
const POINTS = `
  insert into metric_point (thread_id, series_id, on_date, value, note)
  select s.thread_id, s.id, '2026-03-02', 7, 'Since then ' || ${word('n')} from ${GIVEN} join metric_series s on s.thread_id = w.thread_id`;
/** By somebody who is no longer there, so that nobody is given an outcome for it. */
const RATINGS = `
  insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, comment, weighted_sum,
    created_at, updated_at)
  select w.thread_id, gen_random_uuid(), r.id, null, 1, false, false, array_fill(4, array[7]), array_fill(${word('e')}, array[7]), ${word('c')},
    4 * r.weight, t.created_at, t.created_at
  from ${GIVEN} cross join rubric r where t.kind = 'CASE_STUDY' and r.built_in and r.current`;
const SUMMARIES = `
  insert into rating_summary (thread_id, rubric_id, weight, count, sum, squares, blind_count, blind_sum, instructor_count, instructor_sum,
    histogram, instructor_histogram)
  select a.thread_id, a.rubric_id, r.weight, 1, a.weighted_sum, a.weighted_sum::bigint * a.weighted_sum, 0, 0, 0, 0,
    array(select (i % 5 = 4)::integer from generate_series(1, 35) i), array_fill(0, array[35])
  from rating a join rubric r on r.id = a.rubric_id where a.thread_id = any($1::uuid[])`;
const SCORES = `
  update thread t set score = s.score, rating_count = s.count, contested_count = s.contested_count
  from rating_summary s where s.thread_id = t.id and t.id = any($1::uuid[])`;
const TAGS = `
  with tagged as (
    insert into tag (id, slug, label, sort_key, facet, filed, created_at)
    select gen_random_uuid(), ${word('t')}, ${word('t')}, ${word('t')}, 'TOPIC', false, t.created_at from ${GIVEN} returning id, label)
  , named as (insert into tag_name (key, tag_id, kind, name) select label, id, 'LABEL', label from tagged)
  insert into tagging (thread_id, tag_id, position, name)
  select w.thread_id, g.id, 1, g.label from ${GIVEN} join tagged g on g.label = ${word('t')}`;
const MEDIA = `
  insert into media (id, thread_id, position, state, alt_text, decorative, credit, licence, shows_outcome, bytes, width, height, animated,
    sha256, widths, created_at, ready_at)
  select gen_random_uuid(), w.thread_id, i.position, 'READY', i.kind || 'w' || w.word || 'w' || i.kind, false, 'Somebody', null,
    i.kind = 'j', 10, 400, 300, false, i.kind || 'w' || w.word || 'w' || i.kind, '{320}', $3, $3
  from ${GIVEN} cross join (values ('i', 1), ('j', 2)) as i(kind, position)`;

/**
 * Gives every subject of a world tags and images, and case studies everything that they can have, each text with a word of
 * its own that stands nowhere else: `g` what a case study tells everybody who sees it, `o`, `l` and `s` its outcome, lessons and
 * skills, `f` and `n` figures and their notes, `c` and `e` comments and rationales, `t` tags, `i` images, `j` those that show the outcome.
 */
export async function addShelfWords(db: Database, world: World, subjects: readonly WordedSubject[]): Promise<void> {
  const threads = subjects.map(({ threadId }) => threadId);
  const values = [threads, subjects.map((subject) => subject.word)];
  for (const statement of [FILL, SERIES, POINTS, RATINGS]) await db.rows(sql(statement, values));
  for (const statement of [SUMMARIES, SCORES]) await db.rows(sql(statement, [threads]));
  await db.rows(sql(TAGS, values));
  await db.rows(sql(MEDIA, [...values, world.now]));
}
