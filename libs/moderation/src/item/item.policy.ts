import { Forbidden, isId, type Member, NotFound, onDuty, type Viewer } from '#kernel';
import { type Reader, Statement } from '#platform';
import { canModerate } from '../moderation.policy.js';

const COURSE = new Statement('select from course where id = $1::uuid');

/** @throws Forbidden for what they wrote themselves */
export function requireOthers({ memberId }: Member, authorId: string | null): void {
  if (authorId === memberId) {
    throw new Forbidden('You wrote this yourself, so somebody else has to look at it. Ask another moderator.');
  }
}

/**
 * That there is such a course and the viewer moderates it, or, with null, what belongs to no course.
 * @throws Forbidden where they are in the course, and for null; NotFound for every other course, whether there is one or not
 */
export async function requireModerated(reader: Reader, viewer: Viewer, courseId: string | null): Promise<void> {
  if (canModerate(viewer, courseId)) {
    if (courseId === null || !onDuty(viewer).isAdmin) return;
    if (isId(courseId) && (await reader.row(COURSE, [courseId]))) return;
  } else if (courseId === null) {
    throw new Forbidden('What belongs to no course is the curators’. Name the course that you moderate.');
  } else if (viewer.courses.includes(courseId)) {
    throw new Forbidden('This course is moderated by its instructors. Ask one of them.');
  }
  throw new NotFound('course that you moderate');
}
