import { momentsOf, wallTime } from '#kernel';
import type { Prompt } from './prompt.entity.js';

export type PromptDates = Pick<Prompt, 'opensAt' | 'dueAt' | 'closesAt'>;

const MINUTE = 60_000;

/**
 * The dates of a prompt so many days later (or earlier, below 0), at the same time of day on the clocks where they are held: a change of clocks in
 * between moves nothing, and days are those of the calendar, the 29th of February among them. Where clocks show a time twice, a prompt opens at the
 * first and ends at the last; where they leave it out, it is the moment at which they would have shown it. What opened before it was due still
 * does.
 * @param from where the dates are read, as a time zone
 * @param to where they are set
 */
export function shiftDates(
  { opensAt, dueAt, closesAt }: PromptDates,
  days: number,
  from: string,
  to: string,
): PromptDates {
  const shifted = (moment: Date | null, place: 0 | -1) => moment && shift(moment, days, from, to).at(place);
  const opens = shifted(opensAt, 0) ?? null;
  const due = later(shifted(dueAt, -1) ?? null, opens);
  return { opensAt: opens, dueAt: due, closesAt: later(shifted(closesAt, -1) ?? null, due ?? opens) };
}

function shift(moment: Date, days: number, from: string, to: string): Date[] {
  const wall = wallTime(moment, from);
  // Clocks differ from UTC by whole minutes; what is beside them stays.
  const beside = ((moment.getTime() % MINUTE) + MINUTE) % MINUTE;
  return momentsOf({ ...wall, day: wall.day + days }, to).map((one) => new Date(one.getTime() + beside));
}

/** Not before another. */
function later(moment: Date | null, other: Date | null): Date | null {
  return moment && other && moment < other ? other : moment;
}
