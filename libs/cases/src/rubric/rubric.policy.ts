import { Forbidden, type Member, moderatesAnything, type Viewer } from '#kernel';

/** Who writes rubrics: instructors of any course, curators and admins. */
export function canWriteRubrics(member: Viewer): boolean {
  return moderatesAnything(member);
}

/** @throws Forbidden */
export function requireRubricWriter(member: Member): void {
  if (canWriteRubrics(member)) return;
  throw new Forbidden(
    'Rubrics are written by instructors, curators and admins. Ask one of them, or rate by one that there is.',
  );
}

function ownsRubric({ isAdmin, memberId }: Viewer, ownerId: string | null): boolean {
  return isAdmin || (memberId !== null && ownerId === memberId);
}

/** Whether somebody may change the rubric that they, or somebody else, wrote first. */
export function canChangeRubric(viewer: Viewer, ownerId: string | null): boolean {
  return canWriteRubrics(viewer) && ownsRubric(viewer, ownerId);
}

/**
 * A title that there is already belongs to whoever wrote it first, the built-in one to nobody.
 * @param ownerId null where that is nobody, or no member any more
 * @throws Forbidden
 */
export function requireRubricOwner(member: Member, ownerId: string | null): void {
  if (ownsRubric(member, ownerId)) return;
  throw new Forbidden(
    'There is a rubric with this title, which only whoever wrote it or an admin can change. Choose another title.',
  );
}
