/** Does the same thing again and again, one at a time: asked while it is at it, it does it once more. */
export class Round {
  private wanted = false;
  private running: Promise<void> | undefined;
  /** What went wrong the last time, if it did. */
  fault: unknown;

  /** @param failed hears of what went wrong; what was to be done is still to be done then */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Resolves once it was done with everything that was there to do when this was called. */
  async ask(): Promise<void> {
    this.wanted = true;
    const before = this.running;
    if (before) {
      await before;
      if (!this.wanted) return this.running;
    }
    this.running ??= this.go();
    return this.running;
  }

  private async go(): Promise<void> {
    try {
      while (this.wanted) {
        this.wanted = false;
        await this.work();
      }
      this.fault = undefined;
    } catch (error) {
      this.fault = error;
      this.failed(error);
    } finally {
      this.running = undefined;
    }
  }
}
