import { limits } from './limit.js';
import { withoutUnseen, withSingleSpaces } from './unseen.js';

const FORM = /^[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?$/;

/**
 * A handle as it is stored and compared: lower case. Only the letters A to Z have a lower case here; any other
 * character is left as it is (the Kelvin sign's lower case is a k), so that `isHandle` can refuse it.
 */
export function normalizeHandle(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A handle as somebody types or pastes it: as it is stored, or with an @ as in a mention. What stands around it and what nobody sees is no part of it. */
export function handleTyped(text: string): string {
  return normalizeHandle(withSingleSpaces(withoutUnseen(text)).replace(/^@/, ''));
}

/**
 * Whether a normalised text can be a handle: 2 to 30 of a-z 0-9 . _ -, neither beginning nor ending with `.` or `-`, so
 * that the end of a sentence is never part of a mention.
 */
export function isHandle(text: string): boolean {
  const { least, most } = limits.handleCharacters;
  return text.length >= least && text.length <= most && FORM.test(text);
}

/**
 * What two look-alike handles have in common: without `.`, `_` and `-`, 0 read as o, 1 and i read as l, rn as m and vv as w. Empty
 * for a handle of nothing but underscores. `handle_key` is the same in SQL.
 */
export function handleSkeleton(handle: string): string {
  const letters = normalizeHandle(handle).replace(/[._-]/g, '').replace(/0/g, 'o').replace(/[1i]/g, 'l');
  return letters.replace(/rn/g, 'm').replace(/vv/g, 'w');
}
