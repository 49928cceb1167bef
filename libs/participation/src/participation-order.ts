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
export const NEVER = '-infinity';
/** When somebody was active last, as a part of a cursor's key. */
export const activePart = { test: (text: string) => text === NEVER || cursorPart.time.test(text) };

export const participationOrders: Record<ParticipationOrder, Order> = {
  ROSTER: { cursor: rosterCursor, keyOf: ({ member }) => [member.role, member.handle] },
  QUIETEST: {
    cursor: tupleCursor('quiet', [activePart, cursorPart.handle]),
    keyOf: ({ lastActiveAt, member }) => [lastActiveAt?.toISOString() ?? NEVER, member.handle],
  },
};
