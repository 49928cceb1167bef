/** Milliseconds: when a piece of work begins, the last sample of the thread's CPU time is no older than this. */
const SAMPLE = 10;

/**
 * How long the one thread works for each of the requests that share it. A piece of work begins when a request's budget is checked,
 * and ends with this turn of the event loop, or when another request's budget is checked; all other time counts for nobody.
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

  /** @internal CPU time since the last sample. It may include work for other requests, but nothing that the computer did meanwhile. */
  get computed(): number {
    return cpuTime() - this.sample.cpu;
  }

  private readonly endOfTurn = (): void => {
    this.current?.stop();
    this.current = null;
  };
}

/** The milliseconds of work for one request. */
export class OwnTime {
  private before = 0;
  private since = 0;
  private last = 0;

  constructor(private readonly slices: Slices) {}

  get spent(): number {
    return this.before + this.last - this.since;
  }

  /** Milliseconds since it last went on. */
  get slice(): number {
    return this.last - this.since;
  }

  /** Called while the request is worked for. @returns whether that has taken more than `most` milliseconds by now */
  exceeds(most: number, now: number): boolean {
    if (!this.slices.isRunning(this)) {
      this.slices.start(this, now);
      this.since = now;
    }
    this.last = now;
    if (this.spent <= most) return false;
    // The clock runs on while the computer does something else, so the CPU time decides.
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

/** Milliseconds that this thread has computed: the clock goes on while it stands behind others. */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

export const slices = new Slices();
