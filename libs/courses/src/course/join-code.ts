import { randomInt } from 'node:crypto';
import { codeTyped, drawnTheSame } from '#kernel';

/** Without 0 and O, 1, I and L: a code is read from a slide and typed by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 12;

/** A code that nobody guesses: three groups of four, 59 bits. */
export function newJoinCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** The links that a code is given out in, and the code in each. */
const LINK = /\/join\/([^/?#\s]+)|[?&#](?:join-?)?code=([^&#\s]+)/i;
const ENCODED = /(?:%[\da-f]{2})+/gi;
/** A code among other words, as somebody pastes the sentence that it was told in. */
const GROUP = `[${LETTERS}]{4}`;
const GROUPS = new RegExp(`(?<![A-Z0-9])${GROUP}(?:[^\\p{L}\\p{N}]{1,3}${GROUP}){2}(?![A-Z0-9])`, 'gu');

/**
 * A code without what does not matter in it: case, width, spaces, dashes (the sound mark of a Japanese keyboard among them), quotation marks and whatever else is no letter or digit, or is seen by
 * nobody. Letters that a program or a keyboard of another script put there are those that they look like, and digits their values. Of a
 * link, and of a sentence that tells it, its code.
 */
export function bareJoinCode(typed: string): string {
  const pasted = codeTyped(typed);
  const [, path, parameter] = LINK.exec(pasted) ?? [];
  const given = path ?? parameter;
  const letters = (given === undefined ? pasted : decoded(given)).toUpperCase();
  const drawn = Array.from(letters, (letter) => drawnTheSame.get(letter) ?? letter)
    .join('')
    .toUpperCase();
  const bare = lettersOf(drawn);
  const told = bare.length > CODE_LENGTH ? drawn.match(GROUPS)?.at(-1) : undefined;
  return told === undefined ? bare : lettersOf(told);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+|\p{Lm}+/gu, '');
}

function decoded(part: string): string {
  return codeTyped(part.replace(ENCODED, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString()));
}

/** Whether a code, as typed, is the course's. */
export function isJoinCode(typed: string, code: string): boolean {
  return bareJoinCode(typed) === bareJoinCode(code);
}
