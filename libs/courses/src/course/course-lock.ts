import { isId, type Member, NotFound, Suspended } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { courseSeen } from '../visibility/course-visibility.js';
import type { Course } from './course.entity.js';
import { NotTheirInstructor } from './course.error.js';
import { canManage, canWriteIn } from './course.policy.js';
import { courseColumns } from './course.queries.js';

const LOCK = new Statement(
  'courses/lock-course',
  { viewer: 'viewer', courseId: 'uuid' },
  `
  select ${courseColumns} from course c where c.id = :courseId and ${courseSeen('c')} for no key update of c`,
);

/**
 * A course for the rest of the transaction: whatever counts its instructors or numbers its prompts waits for it here.
 * @throws NotFound where the member does not see it
 */
export async function lockCourse(tx: Transaction, member: Member, courseId: string): Promise<Course> {
  const course = isId(courseId) ? await tx.row<Course>(LOCK.with({ viewer: member, courseId })) : null;
  if (!course) throw new NotFound('course');
  return course;
}

/** @throws Suspended, NotTheirInstructor */
export function requireManager(member: Member, courseId: string): void {
  const { suspendedUntil } = member;
  if (!canWriteIn(member, courseId)) throw new Suspended(suspendedUntil);
  if (!canManage(member, courseId)) throw new NotTheirInstructor();
}
