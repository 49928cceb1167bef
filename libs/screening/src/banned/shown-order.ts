/*
 * The order in which a text is seen, as far as it matters for what somebody reads: directions by Unicode's bidirectional algorithm (UAX #9)
 * without its finer rules for numbers and brackets. Writing of right-to-left scripts is then read from the right again.
 */

/** What turns the direction of writing, marks that only have one among them. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const RIGHT =
  '[[\\p{sc=Hebrew}\\p{sc=Arabic}\\p{sc=Syriac}\\p{sc=Thaana}\\p{sc=Nko}\\p{sc=Samaritan}\\p{sc=Mandaic}\\p{sc=Adlam}\\p{sc=Mende_Kikakui}\\p{sc=Hanifi_Rohingya}]&&\\p{L}]';
const IS_RIGHT = new RegExp(`^(?:${RIGHT}|[\\u200f\\u061c])$`, 'v');
const IS_LEFT = /^(?:\p{L}|\p{Nd}|\u200e)$/u;
const IS_MARK = /^\p{M}$/u;
const READ_FROM_RIGHT = new RegExp(`${RIGHT}(?:[^\\p{L}\\n]*${RIGHT})*\\p{M}*`, 'gv');
/** UAX #9 allows no more levels. What stands deeper begins and ends nothing. */
const DEEPEST = 125;

type Direction = 'L' | 'R' | null;
interface Span {
  readonly level: number;
  readonly override: Direction;
  readonly isolate: boolean;
}

/** A text as it is seen, without what turns it; null where nothing does. */
export function shownOrder(text: string): string | null {
  if (!CONTROLS.test(text)) return null;
  const right = firstDirection(text) === 'R';
  return text
    .split('\n')
    .map((line) => (CONTROLS.test(line) ? shownLine(line, right ? 1 : 0) : line))
    .join('\n');
}

function shownLine(line: string, base: number): string {
  const clusters: string[] = [];
  const levels: number[] = [];
  const directions: Direction[] = [];
  const stack: Span[] = [{ level: base, override: null, isolate: false }];
  const characters = Array.from(line);
  for (const [at, character] of characters.entries()) {
    const span = stack.at(-1) as Span;
    const entered = enter(character, span, characters, at);
    if (entered) {
      if (stack.length <= DEEPEST) stack.push(entered);
    } else if (character === '\u202c' && !span.isolate && stack.length > 1) stack.pop();
    else if (character === '\u2069') endIsolate(stack);
    else if (IS_MARK.test(character) && clusters.length > 0) clusters.push((clusters.pop() as string) + character);
    else {
      clusters.push(character);
      levels.push(span.level);
      directions.push(span.override ?? directionOf(character));
    }
  }
  resolve(directions, levels);
  const order = reorder(levels.map((level, at) => level + (isAgainst(level, directions[at]) ? 1 : 0)));
  return Array.from(order, (at) => clusters[at])
    .join('')
    .replace(/[\u061c\u200e\u200f\u202c]/g, '')
    .replace(READ_FROM_RIGHT, (run) => (run.match(/\P{M}\p{M}*/gu) ?? []).reverse().join(''));
}

/** The span that a character begins; null for one that begins none. */
function enter(character: string, { level }: Span, characters: readonly string[], at: number): Span | null {
  const up = (odd: boolean) => level + (level % 2 === (odd ? 1 : 0) ? 2 : 1);
  const span = (odd: boolean, override: Direction, isolate: boolean): Span | null =>
    up(odd) > DEEPEST ? { level, override, isolate } : { level: up(odd), override, isolate };
  switch (character) {
    case '\u202a':
      return span(false, null, false);
    case '\u202b':
      return span(true, null, false);
    case '\u202d':
      return span(false, 'L', false);
    case '\u202e':
      return span(true, 'R', false);
    case '\u2066':
      return span(false, null, true);
    case '\u2067':
      return span(true, null, true);
    case '\u2068':
      return span(firstDirection(characters.slice(at + 1, at + 100).join('')) === 'R', null, true);
    default:
      return null;
  }
}

/** An isolate's end closes what was left open in it; one without a beginning is nothing. */
function endIsolate(stack: Span[]): void {
  const begun = stack.findLastIndex(({ isolate }) => isolate);
  if (begun > 0) stack.length = begun;
}

/** What has no direction takes that of both its neighbours, else that of what it stands in. */
function resolve(directions: Direction[], levels: readonly number[]): void {
  for (let at = 0; at < directions.length; ) {
    if (directions[at] !== null) {
      at++;
      continue;
    }
    let end = at;
    while (end < directions.length && directions[end] === null && levels[end] === levels[at]) end++;
    const own: Direction = (levels[at] as number) % 2 === 1 ? 'R' : 'L';
    const before = levels[at - 1] === levels[at] ? (directions[at - 1] ?? own) : own;
    const after = levels[end] === levels[at] ? (directions[end] ?? own) : own;
    directions.fill(before === after ? before : own, at, end);
    at = end;
  }
}

function isAgainst(level: number, direction: Direction | undefined): boolean {
  return direction === (level % 2 === 1 ? 'L' : 'R');
}

/** Positions from left to right: from the deepest level on, each run of this level or a deeper one is turned. */
function reorder(given: readonly number[]): Uint32Array {
  const order = Uint32Array.from(given, (_, at) => at);
  // As they stand in the order so far.
  const levels = Uint8Array.from(given);
  const deepest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = deepest; level > 0; level--) {
    for (let at = 0; at < levels.length; at++) {
      if ((levels[at] as number) < level) continue;
      const start = at;
      while (at < levels.length && (levels[at] as number) >= level) at++;
      order.subarray(start, at).reverse();
      levels.subarray(start, at).reverse();
    }
  }
  return order;
}

function firstDirection(text: string): Direction {
  for (const character of text) {
    const direction = directionOf(character);
    if (direction !== null && !/\p{Nd}/u.test(character)) return direction;
  }
  return null;
}

function directionOf(character: string): Direction {
  if (IS_RIGHT.test(character)) return 'R';
  return IS_LEFT.test(character) ? 'L' : null;
}
