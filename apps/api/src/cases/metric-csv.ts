import type { RecordedSeries } from '#cases';
import { formatTable } from '../http/csv.js';

/** The columns of a table of figures, in the order in which it is given out; it is taken in any. */
export const metricColumns = ['series', 'unit', 'paid', 'provenance', 'baseline', 'on', 'value', 'note'] as const;
export type MetricColumn = (typeof metricColumns)[number];

/** Figures as a table: a line for each point, and one without day and value for a series that has none. */
export function formatMetrics(series: readonly RecordedSeries[]): string {
  const rows = series.flatMap((one) => {
    const { name, unit, paid, provenance, baseline } = one;
    const head = [name, unit, String(paid), provenance, baseline === null ? '' : String(baseline)];
    if (one.points.length === 0) return [[...head, '', '', '']];
    return one.points.map(({ on, value, note }) => [...head, on, String(value), note ?? '']);
  });
  return formatTable(metricColumns, rows);
}
