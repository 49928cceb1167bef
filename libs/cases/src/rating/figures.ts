import type { Tally } from './tally.js';

/** What is shown of a tally, without the score, which lists are sorted by and PostgreSQL works out (`rating_score`). */
export interface OverallFigures {
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly blindCount: number;
  readonly blindMean: number | null;
  readonly informedCount: number;
  readonly informedMean: number | null;
  readonly instructorCount: number;
  readonly instructorMean: number | null;
  readonly learnerCount: number;
  readonly learnerMean: number | null;
}

/** What is shown of one criterion. */
export interface ScoreFigures {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
}

/** The 97.5th percentile of the normal distribution, for an interval of 95 %. */
const Z = 1.96;
const [LOWEST, HIGHEST] = [1, 5];

/**
 * A rating's own figure is the weighted mean of its scores.
 * @param thousandths the weights of all criteria together
 */
export function overallFigures(tally: Tally, thousandths: number): OverallFigures {
  const { count, sum, blindCount, blindSum, instructorCount, instructorSum } = tally;
  const meanOf = (total: number, of: number) => (of === 0 ? null : total / (thousandths * of));
  const mean = meanOf(sum, count);
  const spread = sampleDeviation(count, BigInt(sum), tally.squares);
  const standardDeviation = spread === null ? null : spread / thousandths;
  return {
    mean,
    standardDeviation,
    interval: mean === null || standardDeviation === null ? null : interval(mean, standardDeviation, count),
    blindCount,
    blindMean: meanOf(blindSum, blindCount),
    informedCount: count - blindCount,
    informedMean: meanOf(sum - blindSum, count - blindCount),
    instructorCount,
    instructorMean: meanOf(instructorSum, instructorCount),
    learnerCount: count - instructorCount,
    learnerMean: meanOf(sum - instructorSum, count - instructorCount),
  };
}

function interval(mean: number, deviation: number, count: number): { low: number; high: number } {
  const half = (Z * deviation) / Math.sqrt(count);
  return { low: Math.max(LOWEST, mean - half), high: Math.min(HIGHEST, mean + half) };
}

/** @param histogram how many gave 1 to 5 */
export function scoreFigures(histogram: readonly number[]): ScoreFigures {
  const weighted = (power: number) => histogram.reduce((sum, times, at) => sum + times * (at + 1) ** power, 0);
  const [count, sum, squares] = [weighted(0), weighted(1), weighted(2)];
  return {
    count,
    mean: count === 0 ? null : sum / count,
    median: median(histogram, count),
    standardDeviation: sampleDeviation(count, BigInt(sum), BigInt(squares)),
  };
}

/** √((n·Σx² − (Σx)²) / (n·(n − 1))): exact up to the division, however close together the values are. Null below two. */
function sampleDeviation(count: number, sum: bigint, squares: bigint): number | null {
  if (count < 2) return null;
  return Math.sqrt(Number(BigInt(count) * squares - sum * sum) / (count * (count - 1)));
}

/** The score in the middle; of an even number, the mean of the two there. */
function median(histogram: readonly number[], count: number): number | null {
  if (count === 0) return null;
  const upTo = (score: number) => histogram.slice(0, score).reduce((sum, times) => sum + times, 0);
  const nth = (place: number) => [1, 2, 3, 4, 5].find((score) => upTo(score) >= place) as number;
  return (nth(Math.floor((count + 1) / 2)) + nth(Math.floor(count / 2) + 1)) / 2;
}
