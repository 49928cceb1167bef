import { rosterCursor } from '#courses';
import { type CursorCodec, cursorPart, tupleCursor } from '#kernel';
import type { Participation } from './participation.js';

/** ROSTER: instructors first, then by handle. QUIETEST: whoever was active longest ago first, those who never were before all, then by handle. */
export type ParticipationOrder = 'ROSTER' | 'QUIETEST';

interface Order {
  readonly cursor: CursorCodec<readonly string[]>;
  keyOf(row: Participation): readonly string[];
}

/** As PostgreSQL calls what is before every moment. */
const NEVER = '-infinity';

export const participationOrders: Record<ParticipationOrder, Order> = {
  ROSTER: { cursor: rosterCursor, keyOf: ({ member }) => [member.role, member.handle] },
  QUIETEST: {
    cursor: tupleCursor('quiet', [{ test: (text) => text === NEVER || cursorPart.time.test(text) }, cursorPart.handle]),
    keyOf: ({ lastActiveAt, member }) => [lastActiveAt?.toISOString() ?? NEVER, member.handle],
  },
};
