import type { SeriesViewFragment } from '../generated/documents.js';
import type { Visit } from '../page/visit.js';
import { spellTime } from '../ui/text.js';

type Point = SeriesViewFragment['points'][number];

/** A day without its time, as the reader writes it. */
export function spellDay(visit: Visit, on: string): string {
  return spellTime(`${on}T00:00:00Z`, visit.settings.locale, 'UTC', 'day');
}

/** The midnight that begins a day, for what is measured along time. */
export function momentOf(on: string): number {
  return Date.parse(`${on}T00:00:00Z`);
}

/** What a line does, in a sentence, for whoever does not see it. */
export function tellTrend(visit: Visit, { name, unit, baseline, points }: SeriesViewFragment): string {
  const { t, number } = visit;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t('cases.trendNone', { name, unit });
  const high = points.reduce((one, other) => (other.value > one.value ? other : one));
  const low = points.reduce((one, other) => (other.value < one.value ? other : one));
  const said = [
    t('cases.trendSpan', {
      name,
      unit,
      count: points.length,
      from: spellDay(visit, first.on),
      to: spellDay(visit, last.on),
    }),
    points.length > 1 &&
      t('cases.trendCourse', {
        course: courseOf(points),
        start: number(first.value, 2),
        end: number(last.value, 2),
        high: number(high.value, 2),
        highOn: spellDay(visit, high.on),
        low: number(low.value, 2),
        lowOn: spellDay(visit, low.on),
      }),
    typeof baseline === 'number' && t('cases.trendBaseline', { baseline: number(baseline, 2) }),
  ];
  return said.filter(Boolean).join(' ');
}

/** Whether a line rose, fell or stayed: its last third beside its first; a tenth is no difference. */
export function courseOf(points: readonly Point[]): 'rose' | 'fell' | 'stayed' {
  const third = Math.max(1, Math.floor(points.length / 3));
  const [begin, end] = [mean(points.slice(0, third)), mean(points.slice(-third))];
  if (Math.abs(end - begin) <= 0.1 * Math.max(begin, end)) return 'stayed';
  return end > begin ? 'rose' : 'fell';
}

/** What the points of a long series come to in each month. */
export function byMonth(points: readonly Point[]): Array<{ month: string; value: number; count: number }> {
  const months = new Map<string, { month: string; value: number; count: number }>();
  for (const { on, value } of points) {
    const month = on.slice(0, 7);
    const sum = months.get(month) ?? { month, value: 0, count: 0 };
    sum.value += value;
    sum.count += 1;
    months.set(month, sum);
  }
  return [...months.values()];
}

/** What a figure comes to as a share, with its sign: “+50 %”. */
export function spellLift(visit: Visit, lift: number): string {
  return new Intl.NumberFormat(visit.settings.locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(lift) < 0.1 ? 1 : 0,
  }).format(lift);
}

/** A figure for one hour or one person: two digits that say something, however small it is. */
export function spellRate(visit: Visit, value: number): string {
  return new Intl.NumberFormat(visit.settings.locale, { maximumSignificantDigits: 2 }).format(value);
}

function mean(points: readonly Point[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / points.length;
}
