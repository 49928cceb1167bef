import { chance } from '../chance.js';

/** How a figure went, as somebody would sketch it. */
export interface Course {
  readonly weeks: number;
  /** Week (from 1) and figure: between two of them it goes straight. */
  readonly through: ReadonlyArray<readonly [week: number, value: number]>;
  /** How far a week may stray from the sketch, as a share of it. */
  readonly stray: number;
  /** Weeks that were what they were, whatever the sketch says. */
  readonly exactly?: Readonly<Record<number, number>>;
  /** What all weeks together come to. */
  readonly total?: number;
}

function sketched(through: Course['through'], week: number): number {
  const next = through.findIndex(([at]) => at >= week);
  const [weekAfter, after] = through.at(next) ?? [week, 0];
  if (next <= 0) return after;
  const [weekBefore, before] = through[next - 1] ?? [weekAfter, after];
  return before + ((after - before) * (week - weekBefore)) / (weekAfter - weekBefore);
}

/**
 * Whole figures, one a week, that follow the sketch: the dice are the series' own name, so that they fall the same way
 * each time. Where a total is told, the weeks that are not fixed are scaled to it, and the last of them is rounded to fit.
 */
export function weekly(seed: string, { weeks, through, stray, exactly = {}, total }: Course): readonly number[] {
  const drawn = Array.from({ length: weeks }, (_, index) => {
    const week = index + 1;
    return exactly[week] ?? sketched(through, week) * (1 + stray * (2 * chance(seed, week) - 1));
  });
  const isFixed = (index: number) => exactly[index + 1] !== undefined;
  const sum = (values: readonly number[], of: (index: number) => boolean) =>
    values.reduce((total, value, index) => (of(index) ? total + value : total), 0);
  const free = sum(drawn, (index) => !isFixed(index));
  const scale = total === undefined ? 1 : (total - sum(drawn, isFixed)) / free;
  // Rounding what has run up, not each week by itself, keeps the total.
  let exact = 0;
  let given = 0;
  return drawn.map((value, index) => {
    if (isFixed(index)) return value;
    exact += value * scale;
    const rounded = Math.round(exact) - given;
    given += rounded;
    return rounded;
  });
}

/** The part of another series that went as the sketch of shares says. */
export function partOf(whole: readonly number[], { through, exactly = {} }: Pick<Course, 'through' | 'exactly'>) {
  return whole.map((value, index) => exactly[index + 1] ?? Math.round(value * sketched(through, index + 1)));
}
