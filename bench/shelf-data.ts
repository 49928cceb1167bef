import type pg from 'pg';
import { rowId } from './row-id.js';

const CASE_STUDIES = 5_000;

/**
 * Adds a shelf of 5,000 case studies to a database that holds 500 members: six tags, three series of 26 weeks and ten ratings
 * each, 50 replies under the first of them.
 * @returns the address of that one
 */
export async function fillShelf(client: pg.Client): Promise<string> {
  const run = (text: string) => client.query(text);
  await run(`
    insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
    select ${rowId('f0000000')}, 'CASE_STUDY', ${rowId('a0000000', '1 + i % 500')}, case i % 2 when 0 then 'PUBLIC' else 'MEMBERS' end::audience,
      'VISIBLE', at, at, at from (select i, now() - i * interval '3 hours' as at from generate_series(1, ${CASE_STUDIES}) i) drawn`);
  await run(`
    insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    select id, 0, '', 0, author_id, repeat('We drew a goose. ', 60), '<p>' || repeat('We drew a goose. ', 60) || '</p>', 2, repeat('We drew a goose. ', 60), '{}', '{}', created_at
    from thread where kind = 'CASE_STUDY'`);
  await run(`
    insert into case_study (thread_id, token, title, slug, organisation_name, place, country, country_key, population_served,
      started_on, ended_on, goal, approach, outcome, lessons, staff_hours, strategy_text)
    select ${rowId('f0000000')}, lpad(to_hex(i), 10, '0'), 'The goose of branch ' || i, 'the-goose-of-branch-' || i || '-' || lpad(to_hex(i), 10, '0'),
      'Library ' || i, 'Harbour', 'Norway', 'NO', 1000 + i, '2026-01-05', '2026-07-05', repeat('Bring them back. ', 20),
      repeat('One drawing a week. ', 20), repeat('They came. ', 20), repeat('Look at the figures. ', 20), 100,
      jsonb_build_object('goal', repeat('Bring them back. ', 20), 'approach', repeat('One drawing a week. ', 20), 'outcome', repeat('They came. ', 20), 'lessons', repeat('Look at the figures. ', 20))
    from generate_series(1, ${CASE_STUDIES}) i`);
  await run(`
    insert into tagging (thread_id, tag_id, position)
    select ${rowId('f0000000')}, tags.ids[1 + (i + 7 * n) % cardinality(tags.ids)], n
    from generate_series(1, ${CASE_STUDIES}) i cross join generate_series(0, 5) n
    cross join (select array_agg(id order by id) as ids from tag) tags on conflict do nothing`);
  await run(`
    insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
    select ${rowId('f0000000')}, ${rowId('f1000000', 'i * 4 + n')}, n, 'Series ' || n, 'series ' || n, 'readers', 'readers', false, 'EXPORT', 10
    from generate_series(1, ${CASE_STUDIES}) i cross join generate_series(1, 3) n`);
  await run(`
    insert into metric_point (thread_id, series_id, on_date, value)
    select thread_id, id, date '2026-01-05' + 7 * week, 10 + week from metric_series cross join generate_series(0, 25) week`);
  await run(`
    insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, weighted_sum, created_at, updated_at)
    select ${rowId('f0000000')}, ${rowId('f2000000', 'i * 16 + n')}, r.id, ${rowId('a0000000', '1 + (i + 1 + n * 13) % 500')}, 1, false, false,
      array_fill(1 + (i * 7 + n * 3) % 5, array[7]), array_fill(null::text, array[7]), 7000 * (1 + (i * 7 + n * 3) % 5), now(), now()
    from generate_series(1, ${CASE_STUDIES}) i cross join generate_series(1, 10) n cross join rubric r where r.built_in and r.current`);
  await run(`
    insert into rating_summary (thread_id, rubric_id, weight, count, sum, squares, blind_count, blind_sum, instructor_count, instructor_sum,
      histogram, instructor_histogram)
    select thread_id, rubric_id, 7000, count(*), sum(weighted_sum), sum(weighted_sum::bigint * weighted_sum), 0, 0, 0, 0,
      array_fill(2, array[35]), array_fill(0, array[35]) from rating group by 1, 2`);
  await run(`
    update thread t set score = s.score, rating_count = s.count, contested_count = s.contested_count
    from rating_summary s where s.thread_id = t.id`);
  await run(`
    insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles,
      in_reply_to_revision, created_at, approved_at)
    select ${rowId('f0000000', '1')}, i, 0, int4send(i), 1, ${rowId('a0000000', '1 + i % 500')}, 'VISIBLE', 2, '', '<p>' || repeat('And who came? ', 20) || '</p>', 2,
      repeat('And who came? ', 20), '{}', '{}',
      1, now(), now() from generate_series(1, 50) i`);
  await run(
    `update thread set next_number = 51, reply_count = 50, peer_reply_count = 50 where id = ${rowId('f0000000', '1')}`,
  );
  return 'the-goose-of-branch-1-0000000001';
}
