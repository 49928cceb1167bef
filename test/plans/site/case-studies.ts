import { ago, MEMBERS, memberId, otherId, threadId } from './ids.js';

export function caseStudies(courses: number): string[] {
  const studies = `drawn where kind = 'CASE_STUDY'`;
  return [
    `insert into case_study (thread_id, token, title, slug, organisation_name, place, country, country_key, population_served, started_on, ended_on, goal, approach, outcome, lessons, strategy_text, staff_hours)
     select id, lpad(to_hex(c * 64 + t), 10, '0'), 'The goose of branch ' || c, 'the-goose-' || lpad(to_hex(c * 64 + t), 10, '0'), 'Library ' || c, 'Harbour', 'Land ' || c % 50, 'land ' || c % 50,
       1000 + c, date '2026-01-05' + t, '2026-07-05', 'Bring them back.', 'One drawing a week.', 'They came.', 'Look at the figures.',
       case when c >= 20 or t <> 4 then jsonb_build_object('goal', 'Bring them back.', 'approach', 'One drawing a week.', 'outcome', 'They came.', 'lessons', 'Look at the figures.') end, 100
     from ${studies} order by t, c`,
    `insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
     select id, ${otherId('f1000000', 'c', 't * 4 + n')}, n, 'Series ' || n, 'series ' || n, 'readers', 'readers', false, 'EXPORT', 10
     from drawn cross join generate_series(1, 2) n where kind = 'CASE_STUDY' and t not in (4, 19)`,
    `insert into metric_point (thread_id, series_id, on_date, value)
     select thread_id, id, date '2026-01-05' + 7 * week, 10 + week from metric_series cross join generate_series(0, 5) week`,
    `insert into rubric (id, title, version, built_in, current, weight, created_at)
     select ${otherId('f3000000', 'c', 'n')}, 'Rubric ' || c, n, false, n = 2, 2000, ${ago("interval '90 days'")} from generate_series(0, ${courses - 1}) c, generate_series(1, 3) n`,
    `insert into rubric_owner (title, member_id) select 'rubric ' || c, ${memberId('c', '0')} from generate_series(0, ${courses - 1}) c`,
    `insert into criterion (id, rubric_id, slot, position, key, title, description, weight)
     select md5(r.id::text || n)::uuid, r.id, n, n, 'criterion-' || n, 'Criterion ' || n, 'Is it so?', 1000 from rubric r cross join generate_series(1, 2) n where not r.built_in and r.version < 3`,
    `insert into criterion_level (criterion_id, score, description)
     select c.id, score, 'As it is.' from criterion c join rubric r on r.id = c.rubric_id cross join generate_series(1, 5) score where not r.built_in`,
    `insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, comment, weighted_sum, created_at, updated_at)
     select d.id, ${otherId('f2000000', 'c', 't * 64 + n')}, r.id, ${memberId('c', `(t + 3 + n) % ${MEMBERS}`)}, 1, n = 1, n = 2,
       array_fill(1 + (t + n) % 5, array[7]), array_fill(null::text, array[7]), 'So.', 7000 * (1 + (t + n) % 5), d.at + n * interval '1 hour', d.at + n * interval '1 hour'
     from drawn d cross join generate_series(1, 4) n cross join rubric r where r.built_in and d.kind = 'CASE_STUDY' and d.status in ('VISIBLE', 'HIDDEN')`,
    `insert into rating_summary (thread_id, rubric_id, weight, count, sum, squares, blind_count, blind_sum, instructor_count, instructor_sum, histogram, instructor_histogram)
     select thread_id, rubric_id, 7000, count(*), sum(weighted_sum), sum(weighted_sum::bigint * weighted_sum), 0, 0, 0, 0, array_fill(1, array[35]), array_fill(0, array[35]) from rating group by 1, 2`,
    `update thread t set score = s.score, rating_count = s.count, contested_count = s.contested_count from rating_summary s where s.thread_id = t.id`,
    `insert into outcome_disclosure (thread_id, member_id, disclosed_at) select thread_id, member_id, created_at from rating where blind`,
    `insert into discussed_case (thread_id, case_study_id, position) select id, ${threadId('c', 't + 1')}, 0 from drawn where t % 5 = 3`,
    `insert into media (id, uploader_id, thread_id, position, state, alt_text, decorative, credit, shows_outcome, bytes, width, height, animated, sha256, created_at, ready_at)
     select ${otherId('f4000000', 'c', 't * 8 + n')}, author_id, id, n, 'READY', 'A goose', false, 'Ana', false, 1000, 100, 100, false, 'hash', at, at
     from drawn cross join generate_series(0, 1) n where kind = 'CASE_STUDY'`,
    `insert into media (id, uploader_id, state, alt_text, decorative, credit, shows_outcome, bytes, created_at, expires_at)
     select ${otherId('f5000000', 'c', 'm')}, ${memberId('c', 'm')}, 'AWAITING', 'A goose', false, 'Ana', false, 1000, ${ago("interval '1 hour'")},
       ${ago("case when m % 4 = 0 then (c * 20 + m) * interval '1 second' else interval '-1 day' end")} from generate_series(0, ${courses - 1}) c cross join generate_series(0, ${MEMBERS - 1}) m where m % 2 = 0`,
  ];
}
