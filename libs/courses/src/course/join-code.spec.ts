import { isJoinCode, newJoinCode } from './join-code.js';

describe('A join code', () => {
  it('has no letter that is mistaken for another, and is another one each time', () => {
    const codes = Array.from({ length: 500 }, newJoinCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}$/);
    expect(new Set(codes).size).toBe(500);
  });

  it('is known however it is typed', () => {
    expect(isJoinCode(' abcd efgh-jkmn ', 'ABCD-EFGH-JKMN')).toBe(true);
    const code = 'ABCD-E2GH-9KMN';
    for (const typed of [
      ...[
        '\u2010',
        '\u2011',
        '\u2012',
        '\u2013',
        '\u2014',
        '\u2212',
        '\ufe63',
        '\uff0d',
        '\u30fc',
        '\u00ad',
        ' ',
        '\u00a0',
        '\u2009',
        '_',
        '.',
        ' - ',
        '\n',
      ].map((dash) => code.replaceAll('-', dash)),
      ...['“”', '‘’', '«»', '""', "''", '()', '\u2068\u2069', '  ', '\ufeff.', '\u200b\n'].map(
        (quotes) => `${quotes[0]}${code}${quotes[1]}`,
      ),
      'ＡＢＣＤ－Ｅ２ＧＨ－９ＫＭＮ',
      'ａｂｃｄ−ｅ２ｇｈ−９ｋｍｎ',
      'АВСD-Е2GН-9КМN',
      'авсd-е2gн-9кмn',
      'ΑΒCD-Ε2GΗ-9ΚΜΝ',
      'ᎪᏴᏟᎠ-Ꭼ2ᏀᎻ-9ᏦᎷN',
      'ABCD-E٢GH-٩KMN',
      'ABCD-E२GH-९KMN',
      'A\u200bB\u034fC\ufe0fD-E2\u2060GH-9K\u3164MN',
      '𝐀𝐁𝐂𝐃-𝐄𝟐𝐆𝐇-𝟗𝐊𝐌𝐍',
      'https://commonplace.example/join/ABCD-E2GH-9KMN?from=slide',
      'http://127.0.0.1:3000/join/abcd–e2gh–9kmn/',
      'https://commonplace.example/join?code=ABCD-E2GH-9KMN',
      'https://commonplace.example/join?from=slide&joinCode=abcd-e2gh-9kmn#form',
      'https://commonplace.example/join#code=ABCD%2DE2GH%2D9KMN',
      '/join?code=ABCD%E2%80%93E2GH%E2%80%939KMN',
      'https://commonplace.example/join/ABCD%20E2GH%209KMN',
      'Join with the code ABCD-E2GH-9KMN.',
      'Código: abcd–e2gh–9kmn (hasta el lunes)',
    ])
      expect([typed, isJoinCode(typed, code)]).toEqual([typed, true]);
    expect(isJoinCode('ABCDEFGHJKM', 'ABCD-EFGH-JKMN')).toBe(false);
    expect(isJoinCode('', 'ABCD-EFGH-JKMN')).toBe(false);
  });
});
