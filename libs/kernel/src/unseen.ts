/**
 * The version of Unicode whose properties stand below, and by which keys are made that are stored (of tags, fingerprints, e-mail addresses).
 * `unseen.spec.ts` says what to look at when another one comes with Node. See docs/decisions/0047.
 */
export const UNICODE_VERSION = '17.0';

/** White space of every kind, the blank of Braille and the blanks among hieroglyphs. For a regular expression with the flag `v`. */
export const SPACE = '[\\p{White_Space}\\u2800\\u{13441}\\u{13442}]';

/** Symbols without ink: what stands for an object that was not copied along, and a note without a head. */
const WITHOUT_INK = '\\ufffc\\u{1d159}';
/** Unicode has them among the format characters, but they are drawn: signs around or before digits, and the end of a verse. */
const DRAWN = '[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}]';

/**
 * What nobody sees, and what has no shape that people agree on: Unicode's default ignorable characters (joiners, soft hyphens, variation
 * selectors, fillers, tags), controls, formats, what is unassigned or for private use. Not white space, which separates.
 * It counts for nothing when texts are compared, searched or asked whether they say anything; it stays where it is stored and shown.
 * For a regular expression with the flag `v`.
 */
export const UNSEEN = `[[\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}${WITHOUT_INK}]--${DRAWN}--${SPACE}]`;

const UNSEEN_RUN = new RegExp(`${UNSEEN}+`, 'gv');
const SPACE_RUN = new RegExp(`${SPACE}+`, 'gv');
const AROUND = new RegExp(`^(?:${UNSEEN}|${SPACE})+|(?<!${UNSEEN}|${SPACE})(?:${UNSEEN}|${SPACE})+$`, 'gv');
/** A mark is seen on a letter alone. */
const SEEN = new RegExp(`[^\\p{M}${UNSEEN}${SPACE}]`, 'v');
/** Embeddings, overrides and isolates, which make text read otherwise than it is written (Unicode TR 36, 2.5). The marks of right-to-left writing are none. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]+/g;

/** A text as it is compared: without what nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN_RUN, '');
}

/** Whether a text says nothing to a reader: there is only white space, what nobody sees, and marks without a letter. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/** White space of every kind and length as one space each, and none around. */
export function withSingleSpaces(text: string): string {
  return text.replace(SPACE_RUN, ' ').trim();
}

/** What was pasted, without the white space and unseen characters around it. Not for what people write: the last emoji needs its selector. */
export function trimUnseen(text: string): string {
  return text.replace(AROUND, '');
}

/** A line as titles and names are compared: without case, width, other forms of the same letters and what nobody sees, with single spaces. */
export function lineKey(line: string): string {
  return withSingleSpaces(withoutUnseen(line.normalize('NFKC')))
    .toLowerCase()
    .normalize('NFKC');
}

/** A text for a list, where one line's direction would reach into the next. */
export function withoutBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, '');
}

/** Whether a line holds what would turn the direction of all that follows. */
export function hasBidiControls(text: string): boolean {
  return text.search(BIDI_CONTROLS) !== -1;
}
