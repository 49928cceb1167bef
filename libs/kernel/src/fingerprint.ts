import { createHash } from 'node:crypto';
import { folded, withFewMarks } from './folding.js';
import { limits } from './limit.js';
import { countCharacters } from './text.js';
import { SPACE, withoutUnseen } from './unseen.js';

/** Nobody finds two texts with the same so many; whoever did would have one of their own refused. */
const BYTES = 16;

/** The stroke through ≠ and ∉, which would be lost as an accent is. */
const STROKE = /(?<=\p{S})\u0338/gu;
const NOT = '¬';

/**
 * What makes one text differ from another: letters with the marks that are part of them, digits, symbols (`+`, `≤`, 🎉), but for the one that is blank.
 * Of punctuation what says as much: `%`; `#` behind a letter or digit, as in C#; what stands within a number or is its sign; `!` before `=`; and the
 * mouth of a face such as `:-)`. All the rest separates, as white space does. See docs/decisions/0029.
 */
const COUNTS =
  /[[\p{L}\p{M}\p{N}\p{S}%‰]--\u2800]+|(?<=[\p{L}\p{N}])#|(?<=\p{N})[.,:\/\-](?=\p{N})|(?<![\p{L}\p{N}])-(?=\p{N})|!(?==)|(?<=[:;=]-?)[\(\)\[\]\/\\]/gv;
const SPACES = new RegExp(`${SPACE}+`, 'gv');

/** Letters as they are compared: there are few, and a text of 50,000 that come apart into eighteen each costs no more than any other. */
const FOREIGN = /[^\p{ASCII}]/gu;
const known = new Map<string, string>();
const KNOWN = 10_000;

function letter(written: string): string {
  let read = known.get(written);
  if (read === undefined) {
    if (known.size === KNOWN) known.clear();
    read = folded(written);
    known.set(written, read);
  }
  return read;
}

/** A text as repeats are compared: without case, accents, width, what nobody sees and what separates; where nothing is left, all but white space. */
export function comparable(text: string): string {
  const apart = withFewMarks(withoutUnseen(text)).normalize('NFD').replace(STROKE, NOT);
  const letters = apart.replace(FOREIGN, letter).replaceAll("'", '').toLowerCase();
  return letters.match(COUNTS)?.join('') ?? letters.replace(SPACES, '');
}

/** Whether a text says so much that nobody writes it twice by chance. */
export function isLongEnoughToRepeat(text: string): boolean {
  return countCharacters(withoutUnseen(text).trim()) >= limits.screening.repeat.characters;
}

/** What a text comes to when it is looked for among others of its author; null for one too short to be looked for. */
export function fingerprintOf(text: string): Buffer | null {
  if (!isLongEnoughToRepeat(text)) return null;
  return createHash('sha256').update(comparable(text)).digest().subarray(0, BYTES);
}
