import type { Viewer } from '#kernel';
import { isModeratorOfCourse, moderatesCourse, VIEWER } from './who.js';

/**
 * Who may see a course, its roster and its prompts: once as SQL over the values of `:viewer`, once in code.
 * Rule 8 of visibility: a course is seen by those who joined it, and by everyone signed in if it is open to join;
 * rosters, and prompts from `opensAt` on, are for its members. Instructors see prompts before, admins see everything.
 */

/** @param c the alias of a row of `course` */
export function courseSeen(c: string): string {
  return `(${rosterSeen(`${c}.id`)} or (${c}.open_to_join and ${VIEWER.memberId} is not null))`;
}

export function isCourseSeen(viewer: Viewer, course: { readonly id: string; readonly openToJoin: boolean }): boolean {
  return isRosterSeen(viewer, course.id) || (course.openToJoin && viewer.memberId !== null);
}

/** @param courseId an expression for the id of a course */
export function rosterSeen(courseId: string): string {
  return `(${VIEWER.isAdmin} or ${VIEWER.isIn(courseId)})`;
}

export function isRosterSeen(viewer: Viewer, courseId: string): boolean {
  return viewer.isAdmin || viewer.courses.includes(courseId);
}

/** Who was removed is for those who can let them in again: instructors and admins. @param courseId an expression for the id of a course */
export function removalsSeen(courseId: string): string {
  return moderatesCourse(courseId);
}

export function isRemovalsSeen(viewer: Viewer, courseId: string): boolean {
  return isModeratorOfCourse(viewer, courseId);
}

/** @param p the alias of a row of `prompt` */
export function promptSeen(p: string): string {
  return `(${moderatesCourse(`${p}.course_id`)}
    or (${VIEWER.isIn(`${p}.course_id`)} and (${p}.opens_at is null or ${p}.opens_at <= :viewer.now)))`;
}

export function isPromptSeen(
  viewer: Viewer,
  prompt: { readonly courseId: string; readonly opensAt: Date | null },
): boolean {
  if (isModeratorOfCourse(viewer, prompt.courseId)) return true;
  return viewer.courses.includes(prompt.courseId) && (prompt.opensAt === null || prompt.opensAt <= viewer.now);
}
