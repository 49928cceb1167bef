import { keyOf, type MetricProvenance, metricProvenances, type PointChange, type SeriesChange } from '#cases';
import { inAsciiSigns, limits, numberTyped, twoWays } from '#kernel';
import { CalendarDate } from '../graphql/scalar.js';
import type { MetricColumn } from './metric-csv.js';

/** The cells of a row by their columns, without white space around them; those of columns that are not there are absent. */
export type Row = Partial<Record<MetricColumn, string>>;

/** A value's place in the file. */
interface Place {
  readonly line: number | null;
  readonly column: MetricColumn | null;
}

/** What the rows of one series have said so far. */
interface Gathered {
  readonly change: {
    name?: string;
    unit?: string;
    paid?: boolean;
    provenance?: MetricProvenance;
    baseline?: number | null;
    points: PointChange[];
  };
  /** A row that names no series was refused for it already; of the rest only its values are checked. */
  readonly nameless: boolean;
  readonly firstLine: number;
  readonly points: number[];
  provenanceLine?: number;
  baselineLine?: number;
}

const NUMBER = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^\d+,\d+(?:e[+-]?\d+)?$/i;
/** Of which numbers in Arabic have one of their own, which says nothing of those of others. */
const ARABIC_SIGN = /[\u066b\u066c]/;
const DAY_AND_MONTH = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/;
const PAID: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
  '': false,
};

/** The columns of numbers. */
const NUMBERS = ['value', 'baseline'] as const;
type NumberColumn = (typeof NUMBERS)[number];
type DecimalSign = '.' | ',';

/** Puts the rows of a file together as series, and says of each value that cannot be read what would be right. */
export class RowReader {
  private readonly gathered = new Map<string, Gathered>();
  private decimalSigns: Readonly<Partial<Record<NumberColumn, DecimalSign>>> = {};

  /** @param decimalComma whether a comma can be the decimal sign, since none separates the cells */
  constructor(
    private readonly decimalComma: boolean,
    private readonly refuse: (line: number, column: MetricColumn, message: string) => void,
  ) {}

  /** What can be read in two ways is read as the rest of its column says. Call it before the rows are read. */
  compare(rows: readonly Row[]): void {
    this.decimalSigns = Object.fromEntries(
      NUMBERS.flatMap((column) => {
        const sign = decimalSignOf(rows.map((row) => row[column] ?? ''));
        return sign ? [[column, sign]] : [];
      }),
    );
  }

  get series(): SeriesChange[] {
    return [...this.gathered.values()].map(({ change }) => change);
  }

  get places(): Places {
    return new Places([...this.gathered.values()]);
  }

  read(row: Row, line: number): void {
    const series = this.seriesOf(row, line);
    this.readProvenance(row.provenance, series, line);
    this.readBaseline(row.baseline, series, line);
    this.readPoint(row, series, line);
  }

  private seriesOf({ series: name = '', unit = '', paid: typed = '' }: Row, line: number): Gathered {
    if (name === '') this.refuse(line, 'series', 'Name the series that this figure belongs to.');
    if (unit === '') this.refuse(line, 'unit', 'Say what is counted, such as views.');
    const paid = Object.hasOwn(PAID, typed.toLowerCase()) ? PAID[typed.toLowerCase()] : undefined;
    if (paid === undefined) this.refuse(line, 'paid', 'Write true for reach that was paid for, false for all other.');
    const nameless = name === '' || unit === '' || paid === undefined;
    const key = [keyOf(name), keyOf(unit), paid ?? keyOf(typed)].join('\n');
    const known = this.gathered.get(key);
    if (known) return known;
    const change = nameless ? { points: [] } : { name, unit, paid, points: [] };
    const begun: Gathered = { change, nameless, firstLine: line, points: [] };
    this.gathered.set(key, begun);
    return begun;
  }

  private readProvenance(typed: string | undefined, series: Gathered, line: number): void {
    if (!typed) return;
    const name = typed.toUpperCase().replace(/[\s-]+/g, '_');
    const provenance = metricProvenances.find((one) => one === name);
    series.provenanceLine ??= line;
    if (!provenance) {
      this.refuse(line, 'provenance', `Write one of ${metricProvenances.join(', ')}.`);
    } else if (series.change.provenance !== undefined && series.change.provenance !== provenance) {
      this.refuse(
        line,
        'provenance',
        `Line ${series.provenanceLine} says otherwise of this series. Say the same in both.`,
      );
    } else {
      series.change.provenance = provenance;
    }
  }

  /** A column that is there and empty throughout takes a baseline away. */
  private readBaseline(typed: string | undefined, series: Gathered, line: number): void {
    if (typed === undefined) return;
    if (typed === '') {
      if (series.change.baseline === undefined) series.change.baseline = null;
      return;
    }
    series.baselineLine ??= line;
    const baseline = this.numberIn(typed, line, 'baseline');
    if (baseline === null) return;
    if (series.change.baseline != null && series.change.baseline !== baseline) {
      this.refuse(line, 'baseline', `Line ${series.baselineLine} says otherwise of this series. Say the same in both.`);
    } else {
      series.change.baseline = baseline;
    }
  }

