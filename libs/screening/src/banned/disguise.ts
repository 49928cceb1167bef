import { drawnAlike, drawnTheSame, STROKE } from '#kernel';

/** Where runs of A to Z begin among the symbols: in brackets, outlined, squared, in black circles and squares, regional indicators. */
const ALPHABETS = [0x249c, 0x1ccd6, 0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6] as const;
const LETTERS = 26;
const LOWER_A = 0x61;

/** A symbol that shows a letter and decomposes into none, or not into a letter alone. */
const SYMBOL = `[${ALPHABETS.map((first) => `${escaped(first)}-${escaped(first + LETTERS - 1)}`).join('')}]`;
const SYMBOLS = new RegExp(SYMBOL, 'gv');
/** Two regional indicators by themselves are the flag of a country. */
const FLAG = /^\p{Regional_Indicator}{2}$/u;

/** Greek and Cyrillic letters that look the same, as far as anybody sees; capitals and small letters by themselves, since Н is no h. */
const SAME = table([
  ['АВЕЅЈКМНОРСТУҮХԚԜ', 'ABESJKMHOPCTYYXQW'],
  ['аеѕіјорсухһԁԛԝү', 'aesijopcyxhdqwy'],
  ['ΑΒΕΖΗΚΜΝΟΡΤΥΧ', 'ABEZHKMNOPTYX'],
  ['αγικνορυϳ', 'ayikvopuj'],
  ['ІӀӏΙ', STROKE.repeat(4)],
]);
/** Letters that are read as Latin ones only because those around them are: by their shape, whatever Unicode's list has. */
const LIKE = table([
  ['вкмнтгиЗз', 'bkmhtru33'],
  ['βεητχωσς', 'bentxwoc'],
  ['լիպ', 'lhw'],
]);

/** Scripts whose words nobody takes for Latin ones, though some of their letters are a circle or a stroke. */
const UNLIKE =
  /^[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Nko}\p{sc=Mende_Kikakui}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Ethiopic}\p{sc=Ahom}\p{sc=Tirhuta}\p{sc=Han}\p{sc=Greek}\p{sc=Cyrillic}]/u;
/** Small Cherokee letters are drawn as their capitals. */
const CHEROKEE = /^\p{sc=Cherokee}$/u;

const whole = new Map([
  ...Array.from(drawnAlike).flatMap(([sign, read]): Array<[string, string]> => {
    const known = drawnTheSame.get(CHEROKEE.test(sign) ? sign.toUpperCase() : sign);
    return UNLIKE.test(sign) || known === undefined ? [] : [[sign, drawnTheSame.has(sign) ? read : known]];
  }),
  ...SAME,
]);
const beside = new Map([...drawnAlike, ...SAME, ...LIKE]);

const ALIKE = `[${Array.from(beside.keys(), (sign) => escaped(sign.codePointAt(0) as number)).join('')}]`;
/** Greek letters and digits of mathematicians, which come apart into those that look like Latin ones. */
const MATHEMATICAL =
  '[\\u03d0-\\u03d6\\u03f0-\\u03f5\\u03f9\\u1fbe\\u213c-\\u213f\\u{1d6a8}-\\u{1d7ff}\\u{1ccf0}-\\u{1ccf9}\\u{1fbf0}-\\u{1fbf9}]';
/** A sign that is no letter and may stand for one; for a regular expression with the flag `v`. */
export const SIGN = `[${SYMBOL}${ALIKE}\\|]`;

/** What is drawn on Latin letters in no language: marks of other scripts, circles, and whatever stands beside. */
const FOREIGN_MARK = '[\\p{M}--[\\u0300-\\u036f]]';
/** Digits and strokes among small letters. */
const AMONG_LETTERS = '(?<=[a-zA-Z])[01\\|]|[01\\|](?=[a-zA-Z])|(?<=[a-z])I';
/** Text in which a letter may stand for another one. */
export const DISGUISE = new RegExp(
  `${SYMBOL}|${ALIKE}|${MATHEMATICAL}|\\p{sc=Latin}\\p{M}*${FOREIGN_MARK}|${AMONG_LETTERS}`,
  'v',
);
const STROKES = new RegExp(
  `[${Array.from(beside)
    .flatMap(([sign, read]) => (read.includes(STROKE) ? escaped(sign.codePointAt(0) as number) : []))
    .join('')}]|${MATHEMATICAL}|[1\\|]|(?<=[a-z])I`,
  'v',
);

const OTHER_SCRIPT = /[\p{L}--\p{sc=Latin}]/v;
const LATIN = /\p{sc=Latin}/u;
const MARKS_ON_LATIN = /(\p{sc=Latin})\p{M}+/gu;
const DIGITS = /[01I]/;

/** What comes apart into a letter that is drawn otherwise. */
const LUNATE = /[ϲϹ]/g;

/** A sigma that is drawn as a c. */
function lunate(sigma: string): string {
  return sigma === 'ϲ' ? 'с' : 'С';
}

/** Whether there is what may be read as an l as well as an i: then a text is read twice. */
export function hasStrokes(text: string): boolean {
  return STROKES.test(text);
}

/**
 * What a word is read as, however its letters were come by: symbols are the letters that they show. Letters of other scripts are the Latin ones
 * that they look like where the word has Latin letters too, which no language does; and where every one of its letters looks the same as a
 * Latin one: then nobody can tell the two words apart. Any other word in these scripts stays what it is.
 * @param stroke what an upright stroke is read as
 */
export function undisguised(written: string, stroke: 'l' | 'i'): string {
  if (FLAG.test(written)) return '';
  const letters = written.replace(SYMBOLS, shown).replace(LUNATE, lunate).normalize('NFKD');
  if (!LATIN.test(letters)) {
    const read = replaced(letters, whole, stroke);
    return OTHER_SCRIPT.test(read) || !LATIN.test(read) ? letters : read;
  }
  const latin = replaced(letters.replace(MARKS_ON_LATIN, '$1'), beside, stroke);
  return DIGITS.test(latin) ? withoutDigits(latin, stroke) : latin;
}

/** A zero is an o among letters, and a one a stroke; a capital I is a small l behind small letters. */
function withoutDigits(latin: string, stroke: string): string {
  const read = latin.replaceAll('0', 'o').replaceAll('1', stroke);
  return stroke === 'l' ? read.replace(/(?<=[a-z])I/g, stroke) : read;
}

function replaced(letters: string, by: ReadonlyMap<string, string>, stroke: string): string {
  return Array.from(letters, (letter) => by.get(letter) ?? letter)
    .join('')
    .replaceAll(STROKE, stroke);
}

function shown(symbol: string): string {
  const code = symbol.codePointAt(0) as number;
  const first = ALPHABETS.findLast((start) => start <= code) as number;
  return String.fromCodePoint(LOWER_A + code - first);
}

function table(rows: ReadonlyArray<readonly [foreign: string, latin: string]>): Map<string, string> {
  return new Map(
    rows.flatMap(([foreign, latin]) => Array.from(foreign, (letter, at) => [letter, latin[at] as string])),
  );
}

function escaped(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
