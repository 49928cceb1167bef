import type { Viewer } from '#kernel';
import { isReplySeen } from '../../libs/visibility/src/reply-visibility.js';
import { isThreadSeen } from '../../libs/visibility/src/subject-visibility.js';
import type { KnownReply, KnownThread } from './facts.js';

/** A reply as a viewer finds it in its thread: seen, or as a tombstone above one that is. */
export interface FoundReply {
  readonly number: number;
  readonly parentNumber: number;
  readonly depth: number;
  readonly tombstone: boolean;
}

export type NaiveOrder = 'THREADED' | 'OLDEST' | 'NEWEST';

/**
 * What a viewer finds in a thread, depth first, computed from parents and statuses alone: neither paths nor anything
 * else that is kept beside them is looked at. Nothing where the thread is not seen.
 */
export function findNaively(viewer: Viewer, { subject, replies }: KnownThread): FoundReply[] {
  if (!isThreadSeen(viewer, subject)) return [];
  const children = Map.groupBy(replies, (reply) => reply.parentNumber);
  const below = (parent: number, depth: number): FoundReply[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.number - b.number)
      .flatMap((reply) => found(reply, depth, below(reply.number, depth + 1)));
  const found = (reply: KnownReply, depth: number, descendants: FoundReply[]): FoundReply[] => {
    const seen = isReplySeen(viewer, subject, reply);
    if (!seen && descendants.length === 0) return [];
    return [{ number: reply.number, parentNumber: reply.parentNumber, depth, tombstone: !seen }, ...descendants];
  };
  return below(0, 1);
}

/** The part of a thread's list that stands below a root (0 is the whole thread), at most so many levels, in an order. */
export function listNaively(
  found: readonly FoundReply[],
  root: number,
  order: NaiveOrder,
  maxDepth: number | null,
): FoundReply[] {
  const depths = new Map([[root, 0]]);
  const listed = found.filter((reply) => {
    const above = depths.get(reply.parentNumber);
    if (above === undefined) return false;
    depths.set(reply.number, above + 1);
    return maxDepth === null || above + 1 <= maxDepth;
  });
  if (order === 'THREADED') return listed;
  return listed.sort((a, b) => (order === 'OLDEST' ? a.number - b.number : b.number - a.number));
}
