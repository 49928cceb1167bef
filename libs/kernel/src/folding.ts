import { UNSEEN, withoutUnseen } from './unseen.js';

/** Accents of the Latin, Greek and Cyrillic scripts. The marks of other scripts are letters of theirs, and the iota below a Greek letter is one in capitals. */
const ACCENTS = /[\u0300-\u0344\u0346-\u036f]/g;
const IGNORED = new RegExp(`[${UNSEEN}'’ʼ]`, 'gv');

/** Putting marks in their order takes the square of their number. No language has more than a dozen on one letter. */
const MOST_MARKS = 500;
const MARKS = /\p{M}{2,}/gu;

/** A text with no more marks in a row than can be put in order in no time. */
export function withFewMarks(text: string): string {
  return text.replace(MARKS, (run) => (run.length > MOST_MARKS ? run.slice(0, MOST_MARKS) : run));
}

/** A text as letters are compared: without case, accents, width, apostrophes and characters that nobody sees. Twice, since a letter may come apart only once it is folded. */
export function folded(text: string): string {
  // What nobody sees goes first: marks with such characters between them are a run without them.
  return fold(fold(withFewMarks(withoutUnseen(text))));
}

/** Upper case first, since ß and SS are one. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(IGNORED, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC');
}
