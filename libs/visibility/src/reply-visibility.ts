import type { Viewer } from '#kernel';
import { type ContentStatus, isModerator, isThreadSeen, type SubjectFacts } from './subject-visibility.js';

export interface ReplyFacts {
  readonly authorId: string | null;
  readonly status: ContentStatus;
}

/**
 * Whether somebody who sees the thread sees the reply in row `p` of `post`; `moderating` is an SQL boolean that tells
 * whether they moderate its thread.
 */
export function seesReply(p: string, moderating: string): string {
  return `(${p}.status = 'VISIBLE' or (${p}.status <> 'REMOVED' and (coalesce(${p}.author_id = :viewer.memberId, false) or ${moderating})))`;
}

/** The twin of the SQL, the subject included. */
export function isReplySeen(viewer: Viewer, subject: SubjectFacts, reply: ReplyFacts): boolean {
  if (!isThreadSeen(viewer, subject) || reply.status === 'REMOVED') return false;
  return (
    reply.status === 'VISIBLE' ||
    (viewer.memberId !== null && reply.authorId === viewer.memberId) ||
    isModerator(viewer, subject.courseId)
  );
}
