import { readTimeZone } from './time-zone.js';

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' europe/berlin ', 'Europe/Berlin'],
    ['America/Argentina/ComodRivadavia', expect.stringContaining('America/')],
    ['Etc/GMT+1', 'Etc/GMT+1'],
    ['UTC', 'UTC'],
  ])('%j is one', (typed, zone) => {
    expect(readTimeZone(typed)).toEqual(zone);
  });

  it.each(['', 'Europe/Atlantis', '+01:00', 'CET+1', 'Europe/Berlin;', '../../etc/passwd', 'x'.repeat(100_000)])(
    '%.30j is none',
    (typed) => {
      expect(readTimeZone(typed)).toBeNull();
    },
  );
});
