/** A job that was tried as often as it may, and given up. What it is about is not among it. */
export interface FailedJob {
  /** Of the queue: a number, as text. */
  readonly id: string;
  /** What was to be done. */
  readonly job: string;
  readonly attempts: number;
  /** Null where the worker ended while it tried. */
  readonly lastError: string | null;
  readonly createdAt: Date;
}
