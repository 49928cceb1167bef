import { tagKey } from '#tags';

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
const LETTER = `[[\\p{L}\\p{M}\\p{N}\\u24b6-\\u24e9]--[\\p{Default_Ignorable_Code_Point}]--${UNSPACED}]`;
/** What stands within a word and is not read: apostrophes, and what nobody sees. */
const UNREAD = "[\\p{Default_Ignorable_Code_Point}'’ʼ]";
const WORDS = new RegExp(`${UNSPACED}\\p{M}*|${LETTER}(?:${UNREAD}*${LETTER})*`, 'gv');

const PLAIN = /^[a-z0-9]+$/i;
const SINGLE = /^\p{L}$/u;
/** What may stand between letters that are spelled out: “s p a m”, “s.p.a.m”, “s - p - a - m”. */
const GAP = 3;
/** Two letters are initials or a unit. */
const SPELLED_OUT = 3;

/** The words of a text: without case, accents, width, invisible characters and apostrophes, as names of tags are compared. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORDS)).flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    if (PLAIN.test(written)) return { key: written.toLowerCase(), start, end };
    const keys = tagKey(written).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return keys.map((key) => ({ key, start, end }));
  });
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
  let end = start;
  while (end < words.length && isSingle(text, words[end] as Word) && (end === start || isNext(text, words, start, end)))
    end++;
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

function isNext(text: string, words: readonly Word[], start: number, end: number): boolean {
  const gap = gapBefore(text, words, end);
  return gap !== '' && gap.length <= GAP && !gap.includes('\n') && gap === gapBefore(text, words, start + 1);
}

function gapBefore(text: string, words: readonly Word[], at: number): string {
  return text.slice((words[at - 1] as Word).end, (words[at] as Word).start);
}
