import fc from 'fast-check';
import { layOut } from './graph-layout.js';

const ties = fc.array(fc.record({ from: fc.nat(11), to: fc.nat(11), weight: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 30,
});

describe('the layout of a graph', () => {
  it('keeps everybody within the picture, each in a place of their own, the same every time', () => {
    fc.assert(
      fc.property(ties, fc.integer({ min: 2, max: 12 }), (all, count) => {
        const own = all.filter(({ from, to }) => from !== to && from < count && to < count);
        const places = layOut(count, own, 480, 336);
        expect(places).toHaveLength(count);
        for (const { x, y } of places) expect([x >= 0 && x <= 480, y >= 0 && y <= 336]).toEqual([true, true]);
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
        expect(layOut(count, own, 480, 336)).toEqual(places);
      }),
      { numRuns: 30 },
    );
  });

  it('puts those with ties nearer to one another than strangers', () => {
    const [a, b, c, d] = layOut(
      4,
      [
        { from: 0, to: 1, weight: 1 },
        { from: 2, to: 3, weight: 1 },
      ],
      480,
      336,
    );
    const far = (one: typeof a, other: typeof a) => Math.hypot(one!.x - other!.x, one!.y - other!.y);
    expect(Math.max(far(a, b), far(c, d))).toBeLessThan(Math.min(far(a, c), far(b, d)));
  });

  it('stands for nobody and for one', () => {
    expect(layOut(0, [], 480, 336)).toEqual([]);
    expect(layOut(1, [], 480, 336)).toEqual([{ x: 240, y: 168 }]);
  });
});
