import fc from 'fast-check';
import { growth, LINEAR } from '../../../test/support/computing-time.js';
import {
  isBlank,
  lineKey,
  trimUnseen,
  UNICODE_VERSION,
  UNSEEN,
  withoutBidiControls,
  withoutUnseen,
  withSingleSpaces,
} from './unseen.js';

const character = (code: number) => String.fromCodePoint(code);

describe('Unicode', () => {
  /*
   * Another version assigns characters that were nothing before, and so counts them. Nothing that is stored need change: keys made until then
   * are without them. See whether it has letters without ink, formats that are drawn, or look-alikes, then change the version here and there.
   */
  it('is of the version that the properties were looked at in', () => {
    expect(process.versions.unicode).toBe(UNICODE_VERSION);
  });
});

/** By code point, with what it is. */
const UNSEEN_ONES: ReadonlyArray<readonly [number, string]> = [
  [0x00, 'null'],
  [0x1f, 'a C0 control'],
  [0x7f, 'delete'],
  [0x80, 'a C1 control'],
  [0x9f, 'a C1 control'],
  [0xad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x0378, 'unassigned'],
  [0x061c, 'Arabic letter mark'],
  [0x115f, 'Hangul choseong filler'],
  [0x1160, 'Hangul jungseong filler'],
  [0x17b4, 'Khmer inherent vowel'],
  [0x17b5, 'Khmer inherent vowel'],
  [0x180b, 'Mongolian variation selector'],
  [0x180e, 'Mongolian vowel separator'],
  [0x180f, 'Mongolian variation selector'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2062, 'invisible times'],
  [0x2065, 'unassigned, ignorable'],
  [0x2069, 'pop directional isolate'],
  [0x206f, 'deprecated format'],
  [0x3164, 'Hangul filler'],
  [0xe000, 'private use'],
  [0xf8ff, 'private use'],
  [0xfdd0, 'no character'],
  [0xfe00, 'variation selector'],
  [0xfe0f, 'variation selector'],
  [0xfeff, 'byte order mark'],
  [0xffa0, 'half-width Hangul filler'],
  [0xfff0, 'unassigned, ignorable'],
  [0xfff9, 'interlinear annotation'],
  [0xfffb, 'interlinear annotation'],
  [0xfffc, 'object replacement'],
  [0xffff, 'no character'],
  [0x13430, 'joiner of hieroglyphs'],
  [0x1bca0, 'shorthand format'],
  [0x1d159, 'note without a head'],
  [0x1d173, 'musical format'],
  [0xe0001, 'language tag'],
  [0xe0020, 'tag'],
  [0xe007f, 'tag'],
  [0xe0100, 'variation selector'],
  [0xe01ef, 'variation selector'],
  [0xf0000, 'private use'],
  [0x10ffff, 'no character'],
];

const SPACES = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2003, 0x200a, 0x2028, 0x2029],
  ...[0x202f, 0x205f, 0x2800, 0x3000, 0x13441, 0x13442],
];

const MARKS = [0x0300, 0x0338, 0x05b0, 0x064b, 0x093f, 0x0e31, 0x20dd, 0x20e3, 0x3099, 0xfe20, 0x16fe4, 0x1d165];

const SEEN = [
  ...[0x21, 0x2e, 0x5f, 0x30, 0x41, 0xb7, 0xd7, 0xe9, 0x0600, 0x06dd, 0x070f, 0x0e33, 0x25cc, 0x2801, 0x28ff],
  ...[0x3042, 0x4e00, 0xac00, 0xfffd, 0x110bd, 0x13000, 0x1d157, 0x1f600, 0x20000],
];

