import { isMember, type Member, type Viewer } from '#kernel';
import { isModeratorOfCourse } from '../visibility/who.js';
import { isJoinCode } from './join-code.js';

/** Whether a suspension everywhere stops them from writing anything. */
export function isSuspended(viewer: Viewer): boolean {
  return viewer.suspendedUntil !== null && viewer.suspendedUntil > viewer.now;
}

/**
 * Whether they may write in a course or, with null, outside of all: signed in, and stopped by no suspension, in this course or everywhere. An
 * admin stands above a course's own.
 */
export function canWriteIn(viewer: Viewer, courseId: string | null): viewer is Member {
  if (!isMember(viewer) || isSuspended(viewer)) return false;
  return courseId === null || viewer.isAdmin || !viewer.suspendedIn.includes(courseId);
}

export function canCreateCourse(viewer: Viewer): boolean {
  return viewer.isAdmin && !isSuspended(viewer);
}

/** Changing a course, its prompts, and who is in it as what. */
export function canManage(viewer: Viewer, courseId: string): boolean {
  return canWriteIn(viewer, courseId) && isModeratorOfCourse(viewer, courseId);
}

/** The code of a course that is not open lets in whoever knows it; admins need none. */
export function canJoin(
  viewer: Viewer,
  course: { readonly id: string; readonly openToJoin: boolean; readonly joinCode: string },
  typedCode: string | null,
): boolean {
  if (viewer.memberId === null || isSuspended(viewer)) return false;
  if (course.openToJoin || viewer.isAdmin || viewer.courses.includes(course.id)) return true;
  return typedCode !== null && isJoinCode(typedCode, course.joinCode);
}

/** Instructors alone; an admin who needs it can appoint themselves. */
export function canSeeJoinCode(viewer: Viewer, courseId: string): boolean {
  return viewer.instructs.includes(courseId);
}
