import { dictionary } from '@zxcvbn-ts/language-common';
import { limits } from '#kernel';

/** The leaked passwords that people use most, as kept by zxcvbn, in lower case; shorter ones are refused anyway. */
const COMMON: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= limits.passwordCharacters.least),
);

export function isLeaked(folded: string): boolean {
  return COMMON.has(folded);
}

/** Rows of keys as hands walk along them, and what everybody counts by. */
const ROWS = ['qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '1234567890'];
const WALKS = ROWS.flatMap((row) => [row + row, [...(row + row)].reverse().join('')]);

/** Whether a text is one short piece again and again: the piece, being shorter than a password, would not do either. */
export function isRepetition(text: string): boolean {
  const letters = [...text];
  const most = Math.min(limits.passwordCharacters.least - 1, Math.floor(letters.length / 2));
  for (let size = 1; size <= most; size++) {
    if (letters.every((letter, at) => letter === letters[at % size])) return true;
  }
  return false;
}

/** Whether it goes on in one step, up or down (abcdef, 987654), or along the keys. */
export function isSequence(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) as number);
  const step = (codes[1] as number) - (codes[0] as number);
  if (Math.abs(step) === 1 && codes.every((code, at) => at === 0 || code - (codes[at - 1] as number) === step))
    return true;
  return WALKS.some((walk) => walk.includes(text));
}

/** Letters for which people write figures and signs, so that they seem to have thought of something. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const MARKS = /\p{M}+/gu;

const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[^\p{L}]+/gu, '');
const plain = (text: string) => lettersOf(text.toLowerCase());
/** An l may be meant by a 1 as well as an i, so those two are one here. */
const undisguised = (text: string) =>
  plain(text.replace(/[013457@$]/g, (sign) => DISGUISES[sign] as string)).replace(/l/g, 'i');

/**
 * Whether a text is made of such words alone, with whatever figures and signs between and around them.
 * @param words as they stand somewhere; of each the whole counts and its parts, from three letters on
 */
export function isMadeOf(folded: string, words: readonly string[]): boolean {
  const known = new Set(
    words
      .flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])
      .flatMap((word) => [plain(word), undisguised(word)]),
  );
  const pieces = [...known].filter((word) => word.length >= 3);
  // Between a name's end and the figures after it nobody can tell, so both ways of reading them count.
  const readings = [plain(folded), undisguised(folded), undisguised(folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))];
  return readings.some((text) => text !== '' && isSplit(text, pieces));
}

/** Whether a text is one or more of the pieces, one after the other. */
function isSplit(text: string, pieces: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    for (const piece of pieces) if (text.startsWith(piece, at)) reached.add(at + piece.length);
  }
  return reached.has(text.length);
}
