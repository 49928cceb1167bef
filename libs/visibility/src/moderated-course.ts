import { courseSeen } from '#courses';
import { Forbidden, isId, NotFound, RolesSuspended, type Viewer } from '#kernel';
import { type Reader, Statement } from '#platform';
import { isModerator } from './subject-visibility.js';

const EXISTS = new Statement(
  'visibility/course-exists',
  { courseId: 'uuid' },
  'select from course where id = :courseId',
);
const SEES = new Statement(
  'visibility/sees-course',
  { viewer: 'viewer', courseId: 'uuid' },
  `select from course c where c.id = :courseId and ${courseSeen('c')}`,
);

/**
 * That there is such a course and the viewer moderates it, or, with null, what belongs to no course; while suspended nobody does.
 * The database is asked only about courses that an admin names.
 * @throws RolesSuspended where they are; Forbidden where they are in the course, and for null; NotFound for every other course, whether there is one or not
 */
export async function requireModerated(reader: Reader, viewer: Viewer, courseId: string | null): Promise<void> {
  await requireModerator(reader, viewer, courseId);
  if (courseId !== null && viewer.isAdmin) await requireCourse(reader, courseId);
}

/**
 * The same without asking whether an admin names a course that there is: for lists, which ask `requireCourse` where they find nothing.
 * @param forbidden what is said, instead, to whoever sees the course, also without being in it
 */
export async function requireModerator(
  reader: Reader,
  viewer: Viewer,
  courseId: string | null,
  forbidden?: string,
): Promise<void> {
  if (isModerator(viewer, courseId) && (courseId === null || isId(courseId))) return;
  if (courseId === null) {
    throw new Forbidden('What belongs to no course is the curators’. Name the course that you moderate.');
  }
  if (viewer.suspendedRoles.instructs.includes(courseId)) throw new RolesSuspended(viewer.suspendedUntil);
  if (forbidden !== undefined && isId(courseId) && (await reader.row(SEES.with({ viewer, courseId })))) {
    throw new Forbidden(forbidden);
  }
  if (forbidden === undefined && viewer.courses.includes(courseId)) {
    throw new Forbidden('This course is moderated by its instructors. Ask one of them.');
  }
  throw notTheirs();
}

/** That there is the course which somebody moderates. @throws NotFound */
export async function requireCourse(reader: Reader, courseId: string): Promise<void> {
  if (!(await reader.row(EXISTS.with({ courseId })))) throw notTheirs();
}

function notTheirs(): NotFound {
  return new NotFound('course that you moderate');
}
