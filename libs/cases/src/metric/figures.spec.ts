import fc from 'fast-check';
import { type Campaign, withFigures } from './figures.js';
import type { RecordedSeries } from './metric.js';

const OPEN: Campaign = { startedOn: null, endedOn: null, staffHours: null, populationServed: null };

function series(values: readonly number[], baseline: number | null = null): RecordedSeries {
  const points = values.map((value, at) => ({ on: `2026-01-${String(at + 1).padStart(2, '0')}`, value, note: null }));
  return { id: '', name: 'Reach', unit: 'people', paid: false, provenance: 'EXPORT', baseline, points };
}

describe('what follows from a series', () => {
  it.each<[string, number[], number | null, Partial<Campaign>, object]>([
    [
      'no points',
      [],
      10,
      { staffHours: 5, populationServed: 5 },
      { total: 0, perStaffHour: 0, perCapita: 0, lift: null },
    ],
    ['no denominators', [1, 2], null, {}, { total: 3, perStaffHour: null, perCapita: null, lift: null }],
    [
      'denominators of 0',
      [1, 2],
      0,
      { staffHours: 0, populationServed: 0 },
      { perStaffHour: null, perCapita: null, lift: null },
    ],
    [
      'denominators',
      [30, 60],
      30,
      { staffHours: 4, populationServed: 900 },
      { total: 90, perStaffHour: 22.5, perCapita: 0.1, lift: 0.5 },
    ],
    ['a figure that stayed', [7, 7, 7], 7, {}, { lift: 0 }],
    ['a figure that fell to nothing', [0, 0], 7, {}, { lift: -1 }],
    [
      'points before and after',
      [100, 2, 4, 100],
      2,
      { startedOn: '2026-01-02', endedOn: '2026-01-03' },
      { total: 206, lift: 0.5 },
    ],
    ['points outside only', [100], 2, { startedOn: '2026-01-02' }, { total: 100, lift: null }],
    ['an end that is not known', [2, 4, 6], 2, { startedOn: '2026-01-02' }, { lift: 1.5 }],
    ['a beginning that is not known', [2, 4, 6], 2, { endedOn: '2026-01-02' }, { lift: 0.5 }],
    ['a quotient beyond all numbers', [1e15], 1e-300, { staffHours: 5e-324 }, { perStaffHour: null, lift: null }],
  ])('is right with %s', (_what, values, baseline, campaign, expected) => {
    expect(withFigures(series(values, baseline), { ...OPEN, ...campaign })).toMatchObject(expected);
  });

  it('is a number or null, whatever the figures are', () => {
    const figure = fc.double({ min: 0, max: 1e15, noNaN: true });
    const known = fc.option(figure);
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 28 }), known, known, known, (values, baseline, staffHours, people) => {
        const { total, perStaffHour, perCapita, lift } = withFigures(series(values, baseline), {
          ...OPEN,
          staffHours,
          populationServed: people,
        });
        expect(Number.isFinite(total)).toBe(true);
        for (const value of [perStaffHour, perCapita, lift])
          expect(value === null || Number.isFinite(value)).toBe(true);
        expect(perStaffHour === null).toBe(staffHours === null || staffHours === 0 || total / staffHours === Infinity);
      }),
    );
  });
});
