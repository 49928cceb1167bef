import type { ContentStatus } from '#visibility';
import type { ModeratedPost } from './moderated-post.js';

/** Ids, numbers, statuses and moments, no text: what survives JSON. */
export type JsonFacts = Readonly<Record<string, unknown>>;

/** What a decision has changed, in a form that can be stored: `undo` is given both. */
export interface ModerationChange {
  readonly before: JsonFacts;
  readonly after: JsonFacts;
}

/** What a decision was about in a post: each fact is there only where the decision could change it. */
export type ModerationFacts = {
  readonly status?: ContentStatus;
  /** Whether it was ever VISIBLE. */
  readonly approved?: boolean;
  readonly revision?: number;
  readonly visibleRevision?: number;
  readonly refusedRevision?: number | null;
  /** As ISO 8601. */
  readonly editedAt?: string | null;
  /** The ids of those whom the visible text mentions, in its order; null for a handle that nobody had. */
  readonly mentions?: ReadonlyArray<string | null>;
  readonly locked?: boolean;
  readonly pinned?: boolean;
};

/** Whether nobody has changed since what a decision changed in a post. */
export function isAsLeft(post: ModeratedPost, after: ModerationFacts): boolean {
  const now = { ...post, locked: post.thread.locked };
  return (['status', 'revision', 'visibleRevision', 'refusedRevision', 'locked', 'pinned'] as const).every(
    (fact) => after[fact] === undefined || after[fact] === now[fact],
  );
}
