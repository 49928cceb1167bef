import { Forbidden, type Member } from '#kernel';
import type { LoadedPost } from '../post/loaded-post.js';
import { requireOpened, requireWriter } from '../post/post.policy.js';

/**
 * A reaction is for what others wrote and everybody meant to can read.
 * @throws Forbidden, Locked
 */
export function requireReaction(member: Member, { authorId, status, thread }: LoadedPost): void {
  requireWriter(member, thread.courseId);
  requireOpened(thread);
  if (authorId === member.memberId) {
    throw new Forbidden('This is your own. Reactions to it are for your readers; edit it or reply to add something.');
  }
  if (status !== 'VISIBLE') {
    throw new Forbidden('Its readers do not see this at present. React to it once it has been approved or restored.');
  }
}
