import { limits, UNSEEN } from '#kernel';
import { type Chain, chainsOf } from './asked-words.js';
import { MARK } from './snippet.js';

/** A piece of a text, as a statement reads it for a snippet. */
export interface PassageRow {
  /** The pieces that `search_cut` makes of it, and what `search_fold` makes of each. */
  readonly shown: string;
  readonly folded: string;
  /** Which of the latter, alone or several in a row, match; behind a `PART` each has the lexeme that it is looked for by, where that is another. */
  readonly forms: readonly string[];
  /** The query, as PostgreSQL writes it: what is looked for as a phrase is marked where it is one. Null where each form counts by itself. */
  readonly asked: string | null;
  /** Whether the text begins and ends with it. */
  readonly begins: boolean;
  readonly ends: boolean;
}

const CUT = '\u0002';
/** Between parts of one word. */
const PART = '\u0001';
/** A word in parts is looked for as one of at most eight, signs of scripts without spaces as many as are typed. */
const MOST_PARTS = 64;
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

function markPieces(row: PassageRow): Piece[] {
  const { shown, folded, forms, asked } = row;
  const read = folded.split(CUT);
  const pieces: Piece[] = shown.split(CUT).map((text, at) => ({ text, folded: read[at] ?? '', form: null }));
  const lexemes = new Map(
    forms.map((form) => form.split(PART) as [string, string?]).map(([form, of]) => [form, of ?? form]),
  );
  const words = wordsOf(pieces);
  const { alone, phrases } = readAsked(asked, lexemes);
  for (let from = 0; from < words.length; from += 1) {
    for (const found of wholesAt(words, from)) if (alone.has(found.word)) mark(words, from, found.to, found.word);
    for (const phrase of phrases) markPhrase(words, from, phrase, lexemes);
  }
  // What is looked for stands in another piece of the text: then its words are better than nothing.
  if (phrases.length > 0 && !pieces.some(({ form }) => form)) return markPieces({ ...row, asked: null });
  for (const [at, piece] of pieces.entries()) {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (before?.form && after?.form && BETWEEN.test(piece.text)) piece.form ??= before.form;
  }
  return pieces;
}

/** A piece that is a word or a part of one; tied: no more than a sign stands between it and the one before. */
interface Word {
  readonly piece: Piece;
  readonly tied: boolean;
  /** What is marked with it, from the word before on. */
  readonly between: readonly Piece[];
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let between: Piece[] = [];
  for (const piece of pieces) {
    if (piece.folded === '' || piece.folded === PART || piece.folded.includes(' ')) between.push(piece);
    else {
      words.push({ piece, between, tied: words.length > 0 && !between.some(({ folded }) => folded.includes(' ')) });
      between = [];
    }
  }
  return words;
}

/** Words that begin at a place, as they are written: a part, or several that are tied, as one. */
function* wholesAt(words: readonly Word[], from: number): Iterable<{ readonly word: string; readonly to: number }> {
  let word = '';
  for (let to = from; to < words.length && to < from + MOST_PARTS; to += 1) {
    const { piece, tied } = words[to] as Word;
    if (to > from && !tied) return;
    word += piece.folded;
    yield { word, to };
  }
}

function mark(words: readonly Word[], from: number, to: number, form: string): void {
  for (let at = from; at <= to; at += 1) {
    const { piece, between } = words[at] as Word;
    for (const part of at > from ? [...between, piece] : [piece]) part.form ??= form;
  }
}

/** Where all of a phrase stands from a place on, its words are marked. */
function markPhrase(words: readonly Word[], from: number, phrase: Chain, lexemes: ReadonlyMap<string, string>): void {
  const found: Array<readonly [from: number, to: number, word: string]> = [];
  let place = from;
  for (const [nth, { lexeme, gap }] of phrase.entries()) {
    if (nth > 0) place = (found.at(-1)?.[1] ?? 0) + gap;
    const here = Array.from(wholesAt(words, place)).find(({ word }) => lexemes.get(word) === lexeme);
    if (!here) return;
    found.push([place, here.to, here.word]);
  }
  for (const one of found) mark(words, ...one);
}

/** What is marked wherever it stands, and what only as a phrase. */
function readAsked(
  asked: string | null,
  lexemes: ReadonlyMap<string, string>,
): { readonly alone: ReadonlySet<string>; readonly phrases: readonly Chain[] } {
  if (asked === null) return { alone: new Set(lexemes.keys()), phrases: [] };
  const chains = chainsOf(asked);
  const runs = chains.map(runOf).filter((run) => run !== null);
  const phrases = chains.filter((chain) => chain.length > 1 && runOf(chain) === null);
  const single = new Set(chains.flatMap((chain) => (chain.length === 1 ? chain : [])).map(({ lexeme }) => lexeme));
  const tied = new Set(chains.flatMap((chain) => (chain.length > 1 ? chain : [])).map(({ lexeme }) => lexeme));
  const alone = Array.from(lexemes).flatMap(([form, lexeme]) =>
    single.has(lexeme) || !tied.has(lexeme) ? [form] : [],
  );
  return { alone: new Set([...alone, ...runs]), phrases };
}

/** Signs in a row of a script without spaces, which are looked for in twos; null for any other words. */
function runOf(chain: Chain): string | null {
  const signs = chain.map(({ lexeme }) => Array.from(lexeme));
  const isRun =
    chain.length > 1 &&
    chain.every(({ lexeme, gap }, at) => {
      const [first] = signs[at] as string[];
      return /^[^\0-\x7f]{2}$/u.test(lexeme) && (at === 0 || (gap === 1 && signs[at - 1]?.[1] === first));
    });
  return isRun ? signs.map(([sign], at) => (at === signs.length - 1 ? signs[at]?.join('') : sign)).join('') : null;
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
