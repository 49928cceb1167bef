import { readNamePrefix } from '#discussion';
import { limits } from '#kernel';

/** What somebody has typed, as far as it is looked for. */
export interface SearchWords {
  /** For `websearch_to_tsquery`, which takes whatever there is. */
  readonly text: string;
  /** The beginning of a handle, and a query for names; null where what was typed can be neither. */
  readonly handle: string | null;
  readonly names: string | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** A word that is to be left out. Names are looked for only where none is. */
const EXCLUSION = /(?:^|\s)-\S/;

/** Reads any text at all; null where nothing is left to look for. What is beyond the limits is not looked for. */
export function readSearchWords(typed: string): SearchWords | null {
  const text = [
    ...typed
      .slice(0, 2 * limits.search.characters)
      .toWellFormed()
      .replace(CONTROLS, ' '),
  ]
    .slice(0, limits.search.characters)
    .join('')
    .trim()
    .split(/\s+/)
    .slice(0, limits.search.terms)
    .join(' ');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const name = EXCLUSION.test(text) ? null : readNamePrefix(text.replaceAll('"', '').trim());
  return { text, handle: name?.handle || null, names: name?.words ?? null };
}
