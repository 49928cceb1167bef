import type { Place } from './graph-layout.js';

/** Where a name stands beside its node. */
export interface Label extends Place {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of a letter of 12.8 pixels: most are narrower. Those of writing in squares are as wide as high. */
const LETTER = 7;
const SQUARE = 13;
const HEIGHT = 15;
/** Around the middle of a node, whose radius is eight pixels. */
const NODE = 10;
/** What of a letter reaches below its line. */
const BELOW = 4;
const MOST = 16;
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u;

/**
 * A name for each node that has room for one, which lies on no other name and on no node: those that come first have the choice, above their
 * node if they can, else below or beside it. The others stay without; in the table beside they all have theirs.
 */
export function labelled(
  nodes: ReadonlyArray<{ readonly place: Place; readonly name: string }>,
  width: number,
  height: number,
): Array<Label | null> {
  const taken = nodes.map(({ place: { x, y } }) => boxOf(x - NODE, y - NODE, 2 * NODE, 2 * NODE));
  return nodes.map(({ place, name }) => {
    const text = shortened(name);
    const wide = widthOf(text);
    const choice = placesFor(place, text).find((label) => {
      const box = boxOfLabel(label, wide);
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
      return isInside && !taken.some((other) => overlaps(box, other));
    });
    if (!choice) return null;
    taken.push(boxOfLabel(choice, wide));
    return choice;
  });
}

function placesFor({ x, y }: Place, text: string): Label[] {
  return [
    { x, y: y - NODE - BELOW, anchor: 'middle', text },
    { x, y: y + NODE + HEIGHT - BELOW, anchor: 'middle', text },
    { x: x + NODE + 2, y: y + BELOW, anchor: 'start', text },
    { x: x - NODE - 2, y: y + BELOW, anchor: 'end', text },
  ];
}

/** The room that a label takes, on its line of writing. */
export function boxOfLabel({ x, y, anchor, text }: Label, wide = widthOf(text)): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return boxOf(left, y - HEIGHT + BELOW, wide, HEIGHT);
}

function boxOf(left: number, top: number, wide: number, high: number): Box {
  return { left, top, right: left + wide, bottom: top + high };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function widthOf(text: string): number {
  return lettersOf(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? SQUARE : LETTER), 0);
}

/** As much of a name as there is room for. */
function shortened(name: string): string {
  const letters = lettersOf(name);
  return letters.length <= MOST
    ? name
    : `${letters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`;
}

function lettersOf(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}
