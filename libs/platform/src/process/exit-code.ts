import { troubleOf } from '../database/unavailable.js';

/** What a program ends with that could not reach its database, so that a supervisor can tell that from a fault of its own: `EX_TEMPFAIL` of sysexits.h, try again. */
export const DATABASE_AWAY = 75;

/** PostgreSQL answers, and lets nobody in: that does not pass by itself. */
const NOT_LET_IN = new Set(['28000', '28P01', '3D000']);

/** What a program ends with that fails by this error. */
export function exitCodeFor(error: unknown): number {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && NOT_LET_IN.has(code)) return 1;
  if (troubleOf(error) === 'away') return DATABASE_AWAY;
  return cause === undefined ? 1 : exitCodeFor(cause);
}
