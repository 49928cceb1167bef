import { BannedPhrases, phraseKey } from '../banned/banned-phrases.js';
import type { PlaceSettings, Refusal } from '../submission.js';

const PARTS = /[^._-]+/g;
const DIGITS_AROUND = /^\d+|\d+$/g;
/** A line of its own for each word. */
const NEXT = '\n';

/**
 * May a member be called so? A handle is shown everywhere, and stands in for a name that may not be: what is read in it counts, whatever it is
 * joined by. It has no spaces, so that its parts, and what the words of a phrase come to, are compared run together as well (`raf.fle`,
 * `get_richquick`); with and without the digits around them; and with `rn` read as m and `vv` as w, as handles are. Not shown to moderators
 * first, as a name is: others would write to it meanwhile, and it is never given out again.
 */
export function screenHandle(handle: string, { bannedPhrases }: PlaceSettings): Refusal | null {
  const matched = bannedIn(handle, bannedPhrases);
  if (matched.length === 0) return null;
  const words = matched.map((one) => `“${one}”`).join(', ');
  return {
    answer: 'refuse',
    rule: 'Banned phrase',
    path: 'input.handle',
    message: `This handle holds words that are banned here: ${words}. Choose another.`,
  };
}

function bannedIn(handle: string, list: BannedPhrases): string[] {
  if (list.phrases.length === 0) return [];
  const written = [handle, apart(handle)].flatMap(drawn);
  const joined = BannedPhrases.of(list.phrases.map(runTogether).filter((phrase) => phrase !== ''));
  const together = partsTogether(handle).flatMap(drawn).join(NEXT);
  return [...new Set([...written.flatMap((one) => list.find(one)), ...joined.find(together)])];
}

/** The same, and as it is drawn alike. */
function drawn(text: string): string[] {
  const alike = text.replace(/rn/g, 'm').replace(/vv/g, 'w');
  return alike === text ? [text] : [text, alike];
}

/** The parts of a handle as words, without the digits around each. */
function apart(handle: string): string {
  return partsOf(handle)
    .map((part) => part.replace(DIGITS_AROUND, '') || part)
    .join(' ');
}

/** All parts that stand one after the other, as one word: with and without the digits around it. */
function partsTogether(handle: string): string[] {
  const parts = partsOf(handle);
  return parts.flatMap((_, start) =>
    parts.slice(start).flatMap((_, length) => {
      const word = parts.slice(start, start + length + 1).join('');
      return [word, word.replace(DIGITS_AROUND, '')];
    }),
  );
}

function partsOf(handle: string): string[] {
  return handle.match(PARTS) ?? [];
}

function runTogether(phrase: string): string {
  const { words, open } = phraseKey(phrase);
  return words.join('') + (open ? '*' : '');
}
