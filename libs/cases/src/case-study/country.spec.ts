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
    ['Deutschland', 'deutschland'],
    ['EU', 'eu'],
    ['European Union', 'european union'],
    ['ZZ', 'zz'],
    ['Unknown Region', 'unknown region'],
    ['Middle-earth', 'middle-earth'],
  ])('is of “%s” “%s”', (text, key) => {
    expect(countryKey(text)).toBe(key);
  });

  it.each([
    ['BA', 'Bosnia and Herzegovina', 'Bosnia & Herzegovina', 'Bosnia-Herzegovina'],
    ['BN', 'Brunei', 'Brunei Darussalam'],
    ['BO', 'Bolivia', 'Bolivia (Plurinational State of)'],
    ['CD', 'DR Congo', 'Congo - Kinshasa', 'D.R. Congo', 'The Democratic Republic of the Congo'],
    ['CG', 'Congo', 'The Congo', 'Republic of the Congo', 'Congo-Brazzaville'],
    ['CI', 'Côte d’Ivoire', "Cote d'Ivoire", "Co\u0302te d'Ivoire", 'Ivory Coast'],
    ['CV', 'Cabo Verde', 'Cape Verde'],
    ['CZ', 'Czechia', 'The Czech Republic'],
    ['FM', 'Micronesia', 'Micronesia (Federated States of)'],
    ['GB', 'U.K.', 'Great Britain', 'the United Kingdom'],
    ['GM', 'Gambia', 'The Gambia', 'Gambia (the)'],
    ['GW', 'Guinea-Bissau', 'Guinea Bissau'],
    ['HK', 'Hong Kong', 'Hong Kong SAR China'],
    ['IR', 'Iran', 'Iran, Islamic Republic of', 'Iran (Islamic Republic of)'],
    ['KP', 'North Korea', "Korea (the Democratic People's Republic of)"],
    ['KR', 'South Korea', 'Republic of Korea', 'Korea, Republic of', 'Korea (the Republic of)'],
    ['LA', 'Laos', "Lao People's Democratic Republic"],
    ['LC', 'Saint Lucia', 'St. Lucia', 'St Lucia'],
    ['MD', 'Moldova', 'Republic of Moldova'],
    ['MK', 'North Macedonia', 'Macedonia'],
    ['MM', 'Myanmar', 'Burma', 'Myanmar (Burma)'],
    ['MO', 'Macao', 'Macau'],
    ['NL', 'Netherlands', 'The Netherlands', 'Netherlands (Kingdom of the)'],
    ['PS', 'Palestine', 'Palestine, State of', 'Palestinian Territories'],
    ['RU', 'Russia', 'Russian Federation', 'The Russian Federation'],
    ['ST', 'Sao Tome and Principe', 'São Tomé & Príncipe'],
    ['SY', 'Syria', 'Syrian Arab Republic'],
    ['SZ', 'Eswatini', 'Swaziland'],
    ['TR', 'Türkiye', 'Turkiye', 'Turkey'],
    ['TW', 'Taiwan', 'Taiwan (Province of China)'],
    ['TZ', 'Tanzania', 'Tanzania, the United Republic of'],
    ['US', 'U.S.A.', 'USA', 'U.S.', 'The United States', 'United States of America'],
    ['VA', 'Vatican', 'Vatican City', 'The Holy See'],
    ['VE', 'Venezuela', 'Venezuela (Bolivarian Republic of)'],
    ['VI', 'US Virgin Islands', 'U.S. Virgin Islands', 'Virgin Islands (U.S.)'],
    ['VN', 'Vietnam', 'Viet Nam'],
  ])('is of “%s” the code, however it is called', (code, ...names) => {
    expect(names.map((name) => [name, countryKey(name)])).toEqual(names.map((name) => [name, code]));
  });

  it.each(['dé', 'the', '', '()', 'Korea', 'Congo river'])('is of “%s”, which names no country, the text', (text) => {
    expect(countryKey(text)).toBe(text.toLowerCase());
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
