/** Accents of the Latin, Greek and Cyrillic scripts. The marks of other scripts are letters of theirs, and the iota below a Greek letter is one in capitals. */
const ACCENTS = /[\u0300-\u0344\u0346-\u036f]/g;
const IGNORED = /[\p{Default_Ignorable_Code_Point}'’ʼ]/gu;

/** A text as letters are compared: without case, accents, width, apostrophes and characters that nobody sees. Twice, since a letter may come apart only once it is folded. */
export function folded(text: string): string {
  return fold(fold(text));
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
