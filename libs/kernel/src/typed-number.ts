/** One and a bit to some, thousands to others. */
const EITHER = /^([1-9]\d{0,2})[.,](\d{3})$/;

/**
 * How a number that can be read in two ways is written so that it cannot: as thousands, and with one more decimal place. Null where it can be read in
 * one way only, or is no number. Only what else somebody wrote tells which they mean.
 */
export function twoWays(typed: string): readonly [thousands: string, decimals: string] | null {
  const [, whole, rest] = EITHER.exec(typed) ?? [];
  return whole === undefined || rest === undefined ? null : [`${whole}${rest}`, `${whole}.${rest}0`];
}

/** A number as somebody would write it who means just that. */
export function spellInOneWay(value: number): string {
  const text = String(value);
  return twoWays(text)?.[1] ?? text;
}

const DIGIT = /\p{Nd}/u;

/** With the digits of any script, full-width ones too, as those of ASCII. */
export function inAsciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    // The digits of a script stand together, from 0 to 9.
    const point = digit.codePointAt(0) as number;
    let zero = point;
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
    return String((point - zero) % 10);
  });
}

/** Signs of ASCII as wide as a Chinese character, and the dashes that programs put in a hyphen's place. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_BY = 0xfee0;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;

/** With the digits of any script, and the signs between them, as those of ASCII. */
export function inAsciiSigns(text: string): string {
  const usual = text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_BY));
  return inAsciiDigits(usual).replace(DASH, '-');
}

/** Arabic has signs of its own before decimals and between thousands, which are read in one way. */
const ARABIC = /^(\d{1,3}(?:\u066c\d{3})*|\d+)(?:\u066b(\d+))?$/;

/** A number as it was typed, with what says the same in ASCII; what can be read in one way only still can. */
export function numberTyped(typed: string): string {
  const text = inAsciiSigns(typed.trim());
  const [, whole, decimals] = /[\u066b\u066c]/.test(text) ? (ARABIC.exec(text) ?? []) : [];
  if (whole === undefined) return text;
  const number = whole.replaceAll('\u066c', '') + (decimals === undefined ? '' : `.${decimals}`);
  return twoWays(number)?.[1] ?? number;
}
