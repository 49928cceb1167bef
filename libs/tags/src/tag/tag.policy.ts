import { Forbidden, type Member, type Viewer } from '#kernel';

/** Tags belong to everyone: instructors of any course and admins keep them in order, unless they are suspended. */
export function canGovernTags(viewer: Viewer): boolean {
  const { isAdmin, instructs } = viewer;
  return isAdmin || instructs.length > 0;
}

/** @throws Forbidden */
export function requireTagGovernor(member: Member): void {
  if (canGovernTags(member)) return;
  throw new Forbidden(
    'Tags are put in order by instructors and admins. Tag your text with the name that you want, or ask one of them.',
  );
}
