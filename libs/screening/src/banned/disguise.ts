/** Where runs of A to Z begin among the symbols: in brackets, squared, in black circles and squares, regional indicators. */
const ALPHABETS = [0x249c, 0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6] as const;
const LETTERS = 26;
const LOWER_A = 0x61;

/** A symbol that shows a letter and decomposes into none, or not into a letter alone; for a regular expression with the flag `v`. */
export const SIGN = `[${ALPHABETS.map((first) => `${escaped(first)}-${escaped(first + LETTERS - 1)}`).join('')}]`;
const SIGNS = new RegExp(SIGN, 'gv');
/** Two regional indicators by themselves are the flag of a country. */
const FLAG = /^\p{Regional_Indicator}{2}$/u;

/** Text in which a letter may stand for another one. */
export const DISGUISE = new RegExp(`${SIGN}|[\\p{sc=Cyrillic}\\p{sc=Greek}]`, 'v');
const FOREIGN = /[\p{sc=Cyrillic}\p{sc=Greek}]/u;
const LATIN = /\p{sc=Latin}/u;

/** Letters that look the same, as far as anybody sees; capitals and small letters by themselves, since Н is no h. */
const SAME = table([
  ['АВЕЅІЈКМНОРСТУҮХԚԜӀ', 'ABESIJKMHOPCTYYXQWI'],
  ['аеѕіјорсухһԁԛԝӏү', 'aesijopcyxhdqwly'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αγικνορυϳ', 'ayikvopuj'],
]);
/** Letters that are read as Latin ones only because those around them are. */
const LIKE = new Map([
  ...SAME,
  ...table([
    ['вкмнтгиЗз', 'bkmhtru33'],
    ['βεητχωσς', 'bentxwoc'],
  ]),
]);

/**
 * What a word is read as, however its letters were come by: symbols are the letters that they show. Cyrillic and Greek letters
 * are the Latin ones that they look like where the word has Latin letters too, which no language does; and where every one of its
 * letters looks the same as a Latin one: then nobody can tell the two words apart. Any other word in these scripts stays what it is.
 */
export function undisguised(written: string): string {
  if (FLAG.test(written)) return '';
  const letters = written.replace(SIGNS, shown).normalize('NFKD');
  if (!FOREIGN.test(letters)) return letters;
  if (LATIN.test(letters)) return replaced(letters, LIKE);
  const read = replaced(letters, SAME);
  return FOREIGN.test(read) ? letters : read;
}

function replaced(letters: string, by: ReadonlyMap<string, string>): string {
  return Array.from(letters, (letter) => by.get(letter) ?? letter).join('');
}

function shown(sign: string): string {
  const code = sign.codePointAt(0) as number;
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
