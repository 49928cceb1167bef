import { randomBytes } from 'node:crypto';
import { slugOf } from '#courses';

/** Crockford's base 32, in small letters: nothing in it is taken for something else. https://www.crockford.com/base32.html */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 50 bits: nobody finds one by trying, and no two are alike on any shelf that fits into a library. */
const LENGTH = 10;
const AT_THE_END = new RegExp(`(?:^|-)([${DIGITS}]{${LENGTH}})$`);

/** The part of a case study's address that stays the same when its title changes. */
export function newToken(): string {
  return Array.from(randomBytes(LENGTH), (byte) => DIGITS[byte % DIGITS.length]).join('');
}

/** The token at the end of an address, or null where it has none. */
export function tokenOf(slug: string): string | null {
  return AT_THE_END.exec(slug.toLowerCase())?.[1] ?? null;
}

/** A case study's address: its title for readers, its token for finding it. */
export function slugWith(title: string, token: string): string {
  const words = slugOf(title);
  return words ? `${words}-${token}` : token;
}
