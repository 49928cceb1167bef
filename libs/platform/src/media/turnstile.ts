/** Lets a number of works be done at a time, in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly queue: Array<() => void> = [];

  /** @param atOnce works that are done at the same time */
  constructor(private readonly atOnce: number) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside < this.atOnce) this.inside++;
    else await new Promise<void>((enter) => this.queue.push(enter));
    try {
      return await work();
    } finally {
      // Whoever waits longest takes the place of the one who leaves.
      const next = this.queue.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
