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
