interface Waiting {
  enter(): void;
}

/** Lets a number of works be done at a time, in the order in which they came. */
export class Semaphore {
  private inside = 0;
  private readonly queue = new Set<Waiting>();

  /** @param atOnce works that are done at the same time */
  constructor(private readonly atOnce: number) {}

  /** Works that wait for their turn. */
  get waiting(): number {
    return this.queue.size;
  }

  /**
   * @param patience how many milliseconds to wait for a turn; without it, as long as it takes
   * @throws what `patience.refusal` makes, once that time is over. The work has not begun then
   */
  async pass<Result>(
    work: () => Promise<Result>,
    patience?: { readonly milliseconds: number; refusal(): Error },
  ): Promise<Result> {
    if (this.inside < this.atOnce) this.inside++;
    else await this.turn(patience);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private turn(patience: { readonly milliseconds: number; refusal(): Error } | undefined): Promise<void> {
    return new Promise((enter, refuse) => {
      const waiting = { enter };
      this.queue.add(waiting);
      if (!patience) return;
      const timer = setTimeout(() => {
        this.queue.delete(waiting);
        refuse(patience.refusal());
      }, patience.milliseconds);
      waiting.enter = () => {
        clearTimeout(timer);
        enter();
      };
    });
  }

  /** Whoever waits longest takes the place of the one who leaves. */
  private leave(): void {
    const [next] = this.queue;
    if (!next) {
      this.inside--;
      return;
    }
    this.queue.delete(next);
    next.enter();
  }
}
