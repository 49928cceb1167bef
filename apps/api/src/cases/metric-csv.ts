import type { RecordedSeries } from '#cases';
import { formatTable } from '../http/csv.js';

/** The columns of a table of figures, in the order in which it is given out; it is taken in any. */
export const metricColumns = ['series', 'unit', 'paid', 'provenance', 'baseline', 'on', 'value', 'note'] as const;
export type MetricColumn = (typeof metricColumns)[number];

/** Figures as a table: a line for each point, and one without day and value for a series that has none. */
export function formatMetrics(series: readonly RecordedSeries[]): Iterable<string> {
  const lines = series.flatMap((one) => {
    const points: ReadonlyArray<RecordedSeries['points'][number] | null> = one.points.length > 0 ? one.points : [null];
    return points.map((point) => ({ one, point }));
  });
  return formatTable(metricColumns, lines, ({ one: { name, unit, paid, provenance, baseline }, point }) => [
    ...[name, unit, String(paid), provenance, baseline === null ? '' : String(baseline)],
    ...(point ? [point.on, String(point.value), point.note ?? ''] : ['', '', '']),
  ]);
}
