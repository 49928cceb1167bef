import { type Database, Statement } from '#platform';
import { TALLY_COLUMNS } from './tally.js';

/** A kept figure that is not what the ratings themselves come to. */
export interface FigureDifference {
  readonly caseStudyId: string;
  /** Where the case study is found; empty where it was withdrawn. */
  readonly slug: string;
  /** Title and version. */
  readonly rubric: string;
  /** A column of `rating_summary`, of `thread` (what lists are sorted by) or of one `rating`. */
  readonly figure: string;
  /** Null where nothing is kept at all. */
  readonly kept: string | null;
  readonly recounted: string | null;
}

/** Case studies at a time: some thousand ratings, read in well under a second. */
const BATCH = 100;

const NEXT = new Statement(
  'cases/next-case-studies',
  { after: 'uuid' },
  `
  select thread_id as id from case_study where thread_id > :after order by thread_id limit ${BATCH}`,
);
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const LEVELS = [1, 2, 3, 4, 5];
const counted = (score: number) => `
      (count(*) filter (where u.score = ${score}))::integer as everyone_${score},
      (count(*) filter (where u.score = ${score} and w.by_instructor))::integer as instructors_${score}`;
const total = (condition: string) => `coalesce(sum(weighted_sum) filter (where ${condition}), 0)::bigint`;

/** Every figure of the case studies `:ids`, from nothing but ratings, their scores and the criteria's weights. */
const RECOUNTED = `
  weighed as (
    select g.thread_id, g.rubric_id, g.id, g.blind, g.by_instructor, g.scores, (
      select sum(u.score * c.weight)::integer from unnest(g.scores) with ordinality as u(score, slot)
      join criterion c on c.rubric_id = g.rubric_id and c.slot = u.slot) as weighted_sum
    from rating g where g.thread_id = any(:ids)),
  asked as (
    select thread_id, rubric_id from rating_summary where thread_id = any(:ids)
    union select thread_id, rubric_id from weighed),
  sums as (
    select thread_id, rubric_id, count(*)::integer as count, ${total('true')} as sum,
      sum(weighted_sum::bigint * weighted_sum)::bigint as squares,
      (count(*) filter (where blind))::integer as blind_count, ${total('blind')} as blind_sum,
      (count(*) filter (where by_instructor))::integer as instructor_count, ${total('by_instructor')} as instructor_sum
    from weighed group by thread_id, rubric_id),
  slots as (
    select w.thread_id, w.rubric_id, u.slot, ${LEVELS.map(counted).join(', ')}
    from weighed w cross join lateral unnest(w.scores) with ordinality as u(score, slot)
    group by w.thread_id, w.rubric_id, u.slot),
  histograms as (
    select s.thread_id, s.rubric_id, array_agg(cell.everyone order by s.slot, cell.score) as histogram,
      array_agg(cell.instructors order by s.slot, cell.score) as instructor_histogram
    from slots s cross join lateral (
      values ${LEVELS.map((score) => `(${score}, s.everyone_${score}, s.instructors_${score})`).join(', ')}
    ) as cell(score, everyone, instructors)
    group by s.thread_id, s.rubric_id),
  recounted as (
    select a.thread_id, a.rubric_id, r.weight, coalesce(s.count, 0) as count, coalesce(s.sum, 0) as sum,
      coalesce(s.squares, 0) as squares, coalesce(s.blind_count, 0) as blind_count, coalesce(s.blind_sum, 0) as blind_sum,
      coalesce(s.instructor_count, 0) as instructor_count, coalesce(s.instructor_sum, 0) as instructor_sum,
      coalesce(h.histogram, nobody.cells) as histogram, coalesce(h.instructor_histogram, nobody.cells) as instructor_histogram
    from asked a cross join lateral (select id, weight from rubric r where r.id = a.rubric_id offset 0) r
    cross join lateral (
      select array_fill(0, array[${LEVELS.length} * count(*)::integer]) as cells from criterion k where k.rubric_id = r.id) as nobody
    left join histograms h on h.thread_id = a.thread_id and h.rubric_id = a.rubric_id
    left join sums s on s.thread_id = a.thread_id and s.rubric_id = a.rubric_id),
  sorted_by as (
    select t.id as thread_id, usual.id as rubric_id, coalesce(rating_score(x.weight, x.count, x.sum), 0) as score,
      coalesce(x.count, 0) as rating_count,
      coalesce(cardinality(array_positions(contested_criteria(x.histogram), true)), 0)::smallint as contested_count
    from thread t join rubric usual on usual.built_in and usual.current
    left join recounted x on x.thread_id = t.id and x.rubric_id = usual.id
    where t.id = any(:ids))`;

