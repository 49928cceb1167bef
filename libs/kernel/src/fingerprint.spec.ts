import fc from 'fast-check';
import { comparable, fingerprintOf } from './fingerprint.js';
import { limits } from './limit.js';

const LONG = 'I recommend this to everybody who asks. '.repeat(4);

describe('what a text is compared by', () => {
  it.each([
    ['case', 'The Desk', 'THE desk'],
    ['white space', 'the desk', 'the\n\t desk\u00a0'],
    ['what separates', '“The desk”, (well) – the desk…', 'the desk well the desk'],
    ['accents', 'café Ärger', 'cafe arger'],
    ['width', 'Ｔｈｅ　ｄｅｓｋ', 'the desk'],
    ['what nobody sees', 'the de\u200bsk \u2800', 'the desk'],
    ['other characters that nobody sees', 'the d\ue000e\u0378s\u{e0041}k\u0085 ❤\ufe0f\ufffc', 'the desk ❤'],
    ['an ampersand alone', '& the desk', 'the desk'],
    ['a hashtag’s sign', '#memes', 'memes'],
    ['a bracket that is no mouth', 'memes (again)', 'memes again'],
  ])('is not %s', (_what, one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['C++', 'C#'],
    [':-)', ':-('],
    [':)', ':('],
    ['well ;)', 'well'],
    ['🎉', '🎈'],
    ['👍🏽', '👍🏿'],
    ['≤', '≥'],
    ['a < b', 'a > b'],
    ['≠', '='],
    ['a != b', 'a = b'],
    ['∈', '∉'],
    ['1.5', '15'],
    ['-5', '5'],
    ['5 %', '5'],
    ['$5', '€5'],
    ['a', 'b'],
    ['कि', 'क'],
  ])('tells %s from %s', (one, other) => {
    expect(comparable(one)).not.toBe(comparable(other));
    expect(fingerprintOf(LONG + one)).not.toEqual(fingerprintOf(LONG + other));
  });

  it('is all but white space where there is nothing else', () => {
    expect(comparable('... ?!')).toBe(comparable('...?\n!'));
    expect(comparable('...')).not.toBe(comparable('!!!'));
  });

  it('is every letter, digit and symbol, whatever else stands between them', () => {
    const sign = fc.constantFrom(...'aZ09+=<>|~^$€°→☺🎉あक');
    const separator = fc.constantFrom(...' \n,.;"“”«»–—…?!*_()[]{}', '\u200b', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(sign, separator), { minLength: 1 }), sign, fc.nat(), (pairs, other, at) => {
        const signs = pairs.map(([one]) => one);
        // Digits apart: a point between two of them is part of a number.
        const spaced = pairs.map(([one, between]) => `${one} ${between === '!' ? '?' : between} `).join('');
        expect(comparable(spaced)).toBe(comparable(signs.join(' ')));
        const changed = signs.with(at % signs.length, other).join(' ');
        const same = other.toLowerCase() === signs[at % signs.length]?.toLowerCase();
        expect(comparable(changed) === comparable(spaced)).toBe(same);
      }),
      { seed: 9 },
    );
  });

  it('has hundreds of marks in a row, which no language has, but not tens of thousands, which would take a second to put in order', () => {
    // Each second one belongs before the other: all of them change places.
    const marks = (count: number) => '\u05b4\u05b0'.repeat(count / 2);
    expect(comparable(`a${marks(500)}`)).not.toBe(comparable(`a${marks(498)}`));
    expect(comparable(`a${marks(50_000)}`)).toBe(comparable(`a${marks(500)}`));
  });

  it.each([
    ['cf547c81c1b5a976d32a4ffe7de3a7a3', LONG],
    ['e17613589466d3939ed3a58f239ee8d5', 'Ärger in 図書館: कि, ﷺ C++ ≠ 1.5 '.repeat(6)],
    [
      'a3fd03601871fa5c606130d56a18acab',
      `a${'\u05b0\u0301\u05c1\u0327\u3099\u0338'.repeat(40)} ${`=${'\u0338\u0301'}`.repeat(60)}`,
    ],
    ['5b24a51a4e0524cf0f1dcf085ac034ff', '...?!'.repeat(30)],
  ])('stays %s for a text that was stored with it', (fingerprint, text) => {
    expect(fingerprintOf(text)?.toString('hex')).toBe(fingerprint);
  });

  it('has no fingerprint where only what nobody sees makes it long', () => {
    const { characters } = limits.screening.repeat;
    expect(fingerprintOf(`well${'\u200b'.repeat(characters)}`)).toBeNull();
    expect(fingerprintOf(LONG.replaceAll('e', 'e\u2060'))).toEqual(fingerprintOf(LONG));
  });

  it('has a fingerprint of sixteen bytes from two lines on, the same whenever it reads the same', () => {
    const { characters } = limits.screening.repeat;
    expect(fingerprintOf('a'.repeat(characters - 1))).toBeNull();
    expect(fingerprintOf(`   ${'🎉'.repeat(characters - 1)}   `)).toBeNull();
    expect(fingerprintOf('🎉'.repeat(characters))).toHaveLength(16);
    expect(fingerprintOf(LONG)).toEqual(fingerprintOf(LONG.toUpperCase().replaceAll(' ', '\n')));
  });
});
