import { limits, QueryTooComplex } from '#kernel';
import { unavailable } from '#platform';
import { sizeOf } from './answer-size.js';
import { type OwnTime, slices } from './own-time.js';
import { sharedEventLoop } from './shared-event-loop.js';

const { rows: MOST_ROWS, bytes: MOST_BYTES } = limits.query.running;

/** The clock is read once for so many resolvers or rows: each reading takes some hundred nanoseconds. */
const STEPS = 16;

/** What one request has used so far. One that exceeds `limits.query.running` is given up as a whole. See docs/decisions/0026. */
export class Budget {
  rows = 0;
  bytes = 0;
  /** Why the operation was given up. */
  refusal: Refusal | undefined;
  /** Never settles: what executors that go on after a refusal get from every resolver, so that they stop there. */
  readonly never = new Promise<never>(() => undefined);
  /** Settles when this request may go on; undefined while it need not wait for others. */
  pause: Promise<void> | undefined;
  private readonly time: OwnTime = slices.begin();
  /** Steps left until the clock is read. */
  private steps = 0;
  private writes = false;
  private deadline = Number.POSITIVE_INFINITY;
  /** Milliseconds of computing in all, and those that are left of them for its own work. */
  private allowed = Number.POSITIVE_INFINITY;
  private mostTime = Number.POSITIVE_INFINITY;
  private mostAtAStretch = Number.POSITIVE_INFINITY;
  private outOfTime: (() => Error) | undefined;
  private told: ((refusal: Refusal) => void) | undefined;

  /** Milliseconds of its own work. */
  get milliseconds(): number {
    return this.time.spent;
  }

  /**
   * @param before milliseconds of the deadline that are over already, and of computing that are used: reading and planning a large document
   * take some, which nobody gets on top
   * @param told called once, when the operation is given up
   */
  begin(times: Times, { passed, used }: Before, writes: boolean, told: (refusal: Refusal) => void): void {
    const { deadline, milliseconds, slice } = times;
    this.deadline = performance.now() + deadline - passed;
    this.allowed = milliseconds;
    this.mostTime = milliseconds - used;
    this.mostAtAStretch = slice;
    this.writes = writes;
    this.told = told;
    const message = `This took longer than ${deadline / 1000} seconds and was given up. Ask for less at once; send a mutation again with the same idempotencyKey.`;
    // A request that mostly waited, for its turn or for others, such as those whose passwords are compared, did not ask for too much.
    this.outOfTime = () => (this.time.spent > deadline / 2 ? new QueryTooComplex(message) : unavailable('late'));
  }

  /** Called before each resolver. @returns whether to go on */
  goesOn(): boolean {
    if (this.refusal) return false;
    this.step(1);
    return this.refusal === undefined;
  }

  /** Counts the rows of a list. @returns whether to go on */
  takeRows(count: number): boolean {
    if (this.refusal) return false;
    this.rows += count;
    if (this.rows > MOST_ROWS) {
      this.tooMuch(`has more than ${MOST_ROWS.toLocaleString('en')} rows in all its lists`, 'fewer rows');
    } else {
      this.step(count);
    }
    return this.refusal === undefined;
  }

  /** Counts the bytes of the whole answer. @returns whether it may be sent */
  takeAnswer(answer: unknown): boolean {
    if (this.refusal) return false;
    this.bytes += sizeOf(answer, MOST_BYTES - this.bytes);
    if (this.bytes > MOST_BYTES) {
      this.tooMuch(`has more than ${MOST_BYTES / 1_000_000} MB`, 'fewer or shorter texts');
    } else {
      this.lookAtClock();
    }
    return this.refusal === undefined;
  }

  /** The deadline has passed. @param reason what the request waited for, if that is why */
  expire(reason?: Error): void {
    const error = reason ?? this.outOfTime?.() ?? unavailable('late');
    this.refuse(new Refusal(error, 503));
  }

  private step(count: number): void {
    this.steps -= count;
    if (this.steps > 0) return;
    this.steps = STEPS;
    this.lookAtClock();
  }

  private lookAtClock(): void {
    const now = performance.now();
    const tooLong = this.time.exceeds(this.mostTime, now);
    if (now >= this.deadline) this.expire();
    else if (tooLong) {
      this.tooMuch(`takes more than ${this.allowed} milliseconds of computing`, 'fewer rows or fewer fields');
    } else if (this.time.slice >= this.mostAtAStretch) {
      this.pause ??= sharedEventLoop.next().then(() => {
        this.pause = undefined;
        // The clock is read at the next step, which begins a new slice.
        this.steps = 0;
      });
    }
  }

  private tooMuch(what: string, less: string): void {
    const again = this.writes
      ? `What was written stays so: send it again with the same idempotencyKey, and ask for ${less} of what it answers.`
      : `Ask for ${less} at once.`;
    this.refuse(new Refusal(new QueryTooComplex(`This answer ${what}, which is the most at a time. ${again}`), 400));
  }

  private refuse(refusal: Refusal): void {
    if (this.refusal) return;
    this.refusal = refusal;
    this.told?.(refusal);
  }
}

/** The outcome of an operation that was given up while it ran. */
export class Refusal {
  readonly data = undefined;
  readonly errors: readonly unknown[];

  constructor(
    error: Error,
    readonly status: number,
  ) {
    this.errors = [error];
  }
}

/** Milliseconds that a request has taken before it runs. */
export interface Before {
  readonly passed: number;
  readonly used: number;
}

/** Milliseconds. */
export interface Times {
  /** From the beginning to the end. */
  readonly deadline: number;
  /** Its own work, all in all. */
  readonly milliseconds: number;
  /** Work at a stretch. */
  readonly slice: number;
}
