import fc from 'fast-check';
import { wallTime } from '#kernel';
import { checkDates } from './prompt-dates.js';
import { shiftDates } from './prompt-shift.js';

const due = (at: string) => ({ opensAt: null, dueAt: new Date(at), closesAt: null });

describe('dates in another term', () => {
  it.each([
    // From summer to winter, there and back; over a leap day; from it; the seconds stay.
    ['2026-10-19T21:59:59.999Z', 7, 'Europe/Madrid', '2026-10-26T22:59:59.999Z'],
    ['2026-10-26T22:59:59.999Z', -7, 'Europe/Madrid', '2026-10-19T21:59:59.999Z'],
    ['2028-02-27T12:00:00Z', 7, 'Europe/Madrid', '2028-03-05T12:00:00Z'],
    ['2028-02-29T12:00:00Z', 364, 'Europe/Madrid', '2029-02-27T12:00:00Z'],
    ['2027-09-01T07:00:00Z', 364, 'Europe/Madrid', '2028-08-30T07:00:00Z'],
    // Half past two is left out on that night, and shown twice on the other.
    ['2026-03-22T01:30:00Z', 7, 'Europe/Madrid', '2026-03-29T01:30:00Z'],
    ['2026-10-18T00:30:00Z', 7, 'Europe/Madrid', '2026-10-25T01:30:00Z'],
    ['2026-10-01T12:00:00Z', 0, 'Asia/Kathmandu', '2026-10-01T12:00:00Z'],
  ])('%s, %d days on in %s, is %s', (from, days, zone, to) => {
    expect(shiftDates(due(from), days, zone, zone).dueAt).toEqual(new Date(to));
  });

  it('keep the time of day where the new term is held elsewhere', () => {
    const moved = shiftDates(due('2026-09-07T07:00:00Z'), 7, 'Europe/Madrid', 'America/New_York');
    expect(moved.dueAt).toEqual(new Date('2026-09-14T13:00:00Z'));
  });

  it('open at the first and end at the last where clocks show a time twice', () => {
    const at = new Date('2026-10-18T00:30:00Z');
    const moved = shiftDates({ opensAt: at, dueAt: at, closesAt: null }, 7, 'Europe/Madrid', 'Europe/Madrid');
    expect(moved.opensAt).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(moved.dueAt).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  it('stay dates that a prompt may have, and show the same time on the clocks but where these leave it out', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Madrid', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.tuple(moment, moment, moment),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: -800, max: 800 }),
        zone,
        zone,
        (moments, has, days, from, to) => {
          const sorted = moments.toSorted((a, b) => a.getTime() - b.getTime());
          const [opensAt, dueAt, closesAt] = sorted.map((one, at) => (has[at] ? one : null)) as [Date, Date, Date];
          const moved = shiftDates({ opensAt, dueAt, closesAt }, days, from, to);
          expect(() => checkDates(moved)).not.toThrow();
          expect(Object.values(moved).map((one) => one === null)).toEqual(has.map((one) => !one));
          if (!opensAt || !moved.opensAt) return;
          const [before, after] = [wallTime(opensAt, from), wallTime(moved.opensAt, to)];
          const skipped = after.minutes - before.minutes;
          expect([0, 30, 60, 30 - 1440, 60 - 1440]).toContain(skipped);
          const day = (wall: typeof before) => Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000;
          if (skipped === 0) expect(day(after) - day(before)).toBe(days);
        },
      ),
      { numRuns: 300 },
    );
  });
});
