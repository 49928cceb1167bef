import { RateLimited } from '#kernel';

/** Lets a number of works be done at a time, in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly queue: Array<() => void> = [];

  /**
   * @param atOnce works that are done at the same time
   * @param waiting works that may wait for that
   * @param seconds after which trying again makes sense
   */
  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
    private readonly seconds: number,
  ) {}

  /** @throws RateLimited where too many wait already */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside < this.atOnce) this.inside++;
    else await this.wait();
    try {
      return await work();
    } finally {
      // Whoever waits longest takes the place of the one who leaves.
      const next = this.queue.shift();
      if (next) next();
      else this.inside--;
    }
  }

  private wait(): Promise<void> {
    if (this.queue.length >= this.waiting) {
      throw new RateLimited(
        `Too many files are being sent at once. Wait ${this.seconds} seconds, then send it again to the same address.`,
        this.seconds,
      );
    }
    return new Promise((enter) => this.queue.push(enter));
  }
}
