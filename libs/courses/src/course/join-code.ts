import { randomInt } from 'node:crypto';

/** Without 0 and O, 1, I and L: a code is read from a slide and typed by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code that nobody guesses: three groups of four, 59 bits. */
export function newJoinCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** Whether a code, as typed, is the course's: case, spaces and hyphens do not matter. */
export function isJoinCode(typed: string, code: string): boolean {
  const bare = (text: string) => text.replace(/[\s-]+/g, '').toUpperCase();
  return bare(typed) === bare(code);
}
