import { readNamePrefix } from '#discussion';
import { isBlank, limits } from '#kernel';

/** What somebody has typed, as far as it is looked for. */
export interface SearchWords {
  /** As it was typed: a title is found by the whole of it. */
  readonly text: string;
  /**
   * What of it is looked for, each after a sign: `+` words without a space between, `"` a phrase, `-` what is left out; `|` alone stands
   * between alternatives. `search_query` reads them.
   */
  readonly terms: readonly string[];
  /** The beginning of a handle, and a query for names; null where what was typed can be neither. */
  readonly handle: string | null;
  readonly names: string | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** As keyboards put them in by themselves. */
const QUOTATION_MARKS = /[“”„‟«»＂]/g;
/** A hyphen right before a word leaves it out; one with a space after it is a dash, and two are a dash as well. */
const TERM = /(?<excludes>(?<![^\s])-(?=[^\s-]))|"[^"]*"?|[^\s"]+/g;

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
    .trim();
  if (isBlank(text)) return null;
  const terms = readTerms(text.split(/\s+/).slice(0, limits.search.terms).join(' ').replace(QUOTATION_MARKS, '"'));
  // Names are looked for only where no word is to be left out.
  const excludes = terms.some((term) => term.startsWith('-'));
  const name = excludes ? null : readNamePrefix(text.replaceAll('"', '').trim());
  return { text, terms, handle: name?.handle || null, names: name?.words ?? null };
}

function readTerms(text: string): string[] {
  const terms: string[] = [];
  let sign = '+';
  for (const { 0: found, groups } of text.matchAll(TERM)) {
    if (groups?.excludes) {
      sign = '-';
      continue;
    }
    const phrase = found.startsWith('"');
    if (sign === '+' && found.toLowerCase() === 'or') terms.push('|');
    else terms.push(`${sign === '+' && phrase ? '"' : sign}${found.replaceAll('"', '')}`);
    sign = '+';
  }
  return terms;
}
