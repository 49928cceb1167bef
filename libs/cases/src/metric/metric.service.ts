import { Injectable } from '@nestjs/common';
import { readBanned, requireEdit, requireUnbanned } from '#discussion';
import { Clock, type FieldProblem, InvalidInput, limits, type Member, newId, StaleRevision } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { loadCaseStudy } from '../case-study/load-case-study.js';
import { keyOf, type SeriesJson, toSeries } from './metric.js';
import { type MetricPlan, MetricPlanner, type SeriesChange } from './metric-plan.js';

export interface RecordMetrics {
  readonly caseStudyId: string;
  /** Of the text: figures have no revisions. */
  readonly ifRevision?: number | null;
  readonly series: readonly SeriesChange[];
  readonly idempotencyKey?: string | null;
}

/** Makes one error of everything that is wrong with an input; null where nothing is. */
export type Complain = (problems: readonly FieldProblem[]) => Error | null;

const READ = new Statement(
  'cases/read-metrics',
  { threadId: 'uuid' },
  `
  select s.id, s.name, s.unit, s.paid, s.provenance, s.baseline, (
    select coalesce(json_agg(json_build_array(x.on_date, x.value, x.note)), '[]')
    from metric_point x where x.thread_id = s.thread_id and x.series_id = s.id) as points
  from metric_series s where s.thread_id = :threadId`,
);
const REMOVE_SERIES = new Statement(
  'cases/remove-series',
  { threadId: 'uuid', ids: 'uuid[]' },
  'delete from metric_series where thread_id = :threadId and id = any(:ids)',
);
const WRITE_SERIES = new Statement(
  'cases/write-series',
  {
    threadId: 'uuid',
    ids: 'uuid[]',
    names: 'text[]',
    nameKeys: 'text[]',
    units: 'text[]',
    unitKeys: 'text[]',
    paid: 'boolean[]',
    provenances: 'metric_provenance[]',
    baselines: 'double precision[]',
  },
  `
  insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance, baseline)
  select :threadId, n.id, n.place + (select coalesce(max(position), 0) from metric_series where thread_id = :threadId),
    n.name, n.name_key, n.unit, n.unit_key, n.paid, n.provenance, n.baseline
  from unnest(:ids, :names, :nameKeys, :units, :unitKeys, :paid, :provenances, :baselines)
    with ordinality as n(id, name, name_key, unit, unit_key, paid, provenance, baseline, place)
  on conflict (thread_id, id) do update set name = excluded.name, name_key = excluded.name_key, unit = excluded.unit,
    unit_key = excluded.unit_key, paid = excluded.paid, provenance = excluded.provenance, baseline = excluded.baseline
  where (metric_series.name, metric_series.unit, metric_series.paid, metric_series.provenance, metric_series.baseline)
    is distinct from (excluded.name, excluded.unit, excluded.paid, excluded.provenance, excluded.baseline)`,
);
const REMOVE_POINTS = new Statement(
  'cases/remove-points',
  { threadId: 'uuid', seriesIds: 'uuid[]', days: 'date[]' },
  `
  delete from metric_point x using unnest(:seriesIds, :days) as o(series_id, on_date)
  where x.thread_id = :threadId and x.series_id = o.series_id and x.on_date = o.on_date`,
);
const WRITE_POINTS = new Statement(
  'cases/write-points',
  { threadId: 'uuid', seriesIds: 'uuid[]', days: 'date[]', values: 'double precision[]', notes: 'text[]' },
  `
  insert into metric_point (thread_id, series_id, on_date, value, note)
  select :threadId, n.series_id, n.on_date, n.value, n.note
  from unnest(:seriesIds, :days, :values, :notes) as n(series_id, on_date, value, note)
  on conflict (thread_id, series_id, on_date) do update set value = excluded.value, note = excluded.note`,
);
const ERASE = new Statement(
  'cases/erase-metrics',
  { threadId: 'uuid' },
  'delete from metric_series where thread_id = :threadId',
);

@Injectable()
export class MetricService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds, corrects and removes figures of a case study, all of them or none. Whoever writes at the same time waits for the lock of
   * the case study's row, so that the later correction of a point is the one that stays.
   * @returns the case study's id
   * @throws NotFound, Gone, Forbidden, StaleRevision, and what `complain` makes of what is wrong
   */
  record(member: Member, input: RecordMetrics, complain: Complain = refuse): Promise<string> {
    return this.idempotency.once(member, 'recordMetrics', input, async (tx) => {
      const texts = textsOf(input.series);
      const banned = await readBanned(tx, input.caseStudyId, texts);
      const post = await loadCaseStudy(tx, member, input.caseStudyId);
      requireEdit(member, post.thread, post);
      if (input.ifRevision != null && input.ifRevision !== post.revision) throw new StaleRevision(post.revision);
      const { threadId } = post.address;
      const now = this.clock.now();
      const stored = await tx.rows<SeriesJson>(READ.with({ threadId }));
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
  await tx.rows(ERASE.with({ threadId }));
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
  if (removed.length > 0) await tx.rows(REMOVE_SERIES.with({ threadId, ids: removed }));
  if (series.length > 0) {
    await tx.rows(
      WRITE_SERIES.with({
        threadId,
        ids: series.map(({ id }) => id),
        names: series.map(({ name }) => name),
        nameKeys: series.map(({ name }) => keyOf(name)),
        units: series.map(({ unit }) => unit),
        unitKeys: series.map(({ unit }) => keyOf(unit)),
        paid: series.map(({ paid }) => paid),
        provenances: series.map(({ provenance }) => provenance),
        baselines: series.map(({ baseline }) => baseline),
      }),
    );
  }
  if (removedPoints.length > 0) {
    await tx.rows(
      REMOVE_POINTS.with({
        threadId,
        seriesIds: removedPoints.map(({ seriesId }) => seriesId),
        days: removedPoints.map(({ on }) => on),
      }),
    );
  }
  if (points.length > 0) {
    await tx.rows(
      WRITE_POINTS.with({
        threadId,
        seriesIds: points.map(({ seriesId }) => seriesId),
        days: points.map(({ on }) => on),
        values: points.map(({ value }) => value),
        notes: points.map(({ note }) => note),
      }),
    );
  }
}