describe('what nobody sees', () => {
  it.each(UNSEEN_ONES)('is U+%s (%s): it counts for nothing, and alone says nothing', (code) => {
    const unseen = character(code);
    expect(withoutUnseen(`${unseen}de${unseen}${unseen}sk${unseen}`)).toBe('desk');
    expect(isBlank(unseen)).toBe(true);
    expect(isBlank(` ${unseen}\n`)).toBe(true);
    expect(isBlank(`${unseen}x`)).toBe(false);
    expect(trimUnseen(` ${unseen} a${unseen}b ${unseen} `)).toBe(`a${unseen}b`);
    expect(lineKey(`de${unseen}sk`)).toBe('desk');
  });

  it.each(SPACES.map((code) => [code.toString(16), character(code)]))(
    'is not white space such as U+%s, which separates, but alone says nothing either',
    (_code, space) => {
      expect(withoutUnseen(`a${space}b`)).toBe(`a${space}b`);
      expect(withSingleSpaces(`${space}a ${space}${space}b${space}`)).toBe('a b');
      expect(lineKey(`a${space}b`)).toBe('a b');
      expect(trimUnseen(`${space}\u200ba b\ufeff${space}`)).toBe('a b');
      expect(isBlank(space.repeat(3))).toBe(true);
    },
  );

  it.each(MARKS.map((code) => [code.toString(16), character(code)]))(
    'is not the mark U+%s, which says nothing without a letter',
    (_code, mark) => {
      expect(withoutUnseen(`e${mark}`)).toBe(`e${mark}`);
      expect(isBlank(mark)).toBe(true);
      expect(isBlank(`\u200d \u00a0${mark}${mark}`)).toBe(true);
      expect(isBlank(`e${mark}`)).toBe(false);
    },
  );

  it.each(SEEN.map((code) => [code.toString(16), character(code)]))('is not U+%s', (_code, seen) => {
    expect(withoutUnseen(seen)).toBe(seen);
    expect(isBlank(`\u200b${seen}`)).toBe(false);
  });

  it('is each character or is not, wherever it stands', () => {
    const one = new RegExp(`^${UNSEEN}$`, 'v');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const seen = [...text].filter((each) => !one.test(each));
        expect(withoutUnseen(text)).toBe(seen.join(''));
        expect(withoutUnseen(withoutUnseen(text))).toBe(withoutUnseen(text));
        expect(isBlank(text)).toBe(isBlank(seen.join('')));
      }),
      { seed: 7 },
    );
  });

  it.each([
    ['seen', 'a\u200b'.repeat(50_000)],
    ['unseen', '\u200b \ufe0f\u0301'.repeat(25_000)],
    ['almost at the end', `${' \u200b'.repeat(49_999)}x`],
    ['almost at the beginning', `x${' \u200b'.repeat(49_999)}x`],
  ])('is found in a time that grows as the text does, where all is %s', (_what, text) => {
    const look = (part: string) => () => [withoutUnseen(part), isBlank(part), trimUnseen(part), withSingleSpaces(part)];
    expect(growth(look(text.slice(0, text.length / 4)), look(text))).toBeLessThan(LINEAR);
  });
});

describe('a line', () => {
  it.each([
    ['case', 'Views', 'vIEWS'],
    ['width', 'Ｖｉｅｗｓ', 'views'],
    ['white space', '  link\u00a0 clicks\u0085', 'link clicks'],
    ['forms of letters', 'vue\u0301', 'VU\u00c9'],
    ['what nobody sees', 'vi\u00adews\ufe0f', 'views'],
  ])('is compared without %s', (_what, one, other) => {
    expect(lineKey(one)).toBe(lineKey(other));
    expect(lineKey(lineKey(one))).toBe(lineKey(one));
  });

  it('in a list keeps the marks of right-to-left writing, and turns nothing', () => {
    expect(withoutBidiControls('\u202aa\u202bb\u202cc\u202dd\u202ee\u2066f\u2067g\u2068h\u2069')).toBe('abcdefgh');
    expect(withoutBidiControls('שלום\u200f, \u061cسلام\u200e!')).toBe('שלום\u200f, \u061cسلام\u200e!');
  });
});
