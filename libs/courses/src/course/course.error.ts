import { Conflict, DomainError, Forbidden } from '#kernel';

/** One answer for a course that does not exist, one that is closed, and a wrong code: a code is no way to find courses. */
export class CourseNotJoinable extends DomainError {
  constructor() {
    super(
      'NOT_FOUND',
      'There is no such course, or its join code is another one. Check both with whoever gave them to you.',
    );
  }
}

/** To whoever could join but for that. */
export class RemovedFromCourse extends Forbidden {
  constructor() {
    super('An instructor removed you from this course, and you cannot join it until one lets you in again. Ask them.');
  }
}

export class NotTheirInstructor extends Forbidden {
  constructor() {
    super('Only the instructors of a course, and admins, can change it or who is in it. Ask one of them.');
  }
}

export class LastInstructor extends Conflict {
  constructor() {
    super('This is the only instructor, and a course with members needs one. Appoint another instructor first.');
  }
}
