import { Forbidden, isId, NotFound, onDuty, type Viewer } from '#kernel';
import { type Reader, Statement } from '#platform';
import { isModerator } from '../visibility/subject-visibility.js';

const COURSE = new Statement('select from course where id = $1::uuid');

/**
 * Reading, trying and changing the settings of a place is its moderators': of a course its instructors, of what belongs to none (null)
 * the curators, everywhere the admins; of none of them while they are suspended.
 * @throws Forbidden where they are in the course, and for null; NotFound for every other course, whether there is one or not
 */
export async function requireScreener(reader: Reader, viewer: Viewer, courseId: string | null): Promise<void> {
  if (isModerator(onDuty(viewer), courseId)) {
    if (courseId === null || (isId(courseId) && (await reader.row(COURSE, [courseId])))) return;
  } else if (courseId === null) {
    throw new Forbidden('What belongs to no course is the curators’. Name the course that you moderate.');
  } else if (viewer.courses.includes(courseId)) {
    throw new Forbidden('This course is moderated by its instructors. Ask one of them.');
  }
  throw new NotFound('course that you moderate');
}
