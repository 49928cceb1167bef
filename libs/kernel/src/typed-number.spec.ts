import { inAsciiDigits, inAsciiSigns, numberTyped, spellInOneWay, twoWays } from './typed-number.js';

describe('a number that somebody typed', () => {
  it.each(['1.234', '1,234', '12.345', '999,000', '100.000'])('can be read in two ways as %s', (typed) => {
    const [thousands, decimals] = twoWays(typed)!;
    expect(Number(thousands)).toBe(Number(typed.replace(/[.,]/, '')));
    expect(Number(decimals)).toBe(Number(typed.replace(',', '.')));
    expect([twoWays(thousands), twoWays(decimals)]).toEqual([null, null]);
  });

  it.each([
    '0.234',
    '0,234',
    '1234.567',
    '1.23',
    '1.2340',
    '1.234.567',
    '1,234.5',
    '01.234',
    '1234',
    '1.',
    '',
    '1 234',
  ])('can be read in one way or in none as %s', (typed) => {
    expect(twoWays(typed)).toBeNull();
  });

  it.each([
    [1.234, '1.2340'],
    [-0.5, '-0.5'],
    [1234, '1234'],
    [12.5, '12.5'],
    [0.125, '0.125'],
    [1e21, '1e+21'],
  ])('is spelled so that it cannot: %d as %s', (value, text) => {
    expect(spellInOneWay(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });

  it('has the digits of any script', () => {
    for (const digits of [
      '０１２３４５６７８９',
      '٠١٢٣٤٥٦٧٨٩',
      '۰۱۲۳۴۵۶۷۸۹',
      '०१२३४५६७८९',
      '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
      '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
      '0123456789',
    ]) {
      expect(inAsciiDigits(digits)).toBe('0123456789');
    }
    expect(inAsciiDigits('a½Ⅷ三٫5')).toBe('a½Ⅷ三٫5');
  });

  it.each([
    ['١٫٥', '1.5'],
    ['١٫٢٣٤', '1.2340'],
    ['١٬٢٣٤', '1234'],
    ['1٬234٬567٫25', '1234567.25'],
    ['۱۲٫۵', '12.5'],
    ['１．５', '1.5'],
    ['１，５', '1,5'],
    ['１．２３４', '1.234'],
    ['１．５ｅ３', '1.5e3'],
    ['−5', '-5'],
    [' 12 ', '12'],
    ['1٬23', '1٬23'],
    ['1٫2٫3', '1٫2٫3'],
    ['٫5', '٫5'],
  ])('has the signs of any script: %s is %s', (typed, text) => {
    expect(numberTyped(typed)).toBe(text);
  });

  it('has the dashes that programs make of hyphens', () => {
    expect(inAsciiSigns('２０２６－１１－２３ 2026–11‑23 23／11／２０２６')).toBe('2026-11-23 2026-11-23 23/11/2026');
  });
});
