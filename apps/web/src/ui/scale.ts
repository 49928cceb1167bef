/** Round steps from 0 up to a value, three or four of them: where the lines of a chart stand. */
export function roundSteps(highest: number): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  // Counted, not added up, so that 0.1 + 0.2 makes no 0.30000000000000004.
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

/** At most so many points whose line looks the same: of each stretch the lowest and the highest. */
export function thinOut<Point extends { readonly value: number }>(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points];
  const stretch = Math.ceil((2 * points.length) / most);
  const kept: Point[] = [];
  for (let from = 0; from < points.length; from += stretch) {
    const part = points.slice(from, from + stretch);
    const low = part.reduce((one, other) => (other.value < one.value ? other : one));
    const high = part.reduce((one, other) => (other.value > one.value ? other : one));
    kept.push(...(low === high ? [low] : part.indexOf(low) < part.indexOf(high) ? [low, high] : [high, low]));
  }
  return kept;
}
