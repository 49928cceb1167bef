import { limits, normalizeHandle, withoutUnseen } from '#kernel';

/** What somebody has typed after `@`, as the two things that it can begin. */
export interface NamePrefix {
  /** Null where no handle begins so. Empty where nothing was typed. */
  readonly handle: string | null;
  /** A text search query for names with a word for each typed one; null where no word was typed. */
  readonly words: string | null;
}

/** Reads a prefix without regard to case and accents. Null for one that is longer than any name. */
export function readNamePrefix(typed: string): NamePrefix | null {
  if (typed.length > 2 * limits.displayNameCharacters) return null;
  const text = withoutUnseen(typed).replace(/^@/, '');
  const handle = normalizeHandle(text);
  const words = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return {
    handle: /^[a-z0-9._-]*$/.test(handle) ? handle : null,
    words: words?.map((word) => `'${word}':*`).join(' & ') ?? null,
  };
}
