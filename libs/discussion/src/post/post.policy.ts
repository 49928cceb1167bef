import { canWriteIn } from '#courses';
import { Forbidden, Gone, InvalidInput, Locked, limits, type Member, Suspended, type Viewer } from '#kernel';
import { type ContentStatus, contentKinds, isModerator } from '#visibility';
import type { ThreadView } from '../thread/thread.js';

/** What a viewer may do to a piece of content that they see. */
export interface Abilities {
  readonly reply: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  readonly report: boolean;
  readonly moderate: boolean;
  readonly rate: boolean;
}

interface PostFacts {
  readonly authorId: string | null;
  readonly status: ContentStatus;
  /** A subject's is 0, or not given. */
  readonly depth?: number;
}

const NOTHING: Abilities = { reply: false, edit: false, remove: false, report: false, moderate: false, rate: false };

/**
 * Every signed-in member who sees a subject may reply, to what is neither withdrawn nor a draft nor as deep as a thread
 * goes; in a locked thread its moderators.
 */
export function canReply(viewer: Viewer, thread: ThreadView, post: PostFacts): boolean {
  const open =
    thread.opened && thread.status !== 'DRAFT' && thread.status !== 'REMOVED' && (!thread.locked || thread.moderated);
  return open && post.status !== 'REMOVED' && !isDeepest(post) && canWriteIn(viewer, thread.courseId);
}

/** What one wrote below a subject that was withdrawn can be withdrawn too, but no longer changed. */
export function canEdit(viewer: Viewer, thread: ThreadView, post: PostFacts): boolean {
  if (thread.status === 'REMOVED') return false;
  return canRemove(viewer, thread, post) || (isSharedText(thread, post) && viewer.isAdmin && canWriteIn(viewer, null));
}

/** What belongs to the shared shelf is kept in order by admins. */
function isSharedText(thread: ThreadView, { depth = 0 }: PostFacts): boolean {
  return contentKinds[thread.kind].shared && depth === 0 && thread.status !== 'DRAFT';
}

/** What is published on the shared shelf is rated by everyone but whoever put it there. */
export function canRate(viewer: Viewer, thread: ThreadView): viewer is Member {
  const { kind, status, authorId } = thread;
  return contentKinds[kind].rated && status === 'VISIBLE' && authorId !== viewer.memberId && canWriteIn(viewer, null);
}

export function canRemove(viewer: Viewer, thread: ThreadView, { authorId, status }: PostFacts): boolean {
  return authorId === viewer.memberId && status !== 'REMOVED' && canWriteIn(viewer, thread.courseId);
}

function isDeepest({ depth = 0 }: PostFacts): boolean {
  return depth >= limits.threadDepth;
}

/** What a viewer may do to a post that they see; to a tombstone, nothing. */
export function abilities(viewer: Viewer, thread: ThreadView, post: PostFacts): Abilities {
  if (viewer.memberId === null || post.status === 'REMOVED') return NOTHING;
  const own = post.authorId === viewer.memberId;
  return {
    reply: canReply(viewer, thread, post),
    edit: canEdit(viewer, thread, post),
    remove: canRemove(viewer, thread, post),
    report: !own && post.status === 'VISIBLE' && canWriteIn(viewer, thread.courseId),
    moderate: isModerator(viewer, thread.courseId) && !own && post.status !== 'DRAFT',
    rate: (post.depth ?? 0) === 0 && canRate(viewer, thread),
  };
}

/** @throws Suspended where the member is */
export function requireWriter(member: Member, courseId: string | null): void {
  const { suspendedUntil } = member;
  if (!canWriteIn(member, courseId)) throw new Suspended(suspendedUntil);
}

/** @throws Locked, Forbidden, InvalidInput */
export function requireReply(member: Member, thread: ThreadView, post: PostFacts): void {
  requireWriter(member, thread.courseId);
  if (canReply(member, thread, post)) return;
  if (isDeepest(post)) {
    throw InvalidInput.at(
      'input.parentId',
      `A discussion goes ${limits.threadDepth} levels deep at most. Answer a reply further up.`,
    );
  }
  requireOpened(thread);
  throw new Locked(
    thread.status === 'DRAFT'
      ? 'This is still a draft. Publish it before anybody answers it.'
      : 'This thread is locked: it takes no more replies. Start a reflection of your own to go on, or ask a moderator.',
  );
}

/** @throws Locked while the subject is up for blind rating and its outcome is not given to them */
export function requireOpened(thread: ThreadView): void {
  if (thread.opened) return;
  throw new Locked(
    'This case study is up for blind rating. Rate it, or ask to see its outcome, before you join in its discussion.',
  );
}

/** @throws Forbidden, Gone where the subject was withdrawn */
export function requireEdit(member: Member, thread: ThreadView, post: PostFacts): void {
  requireWriter(member, thread.courseId);
  if (canEdit(member, thread, post)) return;
  requireRemoval(member, thread, post);
  throw new Gone('What this answers was withdrawn, so it can no longer be changed. You can still withdraw it.');
}

/** @throws Forbidden */
export function requireRemoval(member: Member, thread: ThreadView, post: PostFacts): void {
  requireWriter(member, thread.courseId);
  if (!canRemove(member, thread, post)) {
    throw new Forbidden('Only its author can change this. Write a reply instead, or report it if it breaks the rules.');
  }
}
