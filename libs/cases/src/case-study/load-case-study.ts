import { type LoadedPost, loadPost } from '#discussion';
import { isId, type Member, NotFound } from '#kernel';
import type { Transaction } from '#platform';

/**
 * The case study that a member wants to act upon, loaded for change: the rows of its thread and its text are locked.
 * @throws NotFound where they see no case study with this id, Gone where it was withdrawn
 */
export async function loadCaseStudy(tx: Transaction, member: Member, id: string): Promise<LoadedPost> {
  const post = await loadPost(tx, member, isId(id) ? { threadId: id, number: 0 } : null, 'case study', true);
  if (post.thread.kind !== 'CASE_STUDY') throw new NotFound('case study');
  return post;
}
