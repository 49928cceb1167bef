import { randomInt } from 'node:crypto';
import { drawnTheSame, withoutUnseen } from '#kernel';

/** Without 0 and O, 1, I and L: a code is read from a slide and typed by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code that nobody guesses: three groups of four, 59 bits. */
export function newJoinCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** The link that a code is given out in, and the code in it. */
const LINK = /\/join\/([^/?#\s]+)/i;

/**
 * A code without what does not matter in it: case, width, spaces, dashes (the sound mark of a Japanese keyboard among them), quotation marks and whatever else is no letter or digit, or is seen by
 * nobody. Letters that a program or a keyboard of another script put there are those that they look like, and digits their values. Of the
 * link that a course shows, its code.
 */
export function bareJoinCode(typed: string): string {
  const pasted = withoutUnseen(typed.normalize('NFKC'));
  const letters = (LINK.exec(pasted)?.[1] ?? pasted).toUpperCase();
  return Array.from(letters, plain)
    .join('')
    .replace(/[^\p{L}\p{N}]+|\p{Lm}+/gu, '')
    .toUpperCase();
}

function plain(letter: string): string {
  if (/^\p{Nd}$/u.test(letter)) return String(digitOf(letter));
  return drawnTheSame.get(letter) ?? letter;
}

/** Digits stand ten by ten in Unicode, from zero on. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) as number;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/** Whether a code, as typed, is the course's. */
export function isJoinCode(typed: string, code: string): boolean {
  return bareJoinCode(typed) === bareJoinCode(code);
}
