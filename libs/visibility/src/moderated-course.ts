import { Forbidden, isId, NotFound, RolesSuspended, type Viewer } from '#kernel';
import { type Reader, Statement } from '#platform';
import { isModerator } from './subject-visibility.js';

const COURSE = new Statement('select from course where id = $1::uuid');

/**
 * That there is such a course and the viewer moderates it, or, with null, what belongs to no course; while suspended nobody does.
 * The database is asked only about courses that an admin names.
 * @throws SuspendedFromOffice where they are; Forbidden where they are in the course, and for null; NotFound for every other course, whether there is one or not
 */
export async function requireModerated(reader: Reader, viewer: Viewer, courseId: string | null): Promise<void> {
  if (isModerator(viewer, courseId)) {
    if (courseId === null || !viewer.isAdmin) return;
    if (isId(courseId) && (await reader.row(COURSE, [courseId]))) return;
  } else if (courseId === null) {
    throw new Forbidden('What belongs to no course is the curators’. Name the course that you moderate.');
  } else if (viewer.suspendedRoles.instructs.includes(courseId)) {
    throw new RolesSuspended(viewer.suspendedUntil);
  } else if (viewer.courses.includes(courseId)) {
    throw new Forbidden('This course is moderated by its instructors. Ask one of them.');
  }
  throw new NotFound('course that you moderate');
}
