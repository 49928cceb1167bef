import fc from 'fast-check';
import { isoMoment } from './iso-moment.js';

describe('a moment', () => {
  it('is written as toISOString writes it, whatever was written before', () => {
    fc.assert(
      fc.property(fc.array(fc.date({ noInvalidDate: true }), { minLength: 1 }), (moments) => {
        expect(moments.map(isoMoment)).toEqual(moments.map((moment) => moment.toISOString()));
      }),
    );
  });

  it.each([
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00.000Z',
    '2026-11-30T23:59:59.999Z',
    '2026-12-01T00:00:00.000Z',
    '2028-02-29T12:00:00.001Z',
    '-000044-03-15T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
  ])('is %s', (iso) => {
    expect(isoMoment(new Date(iso))).toBe(iso);
  });

  it('is none where there is none', () => {
    expect(() => isoMoment(new Date(Number.NaN))).toThrow(RangeError);
  });
});
