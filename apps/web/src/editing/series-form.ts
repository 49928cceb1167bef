import { createHash } from 'node:crypto';
import { numberTyped, spellInOneWay, twoWays } from '#kernel';
import type { MetricPointInput, MetricSeriesInput, SeriesHeadFragment } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';
import { isDay } from './written-text.js';

export const PROVENANCES = ['SELF_REPORTED', 'SCREENSHOT', 'EXPORT', 'INDEPENDENT'] as const;

export interface PointRow {
  readonly on: string;
  readonly value: string;
  readonly note: string;
  /** The day that it is stored under; empty for a new one. */
  readonly was: string;
  /** Of figure and note as they were when the form was opened. */
  readonly mark: string;
  readonly remove: boolean;
}

/** A series as its form has it. */
export interface WrittenSeries {
  readonly name: string;
  readonly unit: string;
  readonly paid: string;
  readonly provenance: string;
  readonly baseline: string;
  readonly points: readonly PointRow[];
}

export const EMPTY_POINT: PointRow = { on: '', value: '', note: '', was: '', mark: '', remove: false };
const MOST_ROWS = 1_000;

export function blankSeries(): WrittenSeries {
  return { name: '', unit: '', paid: 'organic', provenance: '', baseline: '', points: [] };
}

type StoredPoint = { readonly on: string; readonly value: number; readonly note: string | null };

export function storedSeries(series: SeriesHeadFragment, points: readonly StoredPoint[]): WrittenSeries {
  const { name, unit, paid, provenance, baseline } = series;
  return {
    name,
    unit,
    provenance,
    paid: paid ? 'paid' : 'organic',
    baseline: baseline === null ? '' : spellInOneWay(baseline),
    points: points.map(({ on, value, note }) => {
      const row = { on, value: spellInOneWay(value), note: note ?? '' };
      return { ...row, was: on, mark: markOf(row), remove: false };
    }),
  };
}

export function typedSeries(form: FormFields): WrittenSeries {
  const rows: PointRow[] = [];
  for (const [name, value] of form.entries()) {
    const [, at = '', field = ''] = /^points\.(\d{1,4})\.(on|value|note|was|mark|remove)$/.exec(name) ?? [];
    if (field === '' || Number(at) >= MOST_ROWS) continue;
    const typed = field === 'remove' ? true : field === 'note' ? value.replaceAll('\r\n', '\n') : value.trim();
    rows[Number(at)] = { ...EMPTY_POINT, ...rows[Number(at)], [field]: typed };
  }
  return {
    name: form.text('name'),
    unit: form.text('unit'),
    paid: form.text('paid') === 'paid' ? 'paid' : 'organic',
    provenance: form.text('provenance'),
    baseline: form.text('baseline'),
    points: [...rows].filter((row) => row !== undefined),
  };
}

/** A new row in which nothing stands. */
export function isEmptyRow({ on, value, note, was }: PointRow): boolean {
  return was === '' && on === '' && value === '' && note.trim() === '';
}

export function withEmptyRows(series: WrittenSeries, count: number): WrittenSeries {
  const filled = series.points.filter((row) => !isEmptyRow(row));
  return { ...series, points: [...filled, ...Array<PointRow>(count).fill(EMPTY_POINT)] };
}

export type SeriesFault = 'empty' | 'number' | 'twoWays' | 'day' | 'figure' | 'provenance';

/** Fields whose form is wrong, by their names in the form. */
export function seriesFaults({ name, unit, baseline, points, provenance }: WrittenSeries): Map<string, SeriesFault> {
  const faults = new Map<string, SeriesFault>();
  if (name.trim() === '') faults.set('name', 'empty');
  if (unit.trim() === '') faults.set('unit', 'empty');
  if (!PROVENANCES.some((one) => one === provenance)) faults.set('provenance', 'provenance');
  const baselineFault = baseline.trim() === '' ? null : numberFault(baseline);
  if (baselineFault) faults.set('baseline', baselineFault);
  for (const [at, row] of points.entries()) {
    if (isEmptyRow(row) || row.remove) continue;
    if (!isDay(row.on)) faults.set(`points.${at}.on`, 'day');
    const fault = row.value === '' ? 'figure' : numberFault(row.value);
    if (fault) faults.set(`points.${at}.value`, fault);
  }
  return faults;
}

function numberFault(typed: string): 'number' | 'twoWays' | null {
  const text = numberTyped(typed);
  if (twoWays(text)) return 'twoWays';
  return /^\d{1,20}(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text) ? null : 'number';
}

const toNumber = (typed: string) => Number(numberTyped(typed));

/** What is sent of a series, with the row of the form that each point of it comes from. */
export interface SentSeries {
  readonly input: MetricSeriesInput;
  readonly rows: readonly number[];
}

/** Only what was changed: what others change meanwhile in other rows stays. */
export function toSent(series: WrittenSeries, id: string | null): SentSeries {
  const points: MetricPointInput[] = [];
  const rows: number[] = [];
  const put = (at: number, point: MetricPointInput) => {
    points.push(point);
    rows.push(at);
  };
  for (const [at, row] of series.points.entries()) {
    if (isEmptyRow(row)) continue;
    const { on, was, value, note } = row;
    if (row.remove || (was !== '' && was !== on)) if (was !== '') put(at, { on: was, remove: true });
    if (row.remove || (was === on && row.mark === markOf(row))) continue;
    put(at, { on, value: toNumber(value), note: note.trim() || null, remove: false });
  }
  const { name, unit, paid, provenance, baseline } = series;
  const input: MetricSeriesInput = {
    id,
    name,
    unit,
    paid: paid === 'paid',
    provenance: provenance as (typeof PROVENANCES)[number],
    baseline: baseline.trim() === '' ? null : toNumber(baseline),
    remove: false,
    points,
  };
  return { input, rows };
}

/** Where in the form the schema's complaint belongs. */
export function placeOf({ rows }: SentSeries, path: string): string {
  const [, point, field] = /^series\.0(?:\.points\.(\d+))?\.?(\w+)?$/.exec(path) ?? [];
  if (point !== undefined) return `points.${rows[Number(point)] ?? 0}.${field ?? 'on'}`;
  return !field || field === 'points' || field === 'id' ? 'points' : field;
}

function markOf({ value, note }: Pick<PointRow, 'value' | 'note'>): string {
  return createHash('sha256').update(`${value}\n${note}`).digest('base64url').slice(0, 10);
}
