import { randomInt } from 'node:crypto';

/** Without 0 and O, 1, I and L: a code is read from a slide and typed by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code that nobody guesses: three groups of four, 59 bits. */
export function newJoinCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** A code without what does not matter in it: case, spaces, and dashes of whatever kind a slide or an e-mail made of the hyphens. */
export function bareJoinCode(typed: string): string {
  return typed.replace(/[\s\p{Dash}\p{Cf}]+/gu, '').toUpperCase();
}

/** Whether a code, as typed, is the course's. */
export function isJoinCode(typed: string, code: string): boolean {
  return bareJoinCode(typed) === bareJoinCode(code);
}
