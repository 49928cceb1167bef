import { handleTyped, limits, withoutUnseen } from '#kernel';

/** What somebody has typed after `@`, as the two things that it can begin. */
export interface NamePrefix {
  /** Null where no handle begins so. Empty where nothing was typed. */
  readonly handle: string | null;
  /** What words of a name begin with, for `name_query`; null where no word was typed. */
  readonly words: string | null;
}

/** Reads a prefix as it is typed: how words of names are compared is the database's. Null for one that is longer than any name. */
export function readNamePrefix(typed: string): NamePrefix | null {
  if (typed.length > 2 * limits.displayNameCharacters) return null;
  const handle = handleTyped(typed);
  const words = withoutUnseen(typed);
  return {
    handle: /^[a-z0-9._-]*$/.test(handle) ? handle : null,
    words: /[\p{L}\p{N}]/u.test(words.normalize('NFKC')) ? words : null,
  };
}
