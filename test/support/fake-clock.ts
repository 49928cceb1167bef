import { Clock } from '#kernel';

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  constructor(private time = new Date('2026-10-05T09:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }

  /** @param milliseconds how far to go on */
  advance(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }

  set(time: Date | string): void {
    this.time = new Date(time);
  }
}
