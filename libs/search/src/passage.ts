import { limits, UNSEEN } from '#kernel';
import { MARK } from './snippet.js';

/** A piece of a text, as a statement reads it for a snippet. */
export interface PassageRow {
  /** The pieces that `search_cut` makes of it, and what `search_fold` makes of each. */
  readonly shown: string;
  readonly folded: string;
  /** Which of the latter, alone or several in a row, match. */
  readonly forms: readonly string[];
  /** Whether the text begins and ends with it. */
  readonly begins: boolean;
  readonly ends: boolean;
}

const CUT = '\u0002';
/** Between parts of one word. */
const PART = '\u0001';
/** A word in parts is looked for as one of at most so many. */
const MOST_PARTS = 8;
/** What stands between two words that both match is marked as well where it is no more than a sign or two. */
const BETWEEN = /^[^\s\p{L}\p{N}]{0,2}$/u;

/** What nobody sees but what shapes the letters, or the emoji, around it. */
const UNSHOWN = new RegExp(`[${UNSEEN}--[\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]]`, 'gv');

/** Before the first match, where there is as much: half a line. */
const BEFORE = 60;
const GAP = ' … ';
/** Matches that a window is tried from: a text that repeats one word takes no longer. */
const MOST_TRIED = 50;
/** With an ellipsis on either side it is as long as a snippet may be. */
const LONGEST = limits.search.snippetCharacters - 1;

interface Piece {
  readonly text: string;
  readonly folded: string;
  /** The first of the forms that it is, or is a part of. */
  form: string | null;
}

/** A passage in characters, each with the form that it is of. */
interface Characters {
  readonly text: string[];
  readonly forms: Array<string | null>;
}

/** So much of a text as a snippet holds, from around what matches, with MARK around that; cut where an ellipsis stands. */
export function toPassage(row: PassageRow): string {
  const pieces = markPieces(row);
  const all = toCharacters(pieces);
  const whole = all.text.length <= LONGEST && row.begins && row.ends;
  const windows = whole ? [{ from: 0, to: all.text.length }] : chooseWindows(all);
  const parts = windows.map(({ from, to }) => spell(all, from, to));
  const first = windows[0] as Window;
  const last = windows.at(-1) as Window;
  const before = first.from > 0 || !row.begins ? '…' : '';
  const after = last.to < all.text.length || !row.ends ? '…' : '';
  return `${before}${parts.join(GAP)}${after}`;
}

function markPieces({ shown, folded, forms }: PassageRow): Piece[] {
  const read = folded.split(CUT);
  const pieces: Piece[] = shown.split(CUT).map((text, at) => ({ text, folded: read[at] ?? '', form: null }));
  const wanted = new Set(forms);
  for (let from = 0; from < pieces.length; from += 1) {
    if ([PART, ''].includes((pieces[from] as Piece).folded)) continue;
    let word = '';
    let parts = 0;
    for (let to = from; to < pieces.length && parts < MOST_PARTS; to += 1) {
      const piece = (pieces[to] as Piece).folded;
      if (piece.includes(' ')) break;
      if (piece === PART || piece === '') continue;
      word += piece;
      parts += 1;
      if (wanted.has(word)) for (const part of pieces.slice(from, to + 1)) part.form ??= word;
    }
  }
  for (const [at, piece] of pieces.entries()) {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (before?.form && after?.form && BETWEEN.test(piece.text)) piece.form ??= before.form;
  }
  return pieces;
}

/** On one line. */
function toCharacters(pieces: readonly Piece[]): Characters {
  const all: Characters = { text: [], forms: [] };
  for (const { text, form } of pieces) {
    for (const character of text.replace(UNSHOWN, '').replace(/\s+/g, ' ')) {
      if (character === ' ' && (all.text.at(-1) ?? ' ') === ' ') continue;
      all.text.push(character);
      all.forms.push(form);
    }
  }
  if (all.text.at(-1) === ' ') {
    all.text.pop();
    all.forms.pop();
  }
  return all;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Around the matches where the most different ones stand together; two shorter ones where others stand elsewhere. */
function chooseWindows(all: Characters): Window[] {
  const best = chooseWindow(all, LONGEST, all.forms);
  const seen = new Set(all.forms.slice(best.from, best.to));
  const others = all.forms.map((form) => (seen.has(form) ? null : form));
  if (others.every((form) => form === null)) return [best];
  const half = Math.floor((LONGEST - GAP.length) / 2);
  const [one, other] = [chooseWindow(all, half, all.forms), chooseWindow(all, half, others)];
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  return first.to < second.from ? [first, second] : [best];
}

function chooseWindow({ text, forms }: Characters, length: number, wanted: ReadonlyArray<string | null>): Window {
  let start = -1;
  let most = 0;
  let tried = 0;
  const before = Math.min(BEFORE, Math.floor(length / 3));
  for (let at = 0; at < wanted.length && tried < MOST_TRIED; at += 1) {
    if (wanted[at] === null || wanted[at] === wanted[at - 1]) continue;
    tried += 1;
    const here = new Set(wanted.slice(at, at + length - before)).size;
    if (here > most) [start, most] = [at, here];
  }
  if (start < 0) return { from: 0, to: endOf(text, 0, length) };
  // What is at the end of a text has more before it.
  let from = Math.max(0, Math.min(start - before, text.length - length));
  if (from > 0) {
    const space = text.indexOf(' ', from - 1);
    if (space >= 0 && space < start) from = space + 1;
    else if (forms[from] !== null) from = start;
  }
  return { from, to: endOf(text, from, length) };
}

/** Where a word ends, unless it takes up most of the line. */
function endOf(text: readonly string[], from: number, length: number): number {
  if (from + length >= text.length) return text.length;
  const space = text.lastIndexOf(' ', from + length);
  return space > from + length / 2 ? space : from + length;
}

function spell({ text, forms }: Characters, from: number, to: number): string {
  let spelt = '';
  let open = false;
  for (let at = from; at < to; at += 1) {
    if ((forms[at] !== null) !== open) {
      open = !open;
      spelt += open ? MARK.start : MARK.stop;
    }
    spelt += text[at];
  }
  return open ? spelt + MARK.stop : spelt;
}
