import { readFileSync } from 'node:fs';

/** What text is written in, and on. */
const INKS = ['ink', 'ink-soft', 'accent', 'new', 'warn'];
const GROUNDS = ['paper', 'leaf', 'accent-wash', 'warn-wash'];

const css = readFileSync('apps/web/src/style/tokens.css', 'utf8');
const usual = colours(css.slice(0, css.indexOf('data-theme=')));
const contrast = new Map([...usual, ...colours(css.slice(css.indexOf('data-theme="contrast"')))]);

describe('a colour of text', () => {
  it.each([
    ['by day', usual, 0],
    ['in the dark', usual, 1],
    ['by day, in high contrast', contrast, 0],
    ['in the dark, in high contrast', contrast, 1],
  ] as const)('has 7:1 on whatever text stands on, %s', (_name, palette, side) => {
    const weak = INKS.flatMap((ink) =>
      GROUNDS.map((ground) => ({ ink, ground, ratio: ratio(palette.get(ink)![side], palette.get(ground)![side]) })),
    ).filter((one) => one.ratio < 7);
    expect(weak).toEqual([]);
  });
});

/** Each `--name: light-dark(#day, #night)`. */
function colours(text: string): Map<string, [string, string]> {
  const found = text.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g);
  return new Map([...found].map(([, name, day, night]) => [name as string, [day as string, night as string]]));
}

/** As WCAG 2 counts it. */
function ratio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
