import { folded, UNSEEN } from '#kernel';
import { DISGUISE, hasStrokes, SIGN, undisguised } from './disguise.js';

/** A word of a text, as words are compared, and where it stands. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without spaces: each letter counts as a word, so that a phrase is found within a sentence. */
const UNSPACED =
  '[[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]&&[\\p{L}\\p{N}]]';
/** Letters, digits and marks; circled letters, which Unicode has among the symbols. Not what nobody sees. */
const LETTER = `[[\\p{L}\\p{M}\\p{N}\\u24b6-\\u24e9]--${UNSEEN}--${UNSPACED}]`;
const APOSTROPHE = "['’ʼ]";
/** What stands within a word and is not read: apostrophes, and what nobody sees. */
const UNREAD = `[${UNSEEN}'’ʼ]`;
const run = (letter: string) => `${letter}(?:${UNREAD}*${letter})*`;
const WORDS = new RegExp(`${UNSPACED}\\p{M}*|${run(LETTER)}`, 'gv');
/** A sign may be a letter of a script without spaces: among Latin ones it is one of them. */
const WORDS_WITH_SIGNS = new RegExp(`${run(`[${LETTER}${SIGN}]`)}|${UNSPACED}\\p{M}*`, 'gv');
const WITHIN = new RegExp(`(?<=${LETTER}${UNSEEN}*)${APOSTROPHE}`, 'v');
const NOT = /n['’ʼ]t$/i;
const PIECES = /[^'’ʼ]+/g;
/** An article or a verb that an apostrophe took its end from: l’, d’, qu’; ’s, ’ll, ’re. */
const SHORT = 2;

/** What is compared as it is, but for case. */
const PLAIN = /^(?:[a-z0-9]+|[\u4e00-\u9fff])$/i;
/** The same, where a one or a capital I among letters may be an l. */
const PLAIN_LETTERS = /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+|\d+|[\u4e00-\u9fff])$/;
/** Letters that come apart may come apart into several words. */
const PARTS = /[\p{L}\p{M}\p{N}]+/gu;
const SINGLE = /^\p{L}$/u;
/** What may stand between letters that are spelled out: “s p a m”, “s.p.a.m”, “s - p - a - m”. */
const GAP = 3;
/** Two letters are initials or a unit. */
const SPELLED_OUT = 3;

/** UTF-16 units of a word that are read: no phrase has as many, and letters that come apart into eighteen take long. */
const LONGEST = 1_000;

/** What is written together, and where. */
interface Written {
  readonly 0: string;
  readonly index: number;
}

/** The words of a text: without case, accents, width, invisible characters and apostrophes, as names of tags are compared. */
export function wordsOf(text: string): Word[] {
  return read(text.matchAll(WORDS), asWritten);
}

/**
 * All ways to read a text: as it was written; as it looks, where signs or letters of other scripts stand for Latin letters; and each of these
 * without what apostrophes tie to a word.
 */
export function readingsOf(text: string): Word[][] {
  const readings = [wordsOf(text)];
  const tied = WITHIN.test(text);
  if (tied) readings.push(read(apart(text.matchAll(WORDS)), asWritten));
  if (!DISGUISE.test(text)) return readings;
  for (const stroke of hasStrokes(text) ? (['l', 'i'] as const) : (['l'] as const)) {
    const meant = { of: (written: string) => undisguised(written, stroke), plain: PLAIN_LETTERS };
    readings.push(read(text.matchAll(WORDS_WITH_SIGNS), meant));
    if (tied) readings.push(read(apart(text.matchAll(WORDS_WITH_SIGNS)), meant));
  }
  return readings;
}

/** How words are read, and which of them need no reading. */
interface Reading {
  readonly of: (written: string) => string;
  readonly plain: RegExp;
}
const asWritten: Reading = { of: (written) => written, plain: PLAIN };

/** The parts of words with apostrophes, but for short ones beside a longer one. “Don’t” has no parts. */
function* apart(words: Iterable<Written>): Iterable<Written> {
  for (const word of words) {
    const pieces = NOT.test(word[0]) ? [] : Array.from(word[0].matchAll(PIECES));
    const longest = Math.max(0, ...pieces.map(([piece]) => piece.length));
    if (longest <= SHORT) yield word;
    else
      for (const { 0: piece, index } of pieces) {
        if (piece.length > SHORT) yield { 0: piece, index: word.index + index };
      }
  }
}

function read(words: Iterable<Written>, reading: Reading): Word[] {
  const found = Array.from(words);
  const keys = keysOf(new Set(found.map(({ 0: written }) => written)), reading);
  return found.flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    return keys.get(written)?.map((key) => ({ key, start, end })) ?? { key: written.toLowerCase(), start, end };
  });
}

/** What words are compared as, where that is not only a matter of case: each once and all in one go, since tens of thousands by themselves keep everybody waiting. */
function keysOf(words: ReadonlySet<string>, { of, plain }: Reading): Map<string, readonly string[]> {
  const foreign = Array.from(words).filter((written) => !plain.test(written));
  const lines = folded(foreign.map((written) => of(written.slice(0, LONGEST))).join('\n')).split('\n');
  return new Map(foreign.map((written, at) => [written, (lines[at] as string).match(PARTS) ?? []]));
}

/** The same words with letters that stand one by one, three or more of them, put together to one; null where there are none. */
export function spelledOut(text: string, words: readonly Word[]): Word[] | null {
  const read: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const run = words.slice(at, endOfRun(text, words, at));
    if (run.length < SPELLED_OUT) read.push(words[at++] as Word);
    else {
      read.push(joined(run));
      at += run.length;
    }
  }
  return read.length < words.length ? read : null;
}

/** Single letters with the same between each two of them. */
function endOfRun(text: string, words: readonly Word[], start: number): number {
  if (!isSingle(text, words[start] as Word)) return start;
  let end = start + 1;
  const gap = gapBefore(text, words, end);
  if (gap === '' || gap.length > GAP || gap.includes('\n')) return end;
  while (end < words.length && isSingle(text, words[end] as Word) && gapBefore(text, words, end) === gap) end++;
  return end;
}

function joined(run: readonly Word[]): Word {
  const [first, last] = [run[0], run.at(-1)] as [Word, Word];
  return { key: run.map(({ key }) => key).join(''), start: first.start, end: last.end };
}

const LONE_UNSPACED = new RegExp(`^${UNSPACED}`, 'v');

function isSingle(text: string, { key, start, end }: Word): boolean {
  return SINGLE.test(key) && !LONE_UNSPACED.test(text.slice(start, end));
}

const UNSEEN_RUN = new RegExp(`${UNSEEN}+`, 'gv');

/** What is seen between a word and the one before; nothing before the first and after the last. */
function gapBefore(text: string, words: readonly Word[], at: number): string {
  return text.slice(words[at - 1]?.end, words[at]?.start ?? 0).replace(UNSEEN_RUN, '');
}
