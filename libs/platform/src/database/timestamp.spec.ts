import fc from 'fast-check';
import { parseTimestamp } from './timestamp.js';

describe('reading timestamps', () => {
  it('reads back every moment with milliseconds that PostgreSQL writes in UTC', () => {
    const moments = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const written = moment
          .toISOString()
          .replace('T', ' ')
          .replace(/\.?0*Z$/, '+00');
        expect(parseTimestamp(written)).toEqual(moment);
      }),
    );
  });

  it.each([
    ['2026-11-23 09:30:00+00', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23 09:30:00.1+00', '2026-11-23T09:30:00.100Z'],
    ['2026-11-23 09:30:00.123999+00', '2026-11-23T09:30:00.123Z'],
    ['2026-11-23 10:30:00.5+01', '2026-11-23T09:30:00.500Z'],
    ['0044-03-15 12:00:00+00 BC', '-000043-03-15T12:00:00.000Z'],
  ])('reads %s', (written, moment) => {
    expect(parseTimestamp(written).toISOString()).toBe(moment);
  });
});
