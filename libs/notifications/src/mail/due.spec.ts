import fc from 'fast-check';
import { limits, momentsOf, wallTime } from '#kernel';
import { numRuns } from '../../../../test/support/num-runs.js';
import type { NotificationKind } from '../notification/notification.js';
import { DEFAULTS, type NotificationPreferences } from '../preference/preference.js';
import { afterQuietHours, decide, dueAt } from './due.js';
import { nextTimeOfDay, weekdayOf } from './local-time.js';

const HOUR = 60 * 60 * 1000;
/** With summer time on either half of the globe, of half an hour, at midnight, not at all, far from UTC, and with a day that was left out. */
const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['Africa/Cairo', 'Asia/Beirut', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca'],
];
const settings = (more: Partial<NotificationPreferences>): NotificationPreferences => ({ ...DEFAULTS, ...more });
const at = (text: string) => new Date(text);

const zone = fc.constantFrom(...ZONES);
const moment = fc.date({ min: at('2011-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true });
const timeOfDay = fc.integer({ min: 0, max: 1_439 });

describe('the hour of a digest', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T07:00:00Z', '2026-03-29T06:00:00Z'],
    ['Europe/Berlin', '2026-10-24T06:00:00Z', '2026-10-25T07:00:00Z'],
    ['America/New_York', '2026-03-07T13:00:00Z', '2026-03-08T12:00:00Z'],
    ['Asia/Kathmandu', '2026-03-07T02:15:00Z', '2026-03-08T02:15:00Z'],
  ])('in %s follows the clocks: after %s comes %s', (timeZone, one, next) => {
    expect(nextTimeOfDay(at(one), timeZone, 8 * 60)).toEqual(at(next));
  });

  it('that is left out in spring is an hour later, and that comes twice in autumn is the first', () => {
    expect(nextTimeOfDay(at('2026-03-28T12:00:00Z'), 'Europe/Berlin', 150)).toEqual(at('2026-03-29T01:30:00Z'));
    const [first, second] = momentsOf({ year: 2026, month: 10, day: 25, minutes: 150 }, 'Europe/Berlin');
    expect([first, second]).toEqual([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')]);
    expect(nextTimeOfDay(first as Date, 'Europe/Berlin', 150)).toEqual(second);
  });

  it('is the next one there, wherever and whenever', () => {
    fc.assert(
      fc.property(zone, moment, timeOfDay, (timeZone, now, minutes) => {
        const next = nextTimeOfDay(now, timeZone, minutes);
        expect(next > now).toBe(true);
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(50 * HOUR);
        const shown = wallTime(next, timeZone).minutes;
        // Where clocks are put forward over it, by as much as they are.
        if (shown !== minutes) {
          const before = wallTime(new Date(next.getTime() - 2 * HOUR), timeZone);
          const passed = (shown - before.minutes + 1_440) % 1_440;
          expect([150, 180, 120 + 24 * 60].includes(passed) || timeZone === 'Pacific/Apia').toBe(true);
        }
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('of a week is on its day', () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 1, max: 7 }), (timeZone, now, weekday) => {
        const next = nextTimeOfDay(now, timeZone, 12 * 60, weekday);
        expect(weekdayOf(wallTime(next, timeZone))).toBe(weekday);
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(15 * 24 * HOUR);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-12-01T21:30:00Z', '2026-12-02T06:00:00Z'],
    ['2026-12-02T05:59:59Z', '2026-12-02T06:00:00Z'],
    ['2026-12-02T06:00:00Z', '2026-12-02T06:00:00Z'],
    ['2026-12-01T20:59:59Z', '2026-12-01T20:59:59Z'],
    // The night is an hour longer, or shorter.
    ['2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'],
    ['2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
  ])('from ten to seven in Berlin put %s off to %s', (now, until) => {
    const quietHours = { from: 22 * 60, until: 7 * 60 };
    expect(afterQuietHours(at(now), settings({ timeZone: 'Europe/Berlin', quietHours }))).toEqual(at(until));
  });

  it('are over once they are waited for, wherever and whenever, and no wait is longer than they are', () => {
    fc.assert(
      fc.property(zone, moment, timeOfDay, timeOfDay, (timeZone, now, from, until) => {
        fc.pre(from !== until);
        const wants = settings({ timeZone, quietHours: { from, until } });
        const then = afterQuietHours(now, wants);
        expect(then >= now).toBe(true);
        const length = (until - from + 1_440) % 1_440;
        expect(then.getTime() - now.getTime()).toBeLessThanOrEqual(length * 60_000 + 25 * HOUR);
        if (then > now) expect(nextTimeOfDay(new Date(then.getTime() - 1), timeZone, until)).toEqual(then);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});

describe('what becomes of what waits', () => {
  const item = (kind: NotificationKind, createdAt: string) => ({
    about: `${kind} ${createdAt}`,
    kind,
    createdAt: at(createdAt),
  });
  const names = (items: ReadonlyArray<{ about: string }>) => items.map(({ about }) => about);

  it('is nothing sooner than ten minutes after', () => {
    const one = item('MENTION', '2026-12-01T10:00:00Z');
    const early = decide([one], DEFAULTS, at('2026-12-01T10:09:59Z'));
    expect([early.now, early.later.map((later) => later.at)]).toEqual([[], [at('2026-12-01T10:10:00Z')]]);
    expect(decide([one], DEFAULTS, at('2026-12-01T10:10:00Z')).now).toEqual([one]);
  });

  it('is one mail for what comes one after the other, and no longer than half an hour waited for', () => {
    const every = (minutes: number) =>
      item('REPLY', new Date(at('2026-12-01T10:00:00Z').getTime() + minutes * 60_000).toISOString());
    const two = [every(0), every(9)];
    expect(decide(two, DEFAULTS, at('2026-12-01T10:10:00Z')).now).toEqual([]);
    expect(decide(two, DEFAULTS, at('2026-12-01T10:19:00Z')).now).toEqual(two);
    const many = [0, 5, 10, 15, 20, 25, 29].map(every);
    expect(decide(many, DEFAULTS, at('2026-12-01T10:29:59Z')).now).toEqual([]);
    const { now, later } = decide(many, DEFAULTS, at('2026-12-01T10:30:00Z'));
    expect([now.length, later.length]).toEqual([5, 2]);
    for (const one of later) expect(one.at > at('2026-12-01T10:30:00Z')).toBe(true);
  });

  it('goes by what is wanted now: off is never, a digest has its own hour', () => {
    const wants = settings({
      kinds: {
        ...DEFAULTS.kinds,
        REPLY: { inApp: true, mail: 'OFF' },
        MENTION: { inApp: false, mail: 'WEEKLY' },
        RATING: { inApp: true, mail: 'DAILY' },
      },
      digestHour: 9,
      digestWeekday: 3,
    });
    const items = ['REPLY', 'MENTION', 'RATING', 'APPEAL'].map((kind) =>
      item(kind as NotificationKind, '2026-12-01T08:00:00Z'),
    );
    const decided = decide(items, wants, at('2026-12-01T09:00:00Z'));
    expect(names(decided.never)).toEqual([items[0]?.about]);
    expect(names(decided.digest)).toEqual([items[2]?.about]);
    expect(names(decided.now)).toEqual([items[3]?.about]);
    expect(decided.later).toEqual([{ item: items[1], at: at('2026-12-02T09:00:00Z') }]);
    expect(decide(items, settings({ mailOff: true }), at('2026-12-09T09:00:00Z')).never).toHaveLength(4);
  });

  it('is everything once, in one place, and nothing waits for a moment that has passed', () => {
    const kind = fc.constantFrom<NotificationKind>('MENTION', 'REPLY', 'RATING', 'REACTION', 'PROMPT');
    const frequency = fc.constantFrom('NOW', 'DAILY', 'WEEKLY', 'OFF');
    fc.assert(
      fc.property(
        zone,
        fc.array(fc.tuple(kind, fc.integer({ min: 0, max: 3_000 })), { maxLength: 12 }),
        fc.array(frequency, { minLength: 8, maxLength: 8 }),
        fc.option(fc.tuple(timeOfDay, timeOfDay).filter(([from, until]) => from !== until)),
        fc.integer({ min: 0, max: 23 }),
        (timeZone, made, frequencies, quiet, digestHour) => {
          const now = at('2026-10-25T02:00:00Z');
          const items = made.map(([of, minutes], index) => ({
            about: `${index}`,
            kind: of,
            createdAt: new Date(now.getTime() - minutes * 60_000),
          }));
          const kinds = Object.fromEntries(
            Object.keys(DEFAULTS.kinds).map((name, index) => [name, { inApp: true, mail: frequencies[index] }]),
          ) as NotificationPreferences['kinds'];
          const quietHours = quiet && { from: quiet[0], until: quiet[1] };
          const wants = settings({ timeZone, kinds, quietHours, digestHour });
          const decided = decide(items, wants, now);
          const everything = [
            ...decided.now,
            ...decided.digest,
            ...decided.never,
            ...decided.later.map((one) => one.item),
          ];
          expect(names(everything).sort()).toEqual(names(items).sort());
          for (const one of decided.later) expect(one.at > now).toBe(true);
          for (const one of [...decided.now, ...decided.digest])
            expect(now.getTime() - one.createdAt.getTime()).toBeGreaterThanOrEqual(limits.mail.delay);
          if (quietHours && decided.now.length > 0) expect(afterQuietHours(now, wants)).toEqual(now);
        },
      ),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('is never due before it was made', () => {
    fc.assert(
      fc.property(zone, moment, fc.constantFrom('NOW', 'DAILY', 'WEEKLY'), (timeZone, made, frequency) => {
        const due = dueAt(made, frequency as 'NOW', settings({ timeZone })) as Date;
        expect(due.getTime() - made.getTime()).toBeGreaterThanOrEqual(limits.mail.delay);
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });
});
