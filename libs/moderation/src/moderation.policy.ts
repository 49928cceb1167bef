import type { Viewer } from '#kernel';
import { isModerator } from '#visibility';

/*
 * Who may do what as a moderator, in one place. Whether the content is seen at all is decided before, by the rule of visibility.
 * Moderators of content in a course are its instructors, of what belongs to no course the curators, of everything the admins; none
 * of them while suspended.
 */

/** Whether the viewer moderates what belongs to a course, or, with null, to none. */
export function canModerate(viewer: Viewer, courseId: string | null): boolean {
  return isModerator(viewer, courseId);
}

/** Nobody decides about what they wrote themselves, not even an admin: somebody else has to. */
export function canDecide(viewer: Viewer, courseId: string | null, authorId: string | null): boolean {
  return canModerate(viewer, courseId) && (authorId === null || authorId !== viewer.memberId);
}

/** What decides whether somebody can be suspended. */
export interface SuspendedFacts {
  readonly memberId: string;
  readonly isAdmin: boolean;
  /** Of the course in question. */
  readonly instructs: boolean;
}

/**
 * Instructors suspend learners within their course, admins everybody but themselves, everywhere or in one course. Admins alone
 * suspend admins and instructors; curators nobody.
 */
export function canSuspend(viewer: Viewer, courseId: string | null, other: SuspendedFacts): boolean {
  const { isAdmin, instructs, memberId } = viewer;
  if (other.memberId === memberId) return false;
  if (isAdmin) return true;
  return courseId !== null && instructs.includes(courseId) && !other.isAdmin && !other.instructs;
}

/** Never whoever made the decision, unless they are the only admin whose role is active; the log says so then. */
export function canResolveAppeal(
  viewer: Viewer,
  courseId: string | null,
  decision: { readonly moderatorId: string | null; readonly memberId: string | null },
  soleAdmin: boolean,
): boolean {
  if (!canModerate(viewer, courseId) || decision.memberId === viewer.memberId) return false;
  return decision.moderatorId !== viewer.memberId || (viewer.isAdmin && soleAdmin);
}
