import { Forbidden, type Member, moderatesAnything } from '#kernel';

/** Who writes rubrics: instructors of any course, curators and admins. */
function canWriteRubrics(member: Member): boolean {
  return moderatesAnything(member);
}

/** @throws Forbidden */
export function requireRubricWriter(member: Member): void {
  if (canWriteRubrics(member)) return;
  throw new Forbidden(
    'Rubrics are written by instructors, curators and admins. Ask one of them, or rate by one that there is.',
  );
}

/**
 * A title that there is already belongs to whoever wrote it first, the built-in one to nobody.
 * @param ownerId null where that is nobody, or no member any more
 * @throws Forbidden
 */
export function requireRubricOwner(member: Member, ownerId: string | null): void {
  if (member.isAdmin || ownerId === member.memberId) return;
  throw new Forbidden(
    'There is a rubric with this title, which only whoever wrote it or an admin can change. Choose another title.',
  );
}
