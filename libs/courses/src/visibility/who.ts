import type { Viewer } from '#kernel';

/**
 * Somebody whom a rule of visibility asks about, as SQL: each rule is written once over a `Who`, and so holds for whoever
 * looks (`VIEWER`), for anybody who is not signed in (`VISITOR`) and for a member in a row of their own (`memberIn`).
 */
export interface Who {
  /** A uuid, null for a visitor. */
  readonly memberId: string;
  readonly isAdmin: string;
  readonly isCurator: string;
  /** Whether they are in a course, in whatever role; null or false for no course. @param courseId an expression for its id */
  readonly isIn: (courseId: string) => string;
  /** Whether they instruct a course; null or false for no course. */
  readonly instructs: (courseId: string) => string;
}

/** Somebody of whom it is known, too, which prompts keep the others' reflections from them: the viewer, and visitors. */
export interface WhoLooks extends Who {
  /** Whether the gate of a `postFirst` prompt is closed for them. @param promptId an expression for its id, which is not null */
  readonly gateIsClosed: (promptId: string) => string;
}

/** The viewer of the statement, with the roles that are active now. */
export const VIEWER: WhoLooks = {
  memberId: ':viewer.memberId',
  isAdmin: ':viewer.isAdmin',
  isCurator: ':viewer.isCurator',
  isIn: (courseId) => `${courseId} = any(:viewer.courses)`,
  instructs: (courseId) => `${courseId} = any(:viewer.instructs)`,
  gateIsClosed: (promptId) => `${promptId} = any(:viewer.closedGates)`,
};

export const VISITOR: WhoLooks = {
  memberId: 'null::uuid',
  isAdmin: 'false',
  isCurator: 'false',
  isIn: () => 'false',
  instructs: () => 'false',
  gateIsClosed: () => 'true',
};

/** The member in row `m` of `member`, with the roles that they were given, whether or not a suspension keeps them from these now. */
export function memberIn(m: string): Who {
  return {
    memberId: `${m}.id`,
    isAdmin: `${m}.is_admin`,
    isCurator: `${m}.is_curator`,
    // By key, like `instructsCourse`.
    isIn: (courseId) => `coalesce((
      select true from course_member seat where seat.course_id = ${courseId} and seat.member_id = ${m}.id), false)`,
    instructs: (courseId) => instructsCourse(`${m}.id`, courseId),
  };
}

/**
 * Whether a member instructs a course: looked up by key, since `exists` under an `or` could be hashed, which reads every instructor there is.
 * @param memberId an expression for their id
 * @param courseId an expression for its id
 */
export function instructsCourse(memberId: string, courseId: string): string {
  return `coalesce((
    select seat.role = 'INSTRUCTOR' from course_member seat
    where seat.course_id = ${courseId} and seat.member_id = ${memberId}), false)`;
}

/**
 * Whether the member in row `m` of `member` moderates anything at all, by the roles that they were given. The twin, by those
 * that are active, is `moderatesAnything` of the kernel.
 */
export function hasModeratingRole(m: string): string {
  return `(${m}.is_admin or ${m}.is_curator or exists (
    select from course_member seat where seat.member_id = ${m}.id and seat.role = 'INSTRUCTOR'))`;
}

/** Whether somebody moderates a course: its instructors, and every admin. @param courseId an expression for its id */
export function moderatesCourse(courseId: string, who: Who = VIEWER): string {
  return `(${who.isAdmin} or coalesce(${who.instructs(courseId)}, false))`;
}

/** The twin of `moderatesCourse`. */
export function isModeratorOfCourse(viewer: Viewer, courseId: string): boolean {
  return viewer.isAdmin || viewer.instructs.includes(courseId);
}
