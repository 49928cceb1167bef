/** Brings short messages to all nodes. */
export interface Carrier {
  /** @throws whatever keeps it from passing them on */
  publish(messages: readonly string[]): Promise<void>;
  /** Hears what others publish, and oneself, from now on; opened anew whenever it is lost. */
  listen(heard: Heard): void;
  close(): Promise<void>;
}

export interface Heard {
  readonly message: (message: string) => void;
  /** It was lost. */
  readonly gone: () => void;
  /** It is back: whatever was published meanwhile was not heard. */
  readonly back: () => void;
}

/** What they are published under. */
export const CHANNEL = 'commonplace_live';
