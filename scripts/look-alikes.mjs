// Writes libs/kernel/src/look-alikes.ts from Unicode's list of confusable characters (UTS #39), https://www.unicode.org/Public/security/:
// node scripts/look-alikes.mjs confusables.txt 17.0
import { readFileSync, writeFileSync } from 'node:fs';

const [file, version] = process.argv.slice(2);
const TARGET = 'libs/kernel/src/look-alikes.ts';

/** Letters of the Latin script that are themselves drawn like a letter of the alphabet, which Unicode does not reduce any further. */
const CAPITALS = pairs('AᴀBʙCᴄDᴅEᴇFꜰGɢHʜIɪJᴊKᴋLʟMᴍNɴOᴏPᴘQꞯRʀSꜱTᴛUᴜVᴠWᴡYʏZᴢ');
const ALIKE = pairs('aɅbƅeꞓeƐeǝfꟻhⱶhⱵjȷkĸmʍnᴎrᴙsƨvʌ');
/** Where languages are written with them, they are letters of their own. */
const OWN = /^[þæœÆŒ]$/u;
const BY_HAND = new Set(CAPITALS.map(([, small]) => small));
const PLAIN = /^[A-Za-z0-9]{1,2}$/;
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Nko}\p{sc=Mende_Kikakui}]/u;

const same = new Map();
const like = new Map();
for (const [letter, small] of CAPITALS) add(same, letter, small);
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [from, to] = line
    .split('#')[0]
    .split(';')
    .map((field) => field.trim());
  if (!to) continue;
  const [sign, shown] = [from, to].map((codes) =>
    String.fromCodePoint(...codes.split(' ').map((code) => parseInt(code, 16))),
  );
  // What comes apart is looked up by its parts.
  if (/^\p{ASCII}/u.test(sign) || sign.normalize('NFKD') !== sign || OWN.test(sign) || BY_HAND.has(sign)) continue;
  const letters = shown.normalize('NFKD');
  const read = Array.from(letters.replace(/\p{M}/gu, ''), (one) => letterOf(one)).join('');
  if (PLAIN.test(letters)) add(same, letters, sign);
  else if (PLAIN.test(read) && !/^\p{sc=Latin}$/u.test(sign)) add(like, read, sign);
}

function pairs(text) {
  const letters = Array.from(text);
  return letters.flatMap((letter, at) => (at % 2 ? [] : [[letter, letters[at + 1]]]));
}

function letterOf(one) {
  return [...CAPITALS, ...ALIKE].find(([, drawn]) => drawn === one)?.[0] ?? one;
}

function add(table, letter, sign) {
  table.set(letter, [...new Set([...(table.get(letter) ?? []), sign])]);
}

const spelt = (sign) => (RIGHT_TO_LEFT.test(sign) ? `\\u{${sign.codePointAt(0).toString(16)}}` : sign);
const rows = (table) =>
  [...table]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([letter, signs]) => `  ['${letter}', '${signs.sort().map(spelt).join('')}'],`)
    .join('\n');

writeFileSync(
  TARGET,
  `// Written by scripts/look-alikes.mjs from confusables.txt of Unicode ${version}, © Unicode, Inc., under the Unicode License V3
// (https://www.unicode.org/license.txt).

type Rows = ReadonlyArray<readonly [read: string, signs: string]>;

/** Letters and signs that are drawn like these letters and digits of ASCII; \`l\` stands for whatever is an upright stroke. */
export const SAME: Rows = [
${rows(same)}
];

/** Letters of other scripts that are drawn almost like these. */
export const LIKE: Rows = [
${rows(like)}
];
`,
);
