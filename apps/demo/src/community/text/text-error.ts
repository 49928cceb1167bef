/** Where something stands. */
export interface Place {
  /** Path from the root of the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A mistake in the demo's texts: where it is, what it is, and what to do about it. */
export class TextError extends Error {
  override readonly name = 'TextError';

  constructor({ file, line }: Place, message: string) {
    super(`${file}:${line}: ${message}`);
  }
}
