/** A day of the calendar and a time of day, as a clock on the wall shows them. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** Days beyond the end of a month are those of the next. */
  readonly day: number;
  /** After midnight. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en', { ...numeric, timeZone: zone, era: 'short', hourCycle: 'h23' });
    // There are fewer than 500.
    formats.set(zone, format);
  }
  return format;
}

/** What clocks show in a time zone at a moment. */
export function wallTime(moment: Date, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, minutes: hour * 60 + minute };
}

/** How far clocks there are ahead of UTC, in milliseconds. */
function offsetAt(moment: Date, zone: string): number {
  const { year, month, day, minutes } = wallTime(moment, zone);
  return Date.UTC(year, month - 1, day, 0, minutes) - Math.floor(moment.getTime() / MINUTE) * MINUTE;
}

/**
 * The moments at which clocks show it, in order: two where they are put back over it. Where they are put forward over it, the one moment at which
 * they would have shown it.
 */
export function momentsOf({ year, month, day, minutes }: WallTime, zone: string): Date[] {
  const asUtc = Date.UTC(year, month - 1, day, 0, minutes);
  const before = offsetAt(new Date(asUtc - DAY), zone);
  const after = offsetAt(new Date(asUtc + DAY), zone);
  const shown = [...new Set([before, after])]
    .map((offset) => ({ moment: new Date(asUtc - offset), offset }))
    .filter(({ moment, offset }) => offsetAt(moment, zone) === offset)
    .map(({ moment }) => moment)
    .sort((one, other) => one.getTime() - other.getTime());
  return shown.length > 0 ? shown : [new Date(asUtc - before)];
}
