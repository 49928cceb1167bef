import { jest } from '@jest/globals';
import fc from 'fast-check';
import { growth, LINEAR } from '../../../../test/support/computing-time.js';
import { BannedPhrases, phraseKey } from './banned-phrases.js';
import { wordsOf } from './word.js';

const find = (phrase: string, text: string) => new BannedPhrases([phrase]).find(text);

describe('a phrase', () => {
  it.each([
    ['Viagra', 'buy VIAGRA', 'VIAGRA'],
    ['naïve fool', 'NAIVE FOOL', 'NAIVE FOOL'],
    ['straße', 'Die STRASSE', 'STRASSE'],
    ['viagra', 'v\u200bi\u00adagra', 'v\u200bi\u00adagra'],
    ['viagra', 'ｖｉａｇｒａ', 'ｖｉａｇｒａ'],
    ['viagra', 'ⓥⓘⓐⓖⓡⓐ!', 'ⓥⓘⓐⓖⓡⓐ'],
    ['viagra', '𝐯𝐢𝐚𝐠𝐫𝐚', '𝐯𝐢𝐚𝐠𝐫𝐚'],
    ['viagra', 'a v i a g r', null],
    ['viagra', 'now: v i a g r a', 'v i a g r a'],
    ['viagra', 'a v.i.a.g.r.a', 'v.i.a.g.r.a'],
    ['viagra', 'v - i - a - g - r - a', 'v - i - a - g - r - a'],
    ['viagra', '* v\n* i\n* a\n* g\n* r\n* a', null],
    ['dont click', 'Don’t click!', 'Don’t click'],
    ['get rich quick', 'Get\n\n   rich… quick', 'Get rich… quick'],
    ['get-rich', 'get_rich', 'get_rich'],
    ['rich', 'enrichment', null],
    ['rich*', 'Richest', 'Richest'],
    ['get rich*', 'get richer', 'get richer'],
    ['rich*', 'enrich', null],
    ['賭博', 'これは賭博です', '賭博'],
    ['ﬁsh', 'Fish', 'Fish'],
    ['a b c', 'A. B. C.', 'A. B. C'],
    ["'quoted'", '“quoted”', 'quoted'],
    ['raffle', 'a r\u0430ffl\u0435!', 'r\u0430ffl\u0435'],
    ['raffle', 'r\u03b1ffle', 'r\u03b1ffle'],
    ['raffle', 'r \u0430 f f l \u0435', 'r \u0430 f f l \u0435'],
    ['raff*', 'r\u0430ffling', 'r\u0430ffling'],
    ['win the raffle', 'Win t\u04bb\u0435 RAFFL\u0415', 'Win t\u04bb\u0435 RAFFL\u0415'],
    ['scope', '\u0455\u0441\u043e\u0440\u0435', '\u0455\u0441\u043e\u0440\u0435'],
    ['raffle', '🅁🄰🄵🄵🄻🄴', '🅁🄰🄵🄵🄻🄴'],
    ['raffle', '🅁 🄰 🄵 🄵 🄻 🄴', '🅁 🄰 🄵 🄵 🄻 🄴'],
    ['raffle', '🅡🅐🅕🅕🅛🅔 now', '🅡🅐🅕🅕🅛🅔'],
    ['raffle', '🆁🅰️🅵🅵🅻🅴', '🆁🅰️🅵🅵🅻🅴'],
    ['raffle', '🄡🄐🄕🄕🄛🄔', '🄡🄐🄕🄕🄛🄔'],
    ['raffle', '🇷🇦🇫🇫🇱🇪', '🇷🇦🇫🇫🇱🇪'],
    ['raffle', '🇷 🇦 🇫 🇫 🇱 🇪', '🇷 🇦 🇫 🇫 🇱 🇪'],
    ['raffle', 'r🄰ffle', 'r🄰ffle'],
    ['raffle', 'raffle🇩🇪', 'raffle'],
    ['raffle', '\u202eraf\u202cf\u2066l\u2069e', 'raf\u202cf\u2066l\u2069e'],
    ['raffle', 'r a\u202e f f\u200b l e', 'r a\u202e f f\u200b l e'],
    // What an apostrophe ties to it is no part of a word, in any language; “don’t” is one.
    ['raffle', 'the raffle\u2019s end', 'raffle'],
    ['raffle prize', "A raffle's prize", "raffle's prize"],
    ['alcohol', 'Con l\u2019alcohol', 'alcohol'],
    ['alcool', 'qu\u02bcalcool', 'alcool'],
    ['raffle', 'raffle\u2019ll', 'raffle'],
    ['raffle', 'rock\u2019n\u2019raffle', 'raffle'],
    ["reader's digest", 'Readers\u2019 Digest', 'Readers\u2019 Digest'],
    ['don', 'Don\u2019t!', null],
    ['can', "can't", null],
    // As it is seen, whatever turns it.
    ['raffle', 'Win a \u202eelffar\u202c today', 'raffle'],
    ['raffle', '\u202eelffar', 'raffle'],
    ['raffle', '\u2067\u202eelffar\u202c\u2069', 'raffle'],
    ['raffle', '\u202ee\u202dl\u202cffar', 'raffle'],
    ['raffle', '\u200fe\u200fl\u200ff\u200ff\u200fa\u200fr', 'raffle'],
    ['raffle', '\u202eel\u0444f\u0430r', null],
    ['raffle', '\u202eelff\u0430r', 'r\u0430ffle'],
    ['get rich', '\u202brich \u200fget\u202c', 'get rich'],
    ['get rich', '\u2067\u2066rich\u2069 \u2066get\u2069\u2069', 'get rich'],
    ['\u05d4\u05d2\u05e8\u05dc\u05d4', '\u202d\u05d4\u05dc\u05e8\u05d2\u05d4\u202c', '\u05d4\u05d2\u05e8\u05dc\u05d4'],
    [
      '\u05d4\u05d2\u05e8\u05dc\u05d4',
      '\u200f\u05d4\u05d2\u05e8\u05dc\u05d4 \u200f\u05db\u05d0\u05df',
      '\u05d4\u05d2\u05e8\u05dc\u05d4',
    ],
    ['\u05d4\u05dc\u05e8\u05d2\u05d4', '\u200f\u05d4\u05d2\u05e8\u05dc\u05d4 \u200f\u05db\u05d0\u05df', null],
    // Look-alikes of all scripts.
    ['raffle', 'ra\u0584\u0584le', 'ra\u0584\u0584le'],
    ['raffle', 'r\u0251\u0192\u0192le', 'r\u0251\u0192\u0192le'],
    ['raffle', '\u13d2\u13aaFF\u13de\u13ac', '\u13d2\u13aaFF\u13de\u13ac'],
    ['raffle', '\uaba2\uab7aff\uabae\uab7c', '\uaba2\uab7aff\uabae\uab7c'],
    ['war', '\uab83\uab7a\uab71', '\uab83\uab7a\uab71'],
    ['web', '\uab83\uab7c\u13cf', '\uab83\uab7c\u13cf'],
    ['raffle', '\ua4e3\ua4ee\ua4dd\ua4dd\ua4e1\ua4f0', '\ua4e3\ua4ee\ua4dd\ua4dd\ua4e1\ua4f0'],
    ['raffle', '\u1587\u15c5\u15b4\u15b4\u14aaE', '\u1587\u15c5\u15b4\u15b4\u14aaE'],
    ['raffle', '\u0280\u1d00\ua730\ua730\u029f\u1d07', '\u0280\u1d00\ua730\ua730\u029f\u1d07'],
    // Greek letters and digits of mathematicians, outlined letters, a sigma like a c, a small capital I.
    ['raffle', 'r\u{1d6c2}ffle', 'r\u{1d6c2}ffle'],
    ['lottery', '\u{1d7cf}\u{1d6d0}ttery', '\u{1d7cf}\u{1d6d0}ttery'],
    ['lottery', 'l\u03f1ttery', null],
    ['pottery', '\u03f1ottery', '\u03f1ottery'],
    [
      'raffle',
      '\u{1cce7}\u{1ccd6}\u{1ccdb}\u{1ccdb}\u{1cce1}\u{1ccda}',
      '\u{1cce7}\u{1ccd6}\u{1ccdb}\u{1ccdb}\u{1cce1}\u{1ccda}',
    ],
    ['coupon', '\u03f2oupon', '\u03f2oupon'],
    ['win', 'w\u026an', 'w\u026an'],
    ['raffle', 'raff\u026ae', 'raff\u026ae'],
    ['raffle', 'raff\u2c92e', 'raff\u2c92e'],
    ['raffle', 'raff\u05dfe', 'raff\u05dfe'],
    ['raffle', 'r\ua4eeff\u2223\u212e', 'r\ua4eeff\u2223\u212e'],
    ['lottery', 'l\u1040tt\u212ery', 'l\u1040tt\u212ery'],
    ['lottery', 'l\u0966ttery', 'l\u0966ttery'],
    ['coupon', 'c\u0585\u057d\u0440\u0585\u0578', 'c\u0585\u057d\u0440\u0585\u0578'],
    ['nun', '\u0578\u057d\u0578', '\u0578\u057d\u0578'],
    ['idol', '\u04c0dol', '\u04c0dol'],
    ['lol', '\u04c0ol', '\u04c0ol'],
    ['raffle', 'raffIe', 'raffIe'],
    ['raffle', 'raff1e', 'raff1e'],
    ['raffle', 'raff|e', 'raff|e'],
    ['lottery', 'l0ttery', 'l0ttery'],
    ['win', 'w1n', 'w1n'],
    ['raffle', 'r\u0430ffle\u2019s', 'r\u0430ffle'],
    ['raffle', 'ra\u0488f\u05b0fle\u20dd', 'ra\u0488f\u05b0fle\u20dd'],
    ['raffle', 'raf\ue000f\u0378le', 'raf\ue000f\u0378le'],
    ['raffle', 'r a\ufffc f f l e', 'r a\ufffc f f l e'],
    ['fall', 'FAIL', null],
    ['loan', 'Ioan', null],
    ['\u0441\u043e\u0440t', '\u0441\u043e\u0440\u0442', null],
    // What words of other languages would be, if a circle were an o and a stroke an l.
    ['lol', '\u0627\u0647\u0627', null],
    ['olo', '\u05e1\u05d5\u05e1', null],
    ['ooo', '\u0966\u0966\u0966', null],
    ['pad', '\u00fea\u00f0', null],
    ['laska', '\u0142aska', null],
    ['oou', '\u03c3\u03bf\u03c5', null],
    ['raffle', 'r\u0430ffl\u0435s', null],
    ['raffle', 'r\u0430ffl', null],
    ['de', 'Greetings from 🇩🇪', null],
    ['copt', '\u0441\u043e\u0440\u0442', null],
    ['bop', '\u0432\u043e\u0440', null],
    ['\u0432\u043e\u0440', 'Вор!', 'Вор'],
    ['\u0441\u043e\u0440', '\u0421\u043e\u0440', '\u0421\u043e\u0440'],
  ])('“%s” in “%s” matches: %s', (phrase, text, matched) => {
    expect(find(phrase, text)).toEqual(matched === null ? [] : [matched]);
  });

  it('is the same as another one that reads the same', () => {
    expect(phraseKey('  Cheap—Méds ')).toEqual(phraseKey('cheap meds'));
    expect(phraseKey('cheap*')).not.toEqual(phraseKey('cheap'));
  });
});

