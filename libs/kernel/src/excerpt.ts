import { limits } from './limit.js';
import { countCharacters } from './text.js';
import { withoutBidiControls } from './unseen.js';

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** Characters of a plain text that are read for its excerpt: more than it can have, as white space shrinks. */
export const EXCERPTED = 4 * limits.excerptCharacters;

/**
 * The beginning of a text on one line, for lists: at most so many characters (code points), the ellipsis included. Cut between words, or
 * between graphemes where one word is longer than that, never inside a character. Of plain text: Markdown has to be read before.
 */
export function excerptOf(text: string, most: number = limits.excerptCharacters): string {
  return cut(startOf(text, most).replace(/\s+/g, ' ').trim(), most);
}

/** The same on the lines that it has, without empty ones: for a quotation. */
export function quoteOf(text: string, most: number): string {
  return cut(
    startOf(text, most)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim(),
    most,
  );
}

/** White space shrinks before the text is cut: it may be a lot. */
function startOf(text: string, most: number): string {
  return withoutBidiControls(text.slice(0, 40 * most));
}

function cut(text: string, most: number): string {
  // Two units a code point, and as many again so that the cut's own word is whole.
  const line = text.slice(0, 4 * most);
  if (countCharacters(line) <= most) return line.toWellFormed();
  const room = most - ELLIPSIS.length;
  const start = (
    takeWhole(WORDS, line, room) ||
    takeWhole(GRAPHEMES, line, room) ||
    [...line].slice(0, room).join('')
  ).trimEnd();
  return (start + ELLIPSIS).toWellFormed();
}

/** As many whole segments from the start as have room. */
function takeWhole(segmenter: Intl.Segmenter, line: string, room: number): string {
  let end = 0;
  let used = 0;
  for (const { index, segment } of segmenter.segment(line)) {
    used += countCharacters(segment);
    if (used > room) break;
    end = index + segment.length;
  }
  return line.slice(0, end);
}
