import { limits, Unavailable } from '#kernel';
import { troubleOfDriver } from './driver-trouble.js';

const AGAIN = 'send a mutation again with the same idempotencyKey, and it is done once';

/** What can be the matter with what the house stands on, and what to do about it. */
const TROUBLES = {
  /** More want it at once than it lets in. */
  busy: {
    message: `Too much is going on at once: this waited and was given up, and nothing was written. Try again in a moment; ${AGAIN}.`,
    retryAfter: limits.retryAfter.busy,
  },
  /** Begun, but waited longer than anybody waits for the answer. */
  late: {
    message: `This was given up, since it waited too long: too much is going on at once. Try again in a moment, and ask for less at once if it stays so; ${AGAIN}.`,
    retryAfter: limits.retryAfter.busy,
  },
  /** Not to be reached, or ended in the middle. */
  away: {
    message: `The database could not answer, as it cannot be reached at the moment. Try again in a moment; ${AGAIN}.`,
    retryAfter: limits.retryAfter.away,
  },
  /** Reached, but silent. */
  slow: {
    message: `The database could not answer in time. Try again in a moment, and ask for less at once if it stays so; ${AGAIN}.`,
    retryAfter: limits.retryAfter.away,
  },
  /** Whatever was at it has died. */
  broken: {
    message: `What was working at this has ended before it was done. Try again in a moment, and ask for less at once if it stays so; ${AGAIN}.`,
    retryAfter: limits.retryAfter.busy,
  },
  /** Readable, but nothing can be stored. */
  full: {
    message: `Nothing can be stored at present, and nothing was written: whoever runs this site has to mend that. Try again in a few minutes; ${AGAIN}.`,
    retryAfter: limits.retryAfter.full,
  },
} as const;

export type Trouble = keyof typeof TROUBLES;

/** PostgreSQL's codes, and those of the operating system, that tell of a state and not of a mistake. */
const CODES: Readonly<Record<string, Trouble>> = {
  ...each('busy', '40001', '40P01', '53000', '53200', '53300', '55P03', 'EMFILE', 'ENFILE'),
  ...each('slow', '25P04', '53400', '57014'),
  ...each('away', '25P03', '28000', '28P01', '3D000', '57P01', '57P02', '57P03', '57P04', '57P05'),
  ...each('away', 'ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'),
  ...each('away', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'),
  ...each('full', '25006', '53100', '58000', '58030', 'EDQUOT', 'ENOSPC', 'EROFS'),
};

function each(trouble: Trouble, ...codes: string[]): Record<string, Trouble> {
  return Object.fromEntries(codes.map((code) => [code, trouble]));
}

/** What is the matter, where an error tells of the state of what the house stands on; null for any other error. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string') {
    const known = CODES[code] ?? (/^08\w{3}$/.test(code) ? 'away' : undefined);
    if (known) return known;
  }
  // An object store that fails says that it was its own fault.
  if ((error as { $fault?: unknown }).$fault === 'server') return 'away';
  return troubleOfDriver(error);
}

/** How it is told. */
export function unavailable(trouble: Trouble, cause?: unknown): Unavailable {
  const { message, retryAfter } = TROUBLES[trouble];
  return new Unavailable(message, retryAfter, cause);
}
