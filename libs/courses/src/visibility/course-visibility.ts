import type { Viewer } from '#kernel';

/**
 * Who may see a course, its roster and its prompts: once as SQL over the parameters of `viewerValues`, once in code.
 * Rule 8 of visibility: a course is seen by those who joined it, and by everyone signed in if it is open to join;
 * rosters, and prompts from `opensAt` on, are for its members. Instructors see prompts before, admins see everything.
 */

/** Gives each of the seven viewer parameters its type, which PostgreSQL asks for even where a statement has no use for it. */
export const viewerTyped = `(true or ($1::uuid, $2::boolean, $3::boolean, $4::uuid[], $5::uuid[], $6::uuid[], $7::timestamptz) is null)`;

/** @param c the alias of a row of `course` */
export function courseSeen(c: string): string {
  return `(${viewerTyped} and ($2 or ${c}.id = any($4) or (${c}.open_to_join and $1 is not null)))`;
}

export function isCourseSeen(viewer: Viewer, course: { readonly id: string; readonly openToJoin: boolean }): boolean {
  return isRosterSeen(viewer, course.id) || (course.openToJoin && viewer.memberId !== null);
}

/** @param courseId an expression for the id of a course */
export function rosterSeen(courseId: string): string {
  return `(${viewerTyped} and ($2 or ${courseId} = any($4)))`;
}

export function isRosterSeen(viewer: Viewer, courseId: string): boolean {
  return viewer.isAdmin || viewer.courses.includes(courseId);
}

/** Who was removed is for those who can let them in again: instructors and admins. @param courseId an expression for the id of a course */
export function removalsSeen(courseId: string): string {
  return `(${viewerTyped} and ($2 or ${courseId} = any($5)))`;
}

export function isRemovalsSeen(viewer: Viewer, courseId: string): boolean {
  return viewer.isAdmin || viewer.instructs.includes(courseId);
}

/** @param p the alias of a row of `prompt` */
export function promptSeen(p: string): string {
  return `(${viewerTyped} and ($2 or ${p}.course_id = any($5)
    or (${p}.course_id = any($4) and (${p}.opens_at is null or ${p}.opens_at <= $7))))`;
}

export function isPromptSeen(
  viewer: Viewer,
  prompt: { readonly courseId: string; readonly opensAt: Date | null },
): boolean {
  if (viewer.isAdmin || viewer.instructs.includes(prompt.courseId)) return true;
  return viewer.courses.includes(prompt.courseId) && (prompt.opensAt === null || prompt.opensAt <= viewer.now);
}
