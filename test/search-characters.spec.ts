import { UNICODE_VERSION, withoutUnseen } from '#kernel';
import { DROPPED, NUMBER, SEPARATOR, UNSPACED } from '../migrations/frozen/search/characters.js';
import { MARKS } from '../migrations/frozen/search/marks.js';

/** As PostgreSQL reads it in a bracket, for JavaScript. */
const classOf = (ranges: string) => new RegExp(`^[${ranges.replace(/\\U0*([0-9a-f]+)/g, '\\u{$1}')}]$`, 'u');

/** All of them but those that texts are cut with, and the one that PostgreSQL keeps in no text. */
function* characters(): Generator<string> {
  for (let code = 3; code <= 0x10ffff; code += 1) {
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
  }
}

/** Accents and vowels above and below letters, and the stroke that makes Arabic words longer. */
const LEFT_OUT = /^[\p{M}\u0640]$/u;

describe(`what search makes of the characters of Unicode ${UNICODE_VERSION}`, () => {
  it('counts for nothing what nobody sees, and else only marks on letters', () => {
    const dropped = classOf(DROPPED + MARKS);
    const differing: string[] = [];
    for (const character of characters()) {
      const unseen = withoutUnseen(character) === '';
      const drops = dropped.test(character);
      if (unseen !== drops && !(drops && LEFT_OUT.test(character)))
        differing.push(character.codePointAt(0)!.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('has each letter, mark and digit in words and numbers, and nothing else that is seen', () => {
    const [number, separator, unspaced] = [NUMBER, SEPARATOR, UNSPACED].map(classOf) as [RegExp, RegExp, RegExp];
    const differing: string[] = [];
    for (const character of characters()) {
      const classes = [number, separator, unspaced].filter((one) => one.test(character)).length;
      const apart = /^[\u02b9-\u02bf\u02c8-\u02cb\ua78b\ua78c]$/.test(character);
      const read = (/^[\p{L}\p{M}\p{N}]$/u.test(character) || withoutUnseen(character) === '') && !apart;
      if (classes > 1 || separator.test(character) === read) differing.push(character.codePointAt(0)!.toString(16));
    }
    expect(differing).toEqual([]);
  });
});
