import fc from 'fast-check';
import { handleSkeleton, handleTyped, isHandle, normalizeHandle } from './handle.js';

describe('a handle', () => {
  it.each(['ab', 'kayzdaze2020', 'a.b-c_d', '_anna_', '42', 'a'.repeat(30)])('can be %s', (handle) => {
    expect(isHandle(handle)).toBe(true);
  });

  it.each(['', 'a', 'a'.repeat(31), '.ab', 'ab.', '-ab', 'ab-', 'a b', 'Anna', 'zoë', 'ab\n', 'a@b', '\ud800a'])(
    'cannot be %j',
    (handle) => {
      expect(isHandle(handle)).toBe(false);
    },
  );

  it('is compared in lower case, by the letters A to Z alone', () => {
    expect(normalizeHandle('Mettlsa')).toBe('mettlsa');
    expect(isHandle(normalizeHandle('\u212Aate'))).toBe(false);
    expect(isHandle(normalizeHandle('\u0130da'))).toBe(false);
  });

  it('may be typed as it is mentioned', () => {
    expect(['@Ana', ' @ana ', 'ana', '@@ana', 'a@na'].map(handleTyped)).toEqual(['ana', 'ana', 'ana', '@ana', 'a@na']);
    expect(['\u200bana\ufeff', '\u2068@Ana\u2069\n', '\u0085a\u00adna\u2800'].map(handleTyped)).toEqual([
      'ana',
      'ana',
      'ana',
    ]);
    expect(isHandle(handleTyped('a na'))).toBe(false);
  });

  it('looks like another one that differs in separators, zeros, ones and i only', () => {
    expect(handleSkeleton('k.a_y-z')).toBe(handleSkeleton('kayz'));
    expect(handleSkeleton('b0b')).toBe(handleSkeleton('bob'));
    expect(handleSkeleton('B1ll')).toBe(handleSkeleton('bill'));
    expect(handleSkeleton('modern')).toBe(handleSkeleton('modem'));
    expect(handleSkeleton('r.n_vv')).toBe(handleSkeleton('m-w'));
    expect(handleSkeleton('anna')).not.toBe(handleSkeleton('anne'));
  });

  it('agrees with the rule spelt out letter by letter', () => {
    const letter = fc.constantFrom(...'abz09._-A é@');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 33 }), (text) => {
        const letters = [...text];
        const right =
          letters.length >= 2 &&
          letters.length <= 30 &&
          letters.every((one) => 'abcdefghijklmnopqrstuvwxyz0123456789._-'.includes(one)) &&
          !'.-'.includes(letters[0] as string) &&
          !'.-'.includes(letters.at(-1) as string);
        expect(isHandle(text)).toBe(right);
      }),
    );
  });
});
