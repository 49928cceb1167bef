/** What the lane's connections are called where PostgreSQL lists them. */
export const LANE_PROGRAM = 'commonplace lane';

/** An operation that the lane is given. It has been found to be within the limits, and is taken from its caller's budget. */
export interface LaneTask {
  readonly document: string;
  readonly operationName: string | undefined;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who asks, as far as this tells. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly requestId: string;
  readonly now: Date;
  /** Milliseconds of the deadline that are over already. */
  readonly passed: number;
  /** Milliseconds of computing that it has used already. */
  readonly used: number;
}

/** What it takes of what its caller and everybody may have. */
export interface Spent {
  readonly rows: number;
  readonly bytes: number;
  /** Of its own work. */
  readonly milliseconds: number;
  /** Of getting ready for it, and until its statements were answered. */
  readonly besides: number;
}

/** The answer to one, written down, and what else its sender has to know. */
export interface LaneAnswer {
  /** JSON in UTF-8, as it is sent. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of HTTP; undefined where it is the usual one. */
  readonly status: number | undefined;
  /** Of each error. */
  readonly codes: readonly string[];
  readonly retryAfter: number | undefined;
  readonly spent: Spent;
}

/** What the thread is told. */
export type ToLane =
  | { readonly number: number; readonly task: LaneTask }
  /** Nobody waits for it any longer. */
  | { readonly abandon: number }
  | 'end';

/** What it tells. */
export type FromLane =
  | 'works'
  | { readonly number: number; readonly answer: LaneAnswer }
  | { readonly number: number; readonly fault: string };
