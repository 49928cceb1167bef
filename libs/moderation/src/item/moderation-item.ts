import type { Author, ReplyView, ThreadView } from '#discussion';
import { cursorPart, type PostAddress, tupleCursor } from '#kernel';

/** CLAIMED is an OPEN one that somebody has claimed and whose claim has not lapsed. */
export type ModerationItemState = 'OPEN' | 'CLAIMED' | 'DECIDED' | 'APPEALED' | 'CLOSED';

export const moderationItemStates: readonly ModerationItemState[] = [
  'OPEN',
  'CLAIMED',
  'APPEALED',
  'DECIDED',
  'CLOSED',
];

/** In which a moderator has something to look at. */
export const waitingItemStates: readonly ModerationItemState[] = ['OPEN', 'CLAIMED', 'APPEALED'];

export type ModerationOrder = 'LONGEST_WAITING' | 'MOST_REPORTED' | 'NEWEST';

/** What screening held a text for. */
export interface HeldBecause {
  readonly rule: string;
  readonly matched: readonly string[];
  readonly revision: number;
}

/** A piece of content that was ever held or reported, as its moderators see it. */
export interface ModerationItemView extends PostAddress {
  /** The content's own. */
  readonly id: string;
  readonly thread: ThreadView;
  readonly author: Author | null;
  readonly authorId: string | null;
  readonly state: ModerationItemState;
  readonly contentRevision: number;
  /** The content's latest: what a decision would be about now. */
  readonly currentRevision: number;
  /** What its latest held text was held for. */
  readonly held: readonly HeldBecause[];
  readonly openReports: number;
  readonly waitingSince: Date;
  readonly createdAt: Date;
  /** Null, as `claimedUntil`, where nobody has claimed it or the claim has lapsed. */
  readonly claimedBy: Author | null;
  readonly claimedUntil: Date | null;
  /** Shown in place of a reply that was withdrawn; a thread has none where nobody answered the reply. Null for a subject. */
  readonly tombstone: ReplyView | null;
}

/** How many items of one state there are. */
export interface ModerationItemCount {
  readonly state: ModerationItemState;
  readonly count: number;
}

const place = [cursorPart.time, cursorPart.id, cursorPart.integer];

/** The cursors of the queue, one kind for each order. */
export const moderationCursors = {
  LONGEST_WAITING: tupleCursor('ml', place),
  MOST_REPORTED: tupleCursor('mr', [cursorPart.integer, ...place]),
  NEWEST: tupleCursor('mn', place),
} as const;

/** Where an item stands in an order. */
export function keyOfItem(order: ModerationOrder, item: ModerationItemView): string[] {
  const key = [item.waitingSince.toISOString(), item.threadId, String(item.number)];
  return order === 'MOST_REPORTED' ? [String(item.openReports), ...key] : key;
}
