import { lineKey } from '#kernel';
import { isOpened } from '#visibility';

export const metricProvenances = ['SELF_REPORTED', 'SCREENSHOT', 'EXPORT', 'INDEPENDENT'] as const;

/** Where the numbers of a series come from. */
export type MetricProvenance = (typeof metricProvenances)[number];

/** A figure of one day. */
export interface RecordedPoint {
  /** A calendar date, such as `2026-11-23`. */
  readonly on: string;
  readonly value: number;
  /** What the team changed because of it. */
  readonly note: string | null;
}

/** One figure over time, as it was recorded; its points in the order of their days. */
export interface RecordedSeries {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly paid: boolean;
  readonly provenance: MetricProvenance;
  /** What it was before the campaign. */
  readonly baseline: number | null;
  readonly points: readonly RecordedPoint[];
}

/** As `metricsJson` gives it. */
export type SeriesJson = Omit<RecordedSeries, 'points'> & {
  readonly points: ReadonlyArray<readonly [on: string, value: number, note: string | null]>;
};

/**
 * All figures of the case study in row `t` of `thread`, as a JSON array of `SeriesJson`: none where it was withdrawn, or is up
 * for blind rating and the viewer is not given its outcome. `json` writes numbers as they are; `jsonb` would write them out.
 */
export function metricsJson(t: string): string {
  return `(select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'unit', s.unit, 'paid', s.paid,
      'provenance', s.provenance, 'baseline', s.baseline, 'points', (
        select coalesce(json_agg(json_build_array(x.on_date, x.value, x.note) order by x.on_date), '[]')
        from metric_point x where x.thread_id = s.thread_id and x.series_id = s.id)) order by s.position, s.id), '[]')
    from metric_series s where s.thread_id = ${t}.id and ${t}.status <> 'REMOVED' and ${isOpened(t)})`;
}

export function toSeries({ points, ...series }: SeriesJson): RecordedSeries {
  return { ...series, points: points.map(([on, value, note]) => ({ on, value, note })) };
}

/** What two spellings of a name or a unit have in common. */
export function keyOf(text: string): string {
  return lineKey(text);
}
