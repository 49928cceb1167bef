import { type CursorCodec, cursorPart, tupleCursor } from '#kernel';
import type { ValuesOf } from '#platform';
import type { ReflectionView } from './reflection.js';

export type ReflectionOrder = 'NEWEST' | 'OLDEST' | 'RECENTLY_ACTIVE' | 'NEEDS_REPLY';

/** The parameters of the cursors of all orders: the sort key of the last row of the page before. */
export const AFTER = {
  afterPeerReplies: 'integer | null',
  afterActiveAt: 'timestamptz | null',
  afterPublishedAt: 'timestamptz | null',
  afterId: 'uuid | null',
} as const;

interface Order {
  /** The columns of `thread` that make the sort key, the id last, with their parameters; all in one direction, so that one index serves. */
  readonly columns: ReadonlyArray<readonly [name: string, parameter: keyof typeof AFTER]>;
  readonly descending: boolean;
  readonly cursor: CursorCodec<readonly string[]>;
  keyOf(reflection: ReflectionView): readonly string[];
}

const published = ['published_at', 'afterPublishedAt'] as const;
const id = ['id', 'afterId'] as const;
const timeAndId = [cursorPart.time, cursorPart.id];
const publishedKey = (reflection: ReflectionView) => [(reflection.publishedAt as Date).toISOString(), reflection.id];

/** NEEDS_REPLY: fewest replies by others first, oldest first among equals. */
export const reflectionOrders: Record<ReflectionOrder, Order> = {
  NEWEST: { columns: [published, id], descending: true, cursor: tupleCursor('rn', timeAndId), keyOf: publishedKey },
  OLDEST: { columns: [published, id], descending: false, cursor: tupleCursor('ro', timeAndId), keyOf: publishedKey },
  RECENTLY_ACTIVE: {
    columns: [['active_at', 'afterActiveAt'], id],
    descending: true,
    cursor: tupleCursor('ra', timeAndId),
    keyOf: (reflection) => [(reflection.activeAt as Date).toISOString(), reflection.id],
  },
  NEEDS_REPLY: {
    columns: [['peer_reply_count', 'afterPeerReplies'], published, id],
    descending: false,
    cursor: tupleCursor('rr', [cursorPart.integer, ...timeAndId]),
    keyOf: (reflection) => [String(reflection.peerReplyCount), ...publishedKey(reflection)],
  },
};

/** The values of a cursor's parameters; null where there is no cursor, and of what the order does not sort by. */
export function valuesAfter(order: ReflectionOrder, key: readonly string[] = []): ValuesOf<typeof AFTER> {
  const { columns } = reflectionOrders[order];
  const part = (of: keyof typeof AFTER) => key[columns.findIndex(([, parameter]) => parameter === of)];
  const peerReplies = part('afterPeerReplies');
  return {
    afterPeerReplies: peerReplies === undefined ? null : Number(peerReplies),
    afterActiveAt: part('afterActiveAt'),
    afterPublishedAt: part('afterPublishedAt'),
    afterId: part('afterId'),
  };
}
