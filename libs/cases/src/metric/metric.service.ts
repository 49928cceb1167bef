import { Injectable } from '@nestjs/common';
import { readBanned, requireEdit, requireUnbanned } from '#discussion';
import { Clock, type FieldProblem, InvalidInput, limits, type Member, newId, StaleRevision } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { locateCaseStudy } from '../case-study/located-case-study.js';
import { keyOf, type SeriesJson, toSeries } from './metric.js';
import { type MetricPlan, MetricPlanner, type SeriesChange } from './metric-plan.js';

export interface RecordMetrics {
  readonly caseStudyId: string;
  /** Of the text: figures have no revisions. */
  readonly ifRevision?: number | null;
  readonly series: readonly SeriesChange[];
  readonly idempotencyKey?: string | null;
}

/** What everything that is wrong with an input is told as; null where there is nothing to tell. */
export type Complain = (problems: readonly FieldProblem[]) => Error | null;

const READ = new Statement(`
  select s.id, s.name, s.unit, s.paid, s.provenance, s.baseline, (
    select coalesce(json_agg(json_build_array(x.on_date, x.value, x.note)), '[]')
    from metric_point x where x.thread_id = s.thread_id and x.series_id = s.id) as points
  from metric_series s where s.thread_id = $1`);
const REMOVE_SERIES = new Statement('delete from metric_series where thread_id = $1 and id = any($2::uuid[])');
const WRITE_SERIES = new Statement(`
  insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
  select $1::uuid, n.id, n.place + (select coalesce(max(position), 0) from metric_series where thread_id = $1::uuid),
    n.name, n.name_key, n.unit, n.unit_key, n.paid, n.provenance::metric_provenance, n.baseline
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[], $9::double precision[])
    with ordinality as n(id, name, name_key, unit, unit_key, paid, provenance, baseline, place)
  on conflict (thread_id, id) do update set name = excluded.name, name_key = excluded.name_key, unit = excluded.unit,
    unit_key = excluded.unit_key, paid = excluded.paid, provenance = excluded.provenance, baseline = excluded.baseline
  where (metric_series.name, metric_series.unit, metric_series.paid, metric_series.provenance, metric_series.baseline)
    is distinct from (excluded.name, excluded.unit, excluded.paid, excluded.provenance, excluded.baseline)`);
const REMOVE_POINTS = new Statement(`
  delete from metric_point x using unnest($2::uuid[], $3::date[]) as o(series_id, on_date)
  where x.thread_id = $1 and x.series_id = o.series_id and x.on_date = o.on_date`);
const WRITE_POINTS = new Statement(`
  insert into metric_point (thread_id, series_id, on_date, value, note)
  select $1::uuid, n.series_id, n.on_date, n.value, n.note
  from unnest($2::uuid[], $3::date[], $4::double precision[], $5::text[]) as n(series_id, on_date, value, note)
  on conflict (thread_id, series_id, on_date) do update set value = excluded.value, note = excluded.note`);
const ERASE = new Statement('delete from metric_series where thread_id = $1');

@Injectable()
export class MetricService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds, corrects and removes figures of a case study, all of them or none. Whoever writes at the same time takes turns on
   * the case study's row, so that the later correction of a point is the one that stays.
   * @returns the case study's id
   * @throws NotFound, Gone, Forbidden, StaleRevision, and what `complain` makes of what is wrong
   */
  record(member: Member, input: RecordMetrics, complain: Complain = refuse): Promise<string> {
    return this.idempotency.once(member, 'recordMetrics', input, async (tx) => {
      const texts = textsOf(input.series);
      const banned = await readBanned(tx, input.caseStudyId, texts);
      const post = await locateCaseStudy(tx, member, input.caseStudyId);
      requireEdit(member, post.thread, post);
      if (input.ifRevision != null && input.ifRevision !== post.revision) throw new StaleRevision(post.revision);
      const { threadId } = post.address;
      const now = this.clock.now();
      const stored = await tx.rows<SeriesJson>(READ, [threadId]);
      const planner = new MetricPlanner(stored.map(toSeries), now.toISOString().slice(0, 10), () => newId(now));
      const plan = planner.apply(input.series);
      const complaint = complain(planner.problems);
      if (complaint) throw complaint;
      requireUnbanned(banned, texts);
      if (plan) await write(tx, threadId, plan);
      return threadId;
    });
  }
}

/** Of a withdrawn case study no figures stay. */
export async function eraseMetrics(tx: Transaction, threadId: string): Promise<void> {
  await tx.rows(ERASE, [threadId]);
}

function textsOf(series: readonly SeriesChange[]): Array<readonly [path: string, text: string | null | undefined]> {
  return series.flatMap(({ name, unit, points }, at) => [
    [`input.series.${at}.name`, name] as const,
    [`input.series.${at}.unit`, unit] as const,
    ...(points ?? []).map(({ note }, place) => [`input.series.${at}.points.${place}.note`, note] as const),
  ]);
}

function refuse(problems: readonly FieldProblem[]): Error | null {
  return problems.length > 0 ? new InvalidInput(problems.slice(0, limits.metric.problems)) : null;
}

async function write(tx: Transaction, threadId: string, plan: MetricPlan): Promise<void> {
  const { removed, series, removedPoints, points } = plan;
  if (removed.length > 0) await tx.rows(REMOVE_SERIES, [threadId, removed]);
  if (series.length > 0) {
    await tx.rows(WRITE_SERIES, [
      threadId,
      series.map(({ id }) => id),
      series.map(({ name }) => name),
      series.map(({ name }) => keyOf(name)),
      series.map(({ unit }) => unit),
      series.map(({ unit }) => keyOf(unit)),
      series.map(({ paid }) => paid),
      series.map(({ provenance }) => provenance),
      series.map(({ baseline }) => baseline),
    ]);
  }
  if (removedPoints.length > 0) {
    await tx.rows(REMOVE_POINTS, [
      threadId,
      removedPoints.map(({ seriesId }) => seriesId),
      removedPoints.map(({ on }) => on),
    ]);
  }
  if (points.length > 0) {
    await tx.rows(WRITE_POINTS, [
      threadId,
      points.map(({ seriesId }) => seriesId),
      points.map(({ on }) => on),
      points.map(({ value }) => value),
      points.map(({ note }) => note),
    ]);
  }
}