const KEPT = ['weight', ...TALLY_COLUMNS] as const;
const SORTED_BY = ['score', 'rating_count', 'contested_count'] as const;

const compare = (columns: readonly string[]) =>
  `cross join lateral (values ${columns
    .map((column) => `('${column}', kept.${column}::text, x.${column}::text)`)
    .join(', ')}) as d(figure, kept, recounted) where d.kept is distinct from d.recounted`;

const DIFFERENCES = new Statement(
  'cases/figure-differences',
  { ids: 'uuid[]' },
  `
  with ${RECOUNTED},
  different as (
    select x.thread_id, x.rubric_id, d.* from recounted x
    left join rating_summary kept on kept.thread_id = x.thread_id and kept.rubric_id = x.rubric_id ${compare(KEPT)}
    union all
    select x.thread_id, x.rubric_id, d.* from sorted_by x join thread kept on kept.id = x.thread_id ${compare(SORTED_BY)}
    union all
    select x.thread_id, x.rubric_id, d.* from weighed x
    join rating kept on kept.thread_id = x.thread_id and kept.id = x.id ${compare(['weighted_sum'])})
  select d.thread_id as "caseStudyId", c.slug, r.title || ' ' || r.version as rubric, d.figure, d.kept, d.recounted
  from different d cross join lateral (select title, version from rubric r where r.id = d.rubric_id offset 0) r
  cross join lateral (select slug from case_study c where c.thread_id = d.thread_id offset 0) c
  order by d.thread_id, r.title, r.version, d.figure, d.kept`,
);

/** In the order in which a rating takes them: the rubrics, then the threads. */
const LOCK_RUBRICS = new Statement('cases/lock-rubrics', {}, 'select from rubric for key share');
const LOCK_THREADS = new Statement(
  'cases/lock-threads',
  { ids: 'uuid[]' },
  'select from thread where id = any(:ids) order by id for no key update',
);
const MEND = new Statement(
  'cases/mend-figures',
  { ids: 'uuid[]' },
  `
  with ${RECOUNTED},
  rated as (
    update rating g set weighted_sum = w.weighted_sum from weighed w
    where g.thread_id = w.thread_id and g.id = w.id and g.weighted_sum <> w.weighted_sum),
  kept as (
    insert into rating_summary (thread_id, rubric_id, ${KEPT.join(', ')})
    select thread_id, rubric_id, ${KEPT.join(', ')} from recounted
    on conflict (thread_id, rubric_id) do update set ${KEPT.map((column) => `${column} = excluded.${column}`).join(', ')})
  update thread t set ${SORTED_BY.map((column) => `${column} = x.${column}`).join(', ')}
  from sorted_by x where t.id = x.thread_id`,
);

/**
 * Compares all kept figures of ratings with a recount, some case studies at a time. Takes no locks: each batch is read as it
 * is at one moment, at which figures and ratings go together.
 */
export async function* differingFigures(database: Database): AsyncGenerator<FigureDifference[]> {
  for (let after = BEFORE_ALL; ; ) {
    const ids = (await database.rows<{ id: string }>(NEXT.with({ after }))).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const differences = await database.rows<FigureDifference>(DIFFERENCES.with({ ids }));
    if (differences.length > 0) yield differences;
    after = last;
  }
}

/** Puts the figures of these case studies right. Nobody rates them meanwhile; the others are not held up. */
export async function mendFigures(database: Database, caseStudyIds: readonly string[]): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.rows(LOCK_RUBRICS);
    await tx.rows(LOCK_THREADS.with({ ids: caseStudyIds }));
    await tx.rows(MEND.with({ ids: caseStudyIds }));
  });
}
