/** A look at the computer's clock and at what the thread has computed, no older than this when a piece of work begins. */
const SAMPLE = 10;

/**
 * How long the one thread works for each of the requests that share it. A piece of work begins when a request is looked at,
 * and ends with the turn of the event loop or when another request is looked at; what nobody looks at is nobody's.
 */
class Slices {
  private current: OwnTime | null = null;
  private sample = { at: Number.NEGATIVE_INFINITY, cpu: 0 };

  begin(): OwnTime {
    return new OwnTime(this);
  }

  /** @internal */
  isRunning(time: OwnTime): boolean {
    return this.current === time;
  }

  /** @internal */
  start(time: OwnTime, now: number): void {
    this.current?.stop();
    if (!this.current) setImmediate(this.endOfTurn);
    this.current = time;
    if (now - this.sample.at > SAMPLE) this.sample = { at: now, cpu: cpuTime() };
  }

  /** @internal Computed since the last sample, which is more than this request's part: for when the clock alone tells of others' work. */
  get computed(): number {
    return cpuTime() - this.sample.cpu;
  }

  private readonly endOfTurn = (): void => {
    this.current?.stop();
    this.current = null;
  };
}

/** Milliseconds that one request has been worked for. */
export class OwnTime {
  private before = 0;
  private since = 0;
  private last = 0;

  constructor(private readonly slices: Slices) {}

  get spent(): number {
    return this.before + this.last - this.since;
  }

  /** Since it was last its turn. */
  get slice(): number {
    return this.last - this.since;
  }

  /** Looks at a request while it is worked for. @returns whether that has taken longer than so many milliseconds */
  exceeds(most: number, now: number): boolean {
    if (!this.slices.isRunning(this)) {
      this.slices.start(this, now);
      this.since = now;
    }
    this.last = now;
    if (this.spent <= most) return false;
    // The clock goes on while the computer does something else.
    return this.before + this.ofSlice() > most;
  }

  /** @internal */
  stop(): void {
    this.before += this.ofSlice();
    this.since = this.last;
  }

  private ofSlice(): number {
    const passed = this.last - this.since;
    return passed > SAMPLE ? Math.min(passed, this.slices.computed) : passed;
  }
}

function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export const slices = new Slices();
