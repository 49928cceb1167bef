import { type CursorCodec, cursorPart, tupleCursor } from '#kernel';
import type { ReflectionView } from './reflection.js';

export type ReflectionOrder = 'NEWEST' | 'OLDEST' | 'RECENTLY_ACTIVE' | 'NEEDS_REPLY';

interface Order {
  /** The columns of `thread` that make the sort key, the id last; all in one direction, so that one index serves. */
  readonly columns: ReadonlyArray<readonly [name: string, type: string]>;
  readonly descending: boolean;
  readonly cursor: CursorCodec<readonly string[]>;
  keyOf(reflection: ReflectionView): readonly string[];
}

const published = ['published_at', 'timestamptz'] as const;
const id = ['id', 'uuid'] as const;
const timeAndId = [cursorPart.time, cursorPart.id];
const publishedKey = (reflection: ReflectionView) => [(reflection.publishedAt as Date).toISOString(), reflection.id];

/** NEEDS_REPLY: fewest replies by others first, oldest first among equals. */
export const reflectionOrders: Record<ReflectionOrder, Order> = {
  NEWEST: { columns: [published, id], descending: true, cursor: tupleCursor('rn', timeAndId), keyOf: publishedKey },
  OLDEST: { columns: [published, id], descending: false, cursor: tupleCursor('ro', timeAndId), keyOf: publishedKey },
  RECENTLY_ACTIVE: {
    columns: [['active_at', 'timestamptz'], id],
    descending: true,
    cursor: tupleCursor('ra', timeAndId),
    keyOf: (reflection) => [(reflection.activeAt as Date).toISOString(), reflection.id],
  },
  NEEDS_REPLY: {
    columns: [['peer_reply_count', 'integer'], published, id],
    descending: false,
    cursor: tupleCursor('rr', [cursorPart.integer, ...timeAndId]),
    keyOf: (reflection) => [String(reflection.peerReplyCount), ...publishedKey(reflection)],
  },
};
