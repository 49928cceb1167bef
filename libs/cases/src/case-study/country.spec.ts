import fc from 'fast-check';
import { countryKey } from './country.js';

describe('what a country is compared by', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['Germany', 'DE'],
    [' GERMANY ', 'DE'],
    ['UK', 'GB'],
    ['USA', 'US'],
    ['Czech Republic', 'CZ'],
    ['United\u00a0Kingdom', 'GB'],
    ['united   kingdom', 'GB'],
    ['Côte d’Ivoire', 'CI'],
    ['Burma', 'burma'],
    ['Deutschland', 'deutschland'],
    ['EU', 'eu'],
    ['European Union', 'european union'],
    ['ZZ', 'zz'],
    ['Unknown Region', 'unknown region'],
    ['Middle-earth', 'middle-earth'],
  ])('is of “%s” “%s”', (text, key) => {
    expect(countryKey(text)).toBe(key);
  });

  it('is the same for every code and the English name of its country', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    for (const code of ['NO', 'IN', 'BR', 'ZA', 'JP', 'US', 'KE', 'AX']) {
      expect([countryKey(code), countryKey(names.of(code) as string)]).toEqual([code, code]);
    }
  });

  it('does not change once it is a text in small letters, nor with white space or case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 20 }), (text) => {
        const key = countryKey(text);
        expect(countryKey(` ${text}\t`)).toBe(key);
        expect(countryKey(key)).toBe(key);
      }),
    );
  });
});
