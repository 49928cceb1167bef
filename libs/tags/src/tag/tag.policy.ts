import { Forbidden, type Member, type Viewer } from '#kernel';

/** Tags belong to everyone: instructors of any course and admins keep them in order, unless they are suspended. */
export function canGovernTags(viewer: Viewer): boolean {
  if (viewer.memberId === null || (viewer.suspendedUntil !== null && viewer.suspendedUntil > viewer.now)) return false;
  return viewer.isAdmin || viewer.instructs.some((course) => !viewer.suspendedIn.includes(course));
}

/** @throws Forbidden */
export function requireTagGovernor(member: Member): void {
  if (canGovernTags(member)) return;
  throw new Forbidden(
    'Tags are put in order by instructors and admins. Tag your text with the name that you want, or ask one of them.',
  );
}
