import { momentsOf, type WallTime, wallTime } from '#kernel';

const DAY = 24 * 60 * 60_000;

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf({ year, month, day }: WallTime): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}

/** The first moment after another at which clocks there show a time of day, on any day or on one of the week. */
export function nextTimeOfDay(after: Date, zone: string, minutes: number, weekday: number | null = null): Date {
  const today = wallTime(after, zone);
  // Where a day is left out, as when a country changes the side of the date line, a week can have none of a kind.
  for (let days = 0; days <= 15; days++) {
    const wall = { ...today, day: today.day + days, minutes };
    if (weekday !== null && weekdayOf(wall) !== weekday) continue;
    const found = momentsOf(wall, zone).find((moment) => moment > after);
    if (found) return found;
  }
  return new Date(after.getTime() + DAY);
}
