import { printTable } from '../figure.js';

/** A figure beside what it should be. */
export interface Aim {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly reached: boolean;
}

export function aimed(what: string, value: number, relation: '≤' | '≥', limit: number, unit: string): Aim {
  const digits = limit < 1 ? 3 : limit < 10 ? 2 : 0;
  return {
    what,
    measured: `${value.toFixed(digits)} ${unit}`.trim(),
    wanted: `${relation} ${limit} ${unit}`.trim(),
    // What could not be measured is not reached.
    reached: relation === '≤' ? value <= limit : value >= limit,
  };
}

/** Prints the figures and what is over its aim. A program with any such ends with 1. */
export function report(heading: string, aims: readonly Aim[]): void {
  printTable(
    heading,
    aims.map(({ what, measured, wanted, reached }) => ({ what, measured, wanted, '': reached ? '' : 'MISSED' })),
  );
  const missed = aims.filter(({ reached }) => !reached);
  console.log(missed.length === 0 ? 'All aims are reached.' : `${missed.length} of ${aims.length} aims are missed.`);
  if (missed.length > 0) process.exitCode = 1;
}