describe('a list of phrases', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'ß', '漢', 'か', '’', '1'),
    minLength: 1,
    maxLength: 4,
  });
  const between = fc.constantFrom(' ', '-', '. ', '\n', ' * ', '…');
  const textOf = (most: number) =>
    fc.array(fc.tuple(word, between), { maxLength: most }).map((parts) => parts.flat().join(''));
  const phrase = fc.tuple(textOf(3), fc.constantFrom('', '*')).map((parts) => parts.join(''));

  /** The words of the text, on one line, each between two spaces. */
  function findsNaively(phrases: string[], text: string): boolean {
    const line = ` ${wordsOf(text)
      .map(({ key }) => key)
      .join(' ')} `;
    return phrases.some((one) => {
      const { words, open } = phraseKey(one);
      return words.length > 0 && line.includes(` ${words.join(' ')}${open ? '' : ' '}`);
    });
  }

  it('finds what looking for one after the other finds', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), textOf(30), (phrases, text) => {
        // Letters that are spelled out are found besides; a text without them is what both can read.
        fc.pre(!wordsOf(text).some(({ key }) => key.length === 1 && /[a-z]/.test(key)));
        const matched = new BannedPhrases(phrases).find(text);
        expect(matched.length > 0).toBe(findsNaively(phrases, text));
        found += matched.length;
      }),
      { numRuns: 2_000, seed: 4 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['words', (at: number) => `${'word '.repeat(19)}n${at}`, 'word '.repeat(10_000)],
    ['letters', (at: number) => `${'a '.repeat(45)}n${at}`, 'a '.repeat(25_000)],
    ['beginnings', (at: number) => `${'a'.repeat(3 + (at % 97))}b${at}*`, `${'a'.repeat(99)} `.repeat(500)],
    ['invisible ones', (at: number) => `a${at}`, 'a\u200b'.repeat(25_000)],
    ['look-alikes', (at: number) => `${'a '.repeat(45)}n${at}`, '\u0430 '.repeat(25_000)],
    ['mixed words', (at: number) => `${'a'.repeat(3 + (at % 97))}b${at}*`, `${'a\u0430'.repeat(49)} `.repeat(505)],
    ['flags', (at: number) => `us${at}`, '🇺🇸'.repeat(12_500)],
    ['invisible gaps', (at: number) => `x${at}`, `a${'\u200b'.repeat(25_000)} ${'b '.repeat(12_000)}`],
    ['gaps', (at: number) => `x${at}`, `a${' '.repeat(49_999)}`],
    ['apostrophes', (at: number) => `${'a'.repeat(3 + (at % 97))}b${at}*`, "aaa'aaa ".repeat(6_250)],
    ['turned ones', (at: number) => `x${at}`, '\u202ea\u202db'.repeat(12_500)],
    ['isolated ones', (at: number) => `x${at}`, '\u2067a'.repeat(12_500) + '\u2069 '.repeat(12_500)],
    ['marked ones', (at: number) => `x${at}`, `a${'\u0488'.repeat(49_999)}`],
  ])('takes for four times as many almost matching %s some four times as long', (_what, phraseOf, text) => {
    const phrases = new BannedPhrases(Array.from({ length: 500 }, (_, at) => phraseOf(at)));
    const look = (part: string) => () => expect(phrases.find(part)).toEqual([]);
    expect(growth(look(text.slice(0, text.length / 4)), look(text))).toBeLessThan(LINEAR);
  });

  it('is made once for the same phrases, and anew for others', () => {
    const list = BannedPhrases.of(['cheap', 'meds']);
    expect(BannedPhrases.of(['cheap', 'meds'])).toBe(list);
    for (const [phrases, words] of [
      [['cheap meds'], ['cheap meds']],
      [['meds'], ['meds']],
      [[], []],
    ] as const) {
      expect(BannedPhrases.of(phrases)).not.toBe(list);
      expect(BannedPhrases.of(phrases).find('cheap meds')).toEqual(words);
    }
  });

  it('folds the words of a text in one go, however many they are, and looks at each once', () => {
    const phrases = new BannedPhrases(['viagra']);
    const fold = jest.spyOn(String.prototype, 'normalize');
    const foldsOf = (text: string) => {
      fold.mockClear();
      phrases.find(text);
      return fold.mock.calls.length;
    };
    const words = Array.from({ length: 5_000 }, (_, at) => `\ufdfa${at}`);
    expect(foldsOf(words.join(' '))).toBe(foldsOf('\ufdfa0'));
    expect(foldsOf('\u0430 \u0431 '.repeat(10_000))).toBe(foldsOf('\u0430 \u0431'));
    expect(foldsOf('\u0430')).toBeGreaterThan(0);
    fold.mockRestore();
  });

  it('tells ten matches at most, each once', () => {
    const phrases = new BannedPhrases(['n*']);
    expect(phrases.find('nil Nil NIL')).toEqual(['NIL']);
    expect(phrases.find(Array.from({ length: 50 }, (_, at) => `n${at}`).join(' '))).toHaveLength(10);
  });
});
