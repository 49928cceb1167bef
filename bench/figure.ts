/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** The value that so great a share of the others does not exceed: 0.95 for the 95th percentile (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}

/** Prints rows as a table with a heading. */
export function printTable(heading: string, rows: ReadonlyArray<Readonly<Record<string, string | number>>>): void {
  console.log(`\n${heading}`);
  console.table(rows);
}
