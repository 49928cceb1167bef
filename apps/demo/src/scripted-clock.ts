import { Clock } from '#kernel';

const MINUTE = 60_000;

/** What happens within one minute happens this many milliseconds apart, so that orders by time are the same each time. */
const STEP = 100;

/** A clock that is moved from one event of the past to the next, and never back. */
export class ScriptedClock extends Clock {
  private time: number;
  private minute = Number.POSITIVE_INFINITY;

  /** @param end the moment that the script leads up to */
  constructor(private readonly end: Date) {
    super();
    this.time = end.getTime();
  }

  /** @param minutesAgo before the end; the next event of the same minute comes a little later */
  moveTo(minutesAgo: number): void {
    this.time = minutesAgo === this.minute ? this.time + STEP : this.before(minutesAgo);
    this.minute = minutesAgo;
  }

  override now(): Date {
    return new Date(this.time);
  }

  /** @param minutes negative for what is still to come */
  minutesBeforeEnd(minutes: number): Date {
    return new Date(this.before(minutes));
  }

  private before(minutes: number): number {
    return this.end.getTime() - minutes * MINUTE;
  }
}
