import { stringify } from 'csv-stringify/sync';
import type { RecordedSeries } from '#cases';

/** The columns of a table of figures, in the order in which it is given out; it is taken in any. */
export const metricColumns = ['series', 'unit', 'paid', 'provenance', 'baseline', 'on', 'value', 'note'] as const;
export type MetricColumn = (typeof metricColumns)[number];

/**
 * What a spreadsheet takes for a formula, or for an apostrophe that we put before one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r]/;
/** What was made harmless so. */
const HARMLESS = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet computes: what begins like a formula gets an apostrophe, which `readCell` takes away again. */
function cell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function readCell(text: string): string {
  return HARMLESS.test(text) ? text.slice(1) : text;
}

/**
 * Figures as RFC 4180 writes tables, in UTF-8 with a byte order mark, without which spreadsheets guess another encoding:
 * a line for each point, and one without day and value for a series that has none.
 */
export function formatMetrics(series: readonly RecordedSeries[]): string {
  const rows = series.flatMap((one) => {
    const { name, unit, paid, provenance, baseline } = one;
    const head = [name, unit, String(paid), provenance, baseline === null ? '' : String(baseline)];
    if (one.points.length === 0) return [[...head, '', '', '']];
    return one.points.map(({ on, value, note }) => [...head, on, String(value), note ?? '']);
  });
  return stringify([[...metricColumns], ...rows.map((row) => row.map(cell))], {
    bom: true,
    record_delimiter: 'windows',
    // The library sees only its own kind of line end.
    quoted_match: /[\r\n]/,
  });
}
