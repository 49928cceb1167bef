import { newId, type Viewer, visitor } from '#kernel';
import { canCreateCourse, canJoin, canManage, canSeeJoinCode, canWriteIn } from './course.policy.js';

const NOW = new Date('2026-10-01T12:00:00.000Z');
const LATER = new Date(NOW.getTime() + 1);
const course = { id: newId(NOW), openToJoin: false, joinCode: 'ABCD-EFGH-JKMN' };
const courses = [course.id];

const nobody = visitor(NOW);
const outsider: Viewer = { ...nobody, memberId: newId(NOW), sessionId: newId(NOW), handle: 'outsider' };
const learner = { ...outsider, courses };
const instructor = { ...learner, instructs: courses };
const admin = { ...outsider, isAdmin: true };

describe('A suspension', () => {
  it('in the course stops its learners and instructors there, and nowhere else', () => {
    for (const viewer of [learner, instructor]) {
      const suspended = { ...viewer, suspendedIn: courses };
      expect(canWriteIn(suspended, course.id)).toBe(false);
      expect(canManage(suspended, course.id)).toBe(false);
      expect(canWriteIn(suspended, newId(NOW))).toBe(true);
    }
  });

  it('in the course does not stop an admin', () => {
    expect(canManage({ ...admin, courses, suspendedIn: courses }, course.id)).toBe(true);
  });

  it('everywhere stops everybody until it ends', () => {
    for (const viewer of [learner, instructor, admin]) {
      const suspended = { ...viewer, suspendedUntil: LATER };
      expect(canWriteIn(suspended, course.id)).toBe(false);
      expect(canManage(suspended, course.id)).toBe(false);
      expect(canCreateCourse(suspended)).toBe(false);
      expect(canJoin(suspended, { ...course, openToJoin: true }, null)).toBe(false);
      expect(canWriteIn({ ...viewer, suspendedUntil: NOW }, course.id)).toBe(true);
    }
  });
});

describe('A join code', () => {
  it('lets in who knows it, and is not asked of members, admins, or where the course is open', () => {
    expect(canJoin(outsider, course, 'abcdefghjkmn')).toBe(true);
    expect(canJoin(outsider, course, 'abcdefghjkmm')).toBe(false);
    expect(canJoin(outsider, course, null)).toBe(false);
    expect(canJoin(learner, course, null)).toBe(true);
    expect(canJoin(admin, course, null)).toBe(true);
    expect(canJoin(outsider, { ...course, openToJoin: true }, 'wrong')).toBe(true);
    expect(canJoin(nobody, { ...course, openToJoin: true }, course.joinCode)).toBe(false);
  });

  it('is shown to the instructors of the course alone', () => {
    const seen = [nobody, outsider, learner, instructor, admin].map((viewer) => canSeeJoinCode(viewer, course.id));
    expect(seen).toEqual([false, false, false, true, false]);
  });
});
