import { Injectable } from '@nestjs/common';
import { CourseQueries, canManage } from '#courses';
import { Forbidden, isId, NotFound, RolesSuspended, type Viewer } from '#kernel';

const COURSE = 'course that you moderate';

/** Lets those in who look after a course: its instructors on duty, and admins. */
@Injectable()
export class CourseOffice {
  constructor(private readonly courses: CourseQueries) {}

  /**
   * Asks the database only about those who are refused.
   * @throws SuspendedFromOffice, Forbidden where they see the course, NotFound otherwise
   */
  async enter(viewer: Viewer, courseId: string): Promise<void> {
    if (isId(courseId) && canManage(viewer, courseId)) return;
    if (viewer.suspendedRoles.instructs.includes(courseId)) throw new RolesSuspended(viewer.suspendedUntil);
    if (await this.courses.findById(viewer, courseId)) {
      throw new Forbidden('Only the instructors of a course, and admins, see who takes part in it. Ask one of them.');
    }
    throw new NotFound(COURSE);
  }

  /**
   * For those who were let in and find nothing: an admin may have given an id that no course has.
   * @throws NotFound
   */
  async requireCourse(viewer: Viewer, courseId: string): Promise<void> {
    if (!(await this.courses.findById(viewer, courseId))) throw new NotFound(COURSE);
  }
}
