import type { ValuesOf } from '#platform';

/** A rating as figures are kept of it. */
export interface CountedRating {
  /** 1 to 5 each, by the criteria's slots. */
  readonly scores: readonly number[];
  /** The scores times their criteria's weights in thousandths. */
  readonly weightedSum: number;
  readonly blind: boolean;
  readonly byInstructor: boolean;
}

/** What is kept of all ratings of a case study by one rubric: exact integers, so that a recount gives the same. */
export interface Tally {
  readonly count: number;
  /** Of the weighted sums. */
  readonly sum: number;
  /** Of their squares; beyond what a number holds exactly from some 20,000 ratings on. */
  readonly squares: bigint;
  readonly blindCount: number;
  readonly blindSum: number;
  readonly instructorCount: number;
  readonly instructorSum: number;
  /** How many gave 1 to 5: five figures for each criterion, by their slots. */
  readonly histogram: readonly number[];
  readonly instructorHistogram: readonly number[];
}

const LEVELS = 5;

export function emptyTally(criteria: number): Tally {
  const nobody = Array.from({ length: criteria * LEVELS }, () => 0);
  return {
    count: 0,
    sum: 0,
    squares: 0n,
    blindCount: 0,
    blindSum: 0,
    instructorCount: 0,
    instructorSum: 0,
    histogram: nobody,
    instructorHistogram: nobody,
  };
}

/** The tally with a rating more (`times` 1) or without one of its ratings (-1). */
export function tallied(tally: Tally, rating: CountedRating, times: 1 | -1): Tally {
  const { weightedSum, scores } = rating;
  const [blind, byInstructor] = [rating.blind ? times : 0, rating.byInstructor ? times : 0];
  return {
    count: tally.count + times,
    sum: tally.sum + times * weightedSum,
    squares: tally.squares + BigInt(times) * BigInt(weightedSum) ** 2n,
    blindCount: tally.blindCount + blind,
    blindSum: tally.blindSum + blind * weightedSum,
    instructorCount: tally.instructorCount + byInstructor,
    instructorSum: tally.instructorSum + byInstructor * weightedSum,
    histogram: counted(tally.histogram, scores, times),
    instructorHistogram: counted(tally.instructorHistogram, scores, byInstructor),
  };
}

function counted(histogram: readonly number[], scores: readonly number[], times: number): number[] {
  const changed = [...histogram];
  for (const [at, score] of scores.entries()) {
    const cell = at * LEVELS + score - 1;
    changed[cell] = (changed[cell] as number) + times;
  }
  return changed;
}

/** The columns of `rating_summary`, in the order of their parameters. */
export const TALLY_COLUMNS = [
  'count',
  'sum',
  'squares',
  'blind_count',
  'blind_sum',
  'instructor_count',
  'instructor_sum',
  'histogram',
  'instructor_histogram',
] as const;

export const TALLY_PARAMETERS = {
  count: 'integer',
  sum: 'bigint',
  squares: 'bigint',
  blindCount: 'integer',
  blindSum: 'bigint',
  instructorCount: 'integer',
  instructorSum: 'bigint',
  histogram: 'integer[]',
  instructorHistogram: 'integer[]',
} as const satisfies Record<keyof Tally, string>;

export function tallyValues(tally: Tally): ValuesOf<typeof TALLY_PARAMETERS> {
  return { ...tally, squares: String(tally.squares) };
}

/** A row of `rating_summary`: `bigint` comes as text from a row and as a number within JSON, `squares` always as text. */
export interface TallyRow {
  count: number;
  sum: string | number;
  squares: string;
  blind_count: number;
  blind_sum: string | number;
  instructor_count: number;
  instructor_sum: string | number;
  histogram: number[];
  instructor_histogram: number[];
}

export function toTally(row: TallyRow): Tally {
  return {
    count: row.count,
    sum: Number(row.sum),
    squares: BigInt(row.squares),
    blindCount: row.blind_count,
    blindSum: Number(row.blind_sum),
    instructorCount: row.instructor_count,
    instructorSum: Number(row.instructor_sum),
    histogram: row.histogram,
    instructorHistogram: row.instructor_histogram,
  };
}
