import { type Place, TextError } from './text-error.js';

/** A line of a plain text, with those that continue it. */
export interface Entry {
  readonly text: string;
  readonly place: Place;
}

/** Where a text stands that is in no file. */
export const NOWHERE: Place = { file: 'text', line: 1 };

const CONTINUATION = /^ *\|(?: (.*))?$/;

/**
 * The entries of a plain text: one a line. A line that starts with `|` continues the entry above it; a lone `|` is an
 * empty line. Empty lines, and those that start with `#`, are for whoever reads the file.
 */
export function entriesOf(text: string, start: Place): readonly Entry[] {
  const entries: Entry[] = [];
  text.split('\n').forEach((line, index) => {
    const place = { file: start.file, line: start.line + index };
    const continuation = CONTINUATION.exec(line);
    const last = entries.at(-1);
    if (continuation && last) {
      entries[entries.length - 1] = { ...last, text: `${last.text}\n${continuation[1] ?? ''}` };
    } else if (continuation) {
      throw new TextError(place, 'There is nothing above that this could continue. Begin without "|".');
    } else if (line.trim() !== '' && !line.startsWith('#')) {
      entries.push({ text: line, place });
    }
  });
  return entries;
}
