/**
 * An operation that has worked for longer than a slice waits here until others have had theirs: one goes on in each turn of the
 * event loop, in the order in which they came. So a hundred long operations delay a short one no longer than one does.
 * See docs/decisions/0037.
 */
class SharedEventLoop {
  private readonly waiting: Array<() => void> = [];

  /** Resolves when the caller may go on. */
  next(): Promise<void> {
    return new Promise((goOn) => {
      this.waiting.push(goOn);
      if (this.waiting.length === 1) setImmediate(this.call);
    });
  }

  private readonly call = (): void => {
    this.waiting.shift()?.();
    if (this.waiting.length > 0) setImmediate(this.call);
  };
}

export const sharedEventLoop = new SharedEventLoop();
