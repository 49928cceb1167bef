import type { Author } from '#discussion';
import { cursorPart, isId, tupleCursor } from '#kernel';
import type { Target } from '../decision/decide.js';
import type { HeldBecause, ModerationItemState, ModerationOrder } from '../item/moderation-item.js';

/** A member named by the item about them, of which something has to wait, or by themselves. */
export interface ProfileTarget {
  readonly memberId: string;
  readonly asItem: boolean;
}

/** A member who was reported, or whose profile was held, as moderators see them. */
export interface MemberItemView {
  /** Its own, which tells it from the items of content. */
  readonly id: string;
  readonly memberId: string;
  readonly member: Author;
  readonly state: ModerationItemState;
  /** The revision of the profile that was held or last reported. */
  readonly contentRevision: number;
  /** The profile's latest: what a decision would be about now. */
  readonly currentRevision: number;
  /** What its latest held text was held for. */
  readonly held: readonly HeldBecause[];
  readonly openReports: number;
  readonly waitingSince: Date;
  readonly createdAt: Date;
  /** Null, as `claimedUntil`, where nobody has claimed it or the claim has lapsed. */
  readonly claimedBy: Author | null;
  readonly claimedUntil: Date | null;
}

const PREFIX = 'member.';

/** The public id of the item about a member. No content has one like it. */
export function memberItemId(memberId: string): string {
  return `${PREFIX}${memberId}`;
}

/** Whom an item is about, or null where the text is not the id of such an item. */
export function parseMemberItemId(text: string): string | null {
  const memberId = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  return isId(memberId) ? memberId : null;
}

/** The member whom a decision names, by themselves or by the item about them; null where it names something else. */
export function memberOf({ by, id }: Target): ProfileTarget | null {
  if (by === 'userId') return { memberId: id, asItem: false };
  const memberId = by === 'itemId' ? parseMemberItemId(id) : null;
  return memberId === null ? null : { memberId, asItem: true };
}

const place = [cursorPart.time, cursorPart.id];

/** The cursors of the queue of members, one kind for each order. */
export const memberItemCursors = {
  LONGEST_WAITING: tupleCursor('pl', place),
  MOST_REPORTED: tupleCursor('pr', [cursorPart.integer, ...place]),
  NEWEST: tupleCursor('pn', place),
} as const;

/** Where an item stands in an order. */
export function keyOfMemberItem(order: ModerationOrder, item: MemberItemView): string[] {
  const key = [item.waitingSince.toISOString(), item.memberId];
  return order === 'MOST_REPORTED' ? [String(item.openReports), ...key] : key;
}