  private readPoint({ on: day = '', value: typed = '', note }: Row, series: Gathered, line: number): void {
    if (day === '' && typed === '' && !note) return;
    const on = this.dayIn(day, line);
    const value = this.numberIn(typed, line, 'value');
    if (on === null) return;
    // Of a value that was refused, day and note are still checked.
    series.points.push(line);
    series.change.points.push({ on, value: value ?? 0, ...(note !== undefined && { note: note || null }) });
  }

  private dayIn(typed: string, line: number): string | null {
    try {
      return CalendarDate.parseValue(inAsciiSigns(typed));
    } catch {
      this.refuse(line, 'on', dayAdviceFor(inAsciiSigns(typed)));
      return null;
    }
  }

  private numberIn(typed: string, line: number, column: NumberColumn): number | null {
    const text = numberTyped(typed);
    const sign = this.decimalSigns[column];
    const ways = sign && text.includes(sign) ? null : twoWays(text);
    if (ways && this.decimalComma) {
      this.refuse(line, column, `This can be read in two ways. Write ${ways[0]} or ${ways[1]}.`);
      return null;
    }
    const withPoint = this.decimalComma && DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text;
    const value = NUMBER.test(withPoint) ? Number(withPoint) : Number.NaN;
    if (value >= 0 && value <= limits.metric.value) return value;
    this.refuse(line, column, adviceFor(text));
    return null;
  }
}

/** What the cells of a column have before decimals, by those that can be read in one way; null where they have both, or neither. */
function decimalSignOf(cells: readonly string[]): DecimalSign | null {
  const signs = new Set<DecimalSign>();
  for (const cell of cells) {
    const text = numberTyped(cell);
    if (twoWays(text) || ARABIC_SIGN.test(cell)) continue;
    if (DECIMAL_COMMA.test(text)) signs.add(',');
    else if (NUMBER.test(text) && text.includes('.')) signs.add('.');
  }
  return signs.size === 1 ? ([...signs][0] as DecimalSign) : null;
}

/** Which of two numbers is the month is for whoever wrote them to say. */
function dayAdviceFor(typed: string): string {
  const [, one = '', other = '', last = ''] = DAY_AND_MONTH.exec(typed) ?? [];
  const [, year = last, month = other, day = one] = YEAR_FIRST.exec(typed) ?? [];
  const ways =
    year === last
      ? [
          [month, day],
          [day, month],
        ]
      : [[month, day]];
  const days = ways.map((parts) => [year, ...parts.map((part) => part.padStart(2, '0'))].join('-')).filter(isDay);
  if (days.length > 0) return `Write ${[...new Set(days)].join(' or ')}: year, month and day.`;
  return `${typed === '' ? 'Give the day' : 'Write a day that exists'} as year, month and day, such as 2026-11-23.`;
}

function isDay(text: string): boolean {
  try {
    return CalendarDate.parseValue(text) === text;
  } catch {
    return false;
  }
}

function adviceFor(typed: string): string {
  const range = `a number from 0 to ${limits.metric.value.toLocaleString('en')}`;
  if (typed === '') return 'Give the figure of this day: 0 if there was none. Leave the row out where it is not known.';
  if (DECIMAL_COMMA.test(typed)) return `Write decimals with a point, such as 1.5, and thousands without a comma.`;
  if (typed.startsWith('-')) return `A figure is never negative: write ${range}.`;
  return `Write ${range}, in digits, with a point before decimals and nothing between thousands.`;
}

const INPUT_PATH = /^input\.series\.(\d+)(?:\.points\.(\d+))?(?:\.(\w+))?$/;
const COLUMN_OF: Readonly<Record<string, MetricColumn>> = {
  name: 'series',
  unit: 'unit',
  paid: 'paid',
  provenance: 'provenance',
  baseline: 'baseline',
  on: 'on',
  value: 'value',
  note: 'note',
};

/** Where in the file each field of the input, which was made of it, comes from. */
export class Places {
  constructor(private readonly gathered: readonly Gathered[]) {}

  /** Null for what was refused already. */
  find(path: string): Place | null {
    const [, index, point, field = ''] = INPUT_PATH.exec(path) ?? [];
    const series = this.gathered[Number(index)];
    if (!series) return { line: null, column: null };
    const column = COLUMN_OF[field] ?? null;
    if (point !== undefined) return { line: series.points[Number(point)] ?? null, column };
    if (series.nameless && column !== 'baseline') return null;
    const line =
      column === 'provenance' ? series.provenanceLine : column === 'baseline' ? series.baselineLine : undefined;
    return { line: line ?? series.firstLine, column };
  }
}
