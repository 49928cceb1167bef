import { lettering } from './lettering.js';

export const WIDTH = 1_200;
export const HEIGHT = 675;

/** A whole picture on a ground of one colour. */
export function picture(ground: string, ...parts: readonly string[]): string {
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  const floor = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${floor}${parts.join('')}</svg>`;
}

/** Straight lines through points, open. */
export function line(points: readonly (readonly [number, number])[], colour: string, width: number): string {
  const through = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return `<polyline points="${through}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

interface Curve {
  readonly label: string;
  readonly values: readonly number[];
  readonly colour: string;
}

const LEFT = 90;
const RIGHT = WIDTH - 60;
const TOP = 170;
const BOTTOM = HEIGHT - 90;

/**
 * Curves over the weeks, each on a scale of its own: what is compared is how they go, not how high they are.
 *
 * @param title one line
 * @param noted a week that is marked, from 1
 */
export function chart(title: string, curves: readonly Curve[], noted: number): string {
  const weeks = Math.max(...curves.map(({ values }) => values.length));
  const across = (week: number) => LEFT + ((RIGHT - LEFT) * (week - 1)) / (weeks - 1);
  const drawn = curves.map(({ values, colour }) => {
    const most = Math.max(1, ...values);
    const points = values.map((value, at) => [across(at + 1), BOTTOM - ((BOTTOM - TOP) * value) / most] as const);
    return line(points, colour, 7);
  });
  const labels = curves.map(({ label, colour }, at) =>
    lettering([label], { x: LEFT + at * 540, y: 108, height: 24, colour, brush: 0.17 }),
  );
  return picture(
    '#fbf8f1',
    lettering([title], { x: LEFT, y: 44, height: 34, colour: '#22303c' }),
    ...labels,
    line(
      [
        [LEFT, BOTTOM],
        [RIGHT, BOTTOM],
      ],
      '#22303c',
      3,
    ),
    `<path d="M${across(noted)} ${TOP}V${BOTTOM}" stroke="#22303c" stroke-width="3" stroke-dasharray="4 12" stroke-linecap="round"/>`,
    lettering([`WEEK ${noted}`], { x: across(noted) + 14, y: BOTTOM + 24, height: 22, colour: '#22303c' }),
    lettering(['EACH CURVE ON ITS OWN SCALE'], { x: LEFT, y: BOTTOM + 58, height: 14, colour: '#6b7680' }),
    ...drawn,
  );
}
