/**
 * An alphabet of strokes, as a sign painter would draw it with one brush: the pictures need no font on the machine that
 * draws them. Each letter is its strokes, points in a box six high, with capitals from 0 to the base line at 6.
 */
const STROKES: Readonly<Record<string, string>> = {
  A: '0,6 2,0 4,6|.7,4 3.3,4',
  B: '0,0 0,6 3,6 4,5 4,4 3,3 0,3|3,3 3.7,2.2 3.7,.8 3,0 0,0',
  C: '4,1 3,0 1,0 0,1 0,5 1,6 3,6 4,5',
  D: '0,0 0,6 2.6,6 4,4.6 4,1.4 2.6,0 0,0',
  E: '3.6,0 0,0 0,6 3.6,6|0,3 3,3',
  F: '3.6,0 0,0 0,6|0,3 3,3',
  G: '4,1 3,0 1,0 0,1 0,5 1,6 3,6 4,5 4,3 2.4,3',
  H: '0,0 0,6|4,0 4,6|0,3 4,3',
  I: '0,0 0,6',
  J: '3,0 3,5 2,6 1,6 0,5',
  K: '0,0 0,6|4,0 0,3.4|1.2,2.5 4,6',
  L: '0,0 0,6 3.4,6',
  M: '0,6 0,0 2.2,3.4 4.4,0 4.4,6',
  N: '0,6 0,0 4,6 4,0',
  O: '1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0',
  P: '0,6 0,0 3,0 4,1 4,2.3 3,3.3 0,3.3',
  Q: '1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0|2.6,4.4 4.2,6.4',
  R: '0,6 0,0 3,0 4,1 4,2.3 3,3.3 0,3.3|2,3.3 4,6',
  S: '4,1 3,0 1,0 0,1 0,2 1,3 3,3 4,4 4,5 3,6 1,6 0,5',
  T: '0,0 4,0|2,0 2,6',
  U: '0,0 0,5 1,6 3,6 4,5 4,0',
  V: '0,0 2,6 4,0',
  W: '0,0 1.2,6 2.6,2 4,6 5.2,0',
  X: '0,0 4,6|4,0 0,6',
  Y: '0,0 2,3 4,0|2,3 2,6',
  Z: '0,0 4,0 0,6 4,6',
  0: '1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0',
  1: '0,1.2 1.4,0 1.4,6',
  2: '0,1 1,0 3,0 4,1 4,2.2 0,6 4,6',
  3: '0,.6 1,0 3,0 4,1 4,2 3,3 1.4,3|3,3 4,4 4,5 3,6 1,6 0,5.2',
  4: '3,6 3,0 0,4 4,4',
  5: '4,0 .4,0 0,2.6 3,2.6 4,3.6 4,5 3,6 1,6 0,5.2',
  6: '3.6,.4 2.6,0 1,0 0,1.2 0,5 1,6 3,6 4,5 4,3.8 3,2.8 1,2.8 0,3.8',
  7: '0,0 4,0 1.4,6',
  8: '1,3 0,2.2 0,.8 1,0 3,0 4,.8 4,2.2 3,3 1,3 0,4 0,5.2 1,6 3,6 4,5.2 4,4 3,3',
  9: '4,2.4 3,3.2 1,3.2 0,2.2 0,1 1,0 3,0 4,1 4,4.8 3,6 1,6',
  '.': '0,5.9 0,6',
  ',': '.4,5.7 0,6.9',
  "'": '0,0 0,1.4',
  '?': '0,1 1,0 3,0 4,1 4,2 2,3.4 2,4.2|2,5.9 2,6',
  '!': '0,0 0,4.2|0,5.9 0,6',
  ':': '0,2.1 0,2.2|0,5.4 0,5.5',
  '-': '0,3 2.4,3',
};

const SPACE = 2.6;
const GAP = 1.6;

type Point = readonly [x: number, y: number];

function strokesOf(letter: string): readonly (readonly Point[])[] {
  const drawn = STROKES[letter.toUpperCase()];
  if (drawn === undefined) throw new Error(`The alphabet of the demo's pictures has no "${letter}"`);
  return drawn
    .split('|')
    .map((stroke) => stroke.split(' ').map((point) => point.split(',').map(Number) as [number, number]));
}

/** The first letter of a text that cannot be drawn. */
export function missingLetter(text: string): string | undefined {
  return [...text].find((letter) => letter !== ' ' && STROKES[letter.toUpperCase()] === undefined);
}

interface Line {
  readonly strokes: readonly (readonly Point[])[];
  readonly width: number;
}

function setLine(text: string): Line {
  const strokes: (readonly Point[])[] = [];
  let at = 0;
  for (const letter of text) {
    if (letter === ' ') {
      at += SPACE;
      continue;
    }
    const own = strokesOf(letter);
    strokes.push(...own.map((stroke) => stroke.map(([x, y]): Point => [x + at, y])));
    at += Math.max(...own.flat().map(([x]) => x)) + GAP;
  }
  return { strokes, width: at - GAP };
}

export interface Lettering {
  readonly x: number;
  /** Of the first line's top. */
  readonly y: number;
  /** Of a capital, in the picture's units. */
  readonly height: number;
  readonly colour: string;
  /** Thickness of the brush as a share of the height. */
  readonly brush?: number;
  readonly centred?: boolean;
}

/** The lines of a text as one SVG path. */
export function lettering(lines: readonly string[], style: Lettering): string {
  const { x, y, height, colour, brush = 0.15, centred = false } = style;
  const unit = height / 6;
  const path = lines.flatMap((text, row) => {
    const { strokes, width } = setLine(text);
    const left = centred ? x - (width * unit) / 2 : x;
    const top = y + row * height * 1.65;
    return strokes.map((stroke) => {
      const points = stroke.map(([px, py]) => `${(left + px * unit).toFixed(1)} ${(top + py * unit).toFixed(1)}`);
      return `M${points.join('L')}`;
    });
  });
  const drawing = `fill="none" stroke="${colour}" stroke-width="${(height * brush).toFixed(1)}"`;
  return `<path d="${path.join('')}" ${drawing} stroke-linecap="round" stroke-linejoin="round"/>`;
}
