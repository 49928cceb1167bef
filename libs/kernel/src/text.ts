import { hasBidiControls, isBlank, withoutUnseen } from './unseen.js';

/** What a text must be to be stored. Lengths are in characters (Unicode code points). */
export interface TextRule {
  /** The fewest characters, white space around the text and what nobody sees not counted. 1 unless given; 0 lets it be empty. */
  min?: number;
  /** The most characters, all counted. */
  max?: number;
  /** Whether line breaks and tabs may occur: bodies may, titles, handles and names may not. */
  multiline: boolean;
}

/** C0 and DEL. C1 stays allowed: UTF-8 that was mis-decoded as Latin-1 is full of it, and is stored as it came. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f]/g;
const LINE_BREAKS = /[\n\r\u2028\u2029]/;

const BROKEN = 'Remove the broken character (a half of a surrogate pair); it was probably cut apart when copying.';

/**
 * What is wrong with a text that somebody sent, each with what would be right; nothing where it can be stored. The text
 * itself is neither changed nor normalised (Unicode), and mis-decoded text such as `library‚Äôs` is as good as any.
 */
export function checkText(value: string, { min = 1, max, multiline }: TextRule): string[] {
  return [
    lengthProblem(value, min, max),
    controlProblem(value, multiline),
    value.isWellFormed() ? null : BROKEN,
    !multiline && hasBidiControls(value)
      ? 'Remove the characters that switch the direction of writing (U+202A to U+202E, U+2066 to U+2069).'
      : null,
  ].filter((problem) => problem !== null);
}

/** A length in characters as one in UTF-16 code units, of which a character has one or two: what is longer is too long, however it is counted. */
export function mostUnits(characters: number): number {
  return 2 * characters;
}

/**
 * What is wrong with a text whatever it is for; null where it can be looked at. Before anything else does: counting
 * characters, normal forms and regular expressions cost what somebody sends, and a database takes no U+0000.
 */
export function checkIncomingText(value: string, characters: number): string | null {
  if (value.length > mostUnits(characters)) return `Keep it to ${inWords(characters)}; this has far more.`;
  const nul = value.indexOf('\0');
  if (nul !== -1) return removeControl(value, nul);
  return value.isWellFormed() ? null : BROKEN;
}

/** A line as it is kept: without white space around it; null where it says nothing. */
export function writtenLine(line: string | null | undefined): string | null {
  return line == null || isBlank(line) ? null : line.trim();
}

/** A text of several lines as it is kept; null where it says nothing. */
export function writtenText(text: string | null | undefined): string | null {
  return text == null || isBlank(text) ? null : normalizeNewlines(text);
}

/** Line ends as LF: CRLF and a lone CR become one. Nothing else changes. */
export function normalizeNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The length in characters (Unicode code points), as limits and messages count it. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.codePointAt(at) as number) > 0xffff) {
      count--;
      at++;
    }
  }
  return count;
}

function lengthProblem(value: string, min: number, max = Number.POSITIVE_INFINITY): string | null {
  if (min > 0 && isBlank(value)) return 'Write something here; it may not be empty.';
  // A code point is one or two units: most texts need no counting.
  if (min > 1) {
    const trimmed = countCharacters(withoutUnseen(value).trim());
    if (trimmed < min) return `Write at least ${inWords(min)}; this has ${trimmed}.`;
  }
  if (value.length <= max) return null;
  const count = countCharacters(value);
  return count > max ? `Keep it to ${inWords(max)}; this has ${count.toLocaleString('en')}.` : null;
}

function controlProblem(value: string, multiline: boolean): string | null {
  if (!multiline && LINE_BREAKS.test(value)) return 'Keep it on one line, without line breaks.';
  for (const { 0: control, index } of value.matchAll(CONTROLS)) {
    if (multiline && (control === '\n' || control === '\t' || control === '\r')) continue;
    return removeControl(value, index);
  }
  return null;
}

function removeControl(value: string, index: number): string {
  const name = value.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return `Remove the control character U+${name} at character ${countCharacters(value.slice(0, index)) + 1}.`;
}

function inWords(count: number): string {
  return count === 1 ? '1 character' : `${count.toLocaleString('en')} characters`;
}
