/** Bytes of quotes, colon and comma around a name. */
const AROUND = 4;
/** Bytes of a number, true, false or null, about. */
const OF_OTHERS = 8;

/**
 * About how many bytes something has as JSON. Characters are counted as bytes, and exactly only if they could be too many.
 * @returns some number above `most` as soon as that is passed
 */
export function sizeOf(answer: unknown, most: number): number {
  const counted = count(answer, 0, most, lengthOf);
  // In JSON a character can take six bytes.
  return counted > most || counted <= most / 6 ? counted : count(answer, 0, most, bytesOf);
}

function count(value: unknown, before: number, most: number, measure: (text: string) => number): number {
  let sum = before;
  if (typeof value === 'string') return sum + measure(value) + 3;
  if (typeof value !== 'object' || value === null) return sum + OF_OTHERS;
  if (value instanceof Date) return sum + 27;
  if (Array.isArray(value)) {
    for (const item of value) {
      sum = count(item, sum + 1, most, measure);
      if (sum > most) return sum;
    }
    return sum + 2;
  }
  for (const name in value) {
    sum = count((value as Record<string, unknown>)[name], sum + name.length + AROUND, most, measure);
    if (sum > most) return sum;
  }
  return sum + 2;
}

function lengthOf(text: string): number {
  return text.length;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}
