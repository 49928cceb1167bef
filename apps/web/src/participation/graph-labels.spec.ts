import fc from 'fast-check';
import { boxOfLabel, type Label, labelled, overlaps } from './graph-labels.js';

const WIDTH = 480;
const HEIGHT = 336;
const nodes = fc.array(
  fc.record({
    place: fc.record({ x: fc.integer({ min: 10, max: WIDTH - 10 }), y: fc.integer({ min: 10, max: HEIGHT - 10 }) }),
    name: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.constant('Wilhelmina Oyelaran')),
  }),
  { maxLength: 60 },
);

describe('the names in the picture of a graph', () => {
  it('lie on no other name and on no node, and within the picture', () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const labels = labelled(all, WIDTH, HEIGHT);
        expect(labels).toHaveLength(all.length);
        const boxes = labels.filter((label): label is Label => label !== null).map((label) => boxOfLabel(label));
        for (const [at, box] of boxes.entries()) {
          expect([box.left >= 0, box.right <= WIDTH, box.top >= 0, box.bottom <= HEIGHT]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          expect(boxes.slice(at + 1).filter((other) => overlaps(box, other))).toEqual([]);
          const covered = all.filter(({ place: { x, y } }) =>
            overlaps(box, { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }),
          );
          expect(covered).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stand above their node where there is room, else elsewhere, else not at all; who comes first has the choice', () => {
    const name = 'Mina';
    const at = (x: number, y: number) => ({ place: { x, y }, name });
    expect(labelled([at(240, 100)], WIDTH, HEIGHT)[0]).toEqual({ x: 240, y: 86, anchor: 'middle', text: name });
    const [first, second] = labelled([at(240, 100), at(240, 76)], WIDTH, HEIGHT);
    expect([first?.y, second?.y]).toEqual([121, 62]);
    const crowd = Array.from({ length: 25 }, (_, one) => at(220 + 10 * (one % 5), 100 + 10 * Math.floor(one / 5)));
    const named = labelled(crowd, WIDTH, HEIGHT).filter((label) => label !== null);
    expect(named.length).toBeGreaterThan(3);
    expect(named.length).toBeLessThan(25);
  });

  it('are cut after fifteen letters, between letters', () => {
    expect(labelled([{ place: { x: 240, y: 100 }, name: 'Wilhelmina Oyelaran' }], WIDTH, HEIGHT)[0]?.text).toBe(
      'Wilhelmina Oyel…',
    );
  });
});
