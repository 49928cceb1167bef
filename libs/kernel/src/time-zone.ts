import { limits } from './limit.js';

/** Names of the IANA's list begin with a letter; differences to UTC, which no summer time follows, do not. */
const NAME = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** A time zone of the IANA's list, as the list writes it; null for what is none. */
export function readTimeZone(typed: string): string | null {
  const name = typed.trim();
  if (name.length > limits.timeZoneCharacters || !NAME.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
