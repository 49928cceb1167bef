import type { ContentStatus } from '#visibility';
import type { ModeratedPost } from './moderated-post.js';

/** Ids, numbers, statuses and moments, no text: what survives JSON. */
export type JsonFacts = Readonly<Record<string, unknown>>;

/** What a decision has changed, in the form in which it can be kept: `undo` takes both again. */
export interface ModerationChange {
  readonly before: JsonFacts;
  readonly after: JsonFacts;
}

/** The facts of a judgement: of each only those that the decision was about. */
export type ModerationFacts = {
  readonly status?: ContentStatus;
  /** Whether it was ever VISIBLE. */
  readonly approved?: boolean;
  readonly revision?: number;
  readonly visibleRevision?: number;
  readonly refusedRevision?: number | null;
  /** As ISO 8601. */
  readonly editedAt?: string | null;
  /** The ids of those whom the shown text mentions, in its order; null for a handle that nobody had. */
  readonly mentions?: ReadonlyArray<string | null>;
  readonly locked?: boolean;
  readonly pinned?: boolean;
};

/** Whether a post still is as a decision left it. */
export function isAsLeft(post: ModeratedPost, after: ModerationFacts): boolean {
  const now = { ...post, locked: post.thread.locked };
  return (['status', 'revision', 'visibleRevision', 'refusedRevision', 'locked', 'pinned'] as const).every(
    (fact) => after[fact] === undefined || after[fact] === now[fact],
  );
}
