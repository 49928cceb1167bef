/** Does the same thing again and again, one at a time: asked while it is at it, it does it once more. */
export class Round {
  private wanted = false;
  private running: Promise<void> | undefined;
  /** What went wrong the last time, if it did. */
  private fault: unknown;

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

  /** The same for whoever has to know that it was done. @throws what went wrong */
  async require(): Promise<void> {
    await this.ask();
    if (this.fault !== undefined) throw this.fault;
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

/** For whoever joined to be looked at: they leave again where they could not be. @throws what went wrong */
export async function requireOrLeave(round: Round, leave: () => void): Promise<void> {
  try {
    await round.require();
  } catch (error) {
    leave();
    throw error;
  }
}
