import { Injectable } from '@nestjs/common';
import { type AuditFacts, AuditLog } from '#audit';
import { Clock, Conflict, handleTyped, isHandle, type Member, NotFound, Suspended } from '#kernel';
import { Attempts, Idempotency, Statement, type Transaction } from '#platform';
import type { Course } from '../course/course.entity.js';
import { CourseNotJoinable, LastInstructor, RemovedFromCourse } from '../course/course.error.js';
import { canJoin, canWriteIn, isSuspended } from '../course/course.policy.js';
import { addressed, courseColumns } from '../course/course.queries.js';
import { lockCourse, requireManager } from '../course/course-lock.js';
import { bareJoinCode } from '../course/join-code.js';
import { CourseMember } from './course-member.entity.js';
import { hasCode } from './join-code.service.js';
import { Role } from './role.js';

interface Retried {
  readonly idempotencyKey?: string | null;
}
export interface JoiningCourse extends Retried {
  /** Left out, the course is the one whose code it is. */
  readonly courseSlug?: string | null;
  readonly joinCode?: string | null;
}
export interface LeavingCourse extends Retried {
  readonly courseId: string;
}
export interface RemovingMember extends LeavingCourse {
  readonly handle: string;
}
export interface SettingMemberRole extends RemovingMember {
  readonly role: Role;
}

/** Waits for whoever removes somebody, which locks the course, and not for others who join. */
const BY_SLUG = new Statement(
  'courses/joinable-by-slug',
  { slug: 'text' },
  `select ${courseColumns} from course c where c.slug = :slug for share of c`,
);
/** The same by its code. */
const BY_CODE = new Statement(
  'courses/joinable-by-code',
  { joinCode: 'text' },
  `select ${courseColumns} from course c where ${hasCode} for share of c`,
);
/** Answers whether they were removed, in which case they are not enrolled. */
const ENROL = new Statement(
  'courses/enrol',
  { courseId: 'uuid', memberId: 'uuid', now: 'timestamptz' },
  `
  with barred as (select from course_removal where course_id = :courseId and member_id = :memberId),
  enrolled as (
    insert into course_member (course_id, member_id, role, joined_at) select :courseId, :memberId, 'LEARNER', :now
    where not exists (select from barred) on conflict do nothing)
  select exists (select from barred) as removed`,
);
const BAR = new Statement(
  'courses/keep-removal',
  { courseId: 'uuid', memberId: 'uuid', removedBy: 'uuid', now: 'timestamptz' },
  `
  insert into course_removal (course_id, member_id, removed_by, removed_at)
  values (:courseId, :memberId, :removedBy, :now)
  on conflict (course_id, member_id) do update set removed_by = excluded.removed_by, removed_at = excluded.removed_at`,
);
const LIFT = new Statement(
  'courses/lift-removal',
  { courseId: 'uuid', handle: 'text' },
  `
  delete from course_removal r using member p
  where r.course_id = :courseId and p.id = r.member_id and p.handle = :handle returning r.member_id as "memberId"`,
);
const BY_HANDLE = new Statement(
  'courses/enrolment-by-handle',
  { courseId: 'uuid', handle: 'text' },
  `
  select m.member_id as "memberId", m.role from course_member m join member p on p.id = m.member_id
  where m.course_id = :courseId and p.handle = :handle`,
);
const BY_ID = new Statement(
  'courses/enrolment',
  { courseId: 'uuid', memberId: 'uuid' },
  `
  select m.member_id as "memberId", m.role from course_member m where m.course_id = :courseId and m.member_id = :memberId`,
);
const OTHERS = new Statement(
  'courses/count-others',
  { courseId: 'uuid', memberId: 'uuid' },
  `
  select count(*)::integer as members, count(*) filter (where role = 'INSTRUCTOR')::integer as instructors
  from course_member where course_id = :courseId and member_id <> :memberId`,
);

interface DoneToMember {
  readonly actorId: string;
  readonly courseId: string;
  readonly memberId: string;
  readonly before: AuditFacts;
  readonly after?: AuditFacts;
}

type Enrolment = Pick<CourseMember, 'memberId' | 'role'>;

/** Who is in a course, and as what. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Joins as a learner; a member stays what they are. Answers the course's id.
   * @throws CourseNotJoinable alike for an unknown slug, a closed course and a wrong code; RemovedFromCourse; RateLimited after too many wrong codes
   */
  async join(member: Member, input: JoiningCourse): Promise<string> {
    if (isSuspended(member)) throw new Suspended(member.suspendedUntil);
    if (input.joinCode == null) return this.enrol(member, input);
    const counted = await this.attempts.consume('joinCode', member.memberId);
    try {
      const courseId = await this.enrol(member, input);
      await counted.giveBack();
      return courseId;
    } catch (error) {
      // Theirs was the right code.
      if (error instanceof RemovedFromCourse) await counted.giveBack();
      throw error;
    }
  }

  private enrol(member: Member, input: JoiningCourse): Promise<string> {
    return this.idempotency.once(member, 'joinCourse', input, async (tx) => {
      const course = await this.joinable(tx, input);
      if (!course || !canJoin(member, course, input.joinCode ?? null)) throw new CourseNotJoinable();
      const enrolment = await tx.row<{ removed: boolean }>(
        ENROL.with({ courseId: course.id, memberId: member.memberId, now: this.clock.now() }),
      );
      if (enrolment?.removed) throw new RemovedFromCourse();
      return course.id;
    });
  }

  private async joinable(tx: Transaction, { courseSlug, joinCode }: JoiningCourse): Promise<Course | null> {
    if (courseSlug == null)
      return joinCode == null ? null : tx.row<Course>(BY_CODE.with({ joinCode: bareJoinCode(joinCode) }));
    const slug = addressed(courseSlug);
    return slug === null ? null : tx.row<Course>(BY_SLUG.with({ slug }));
  }

  /** Leaves; what they wrote for the course stays. A suspension is not shaken off by leaving. Answers the course's id. */
  async leave(member: Member, input: LeavingCourse): Promise<string> {
    return this.idempotency.once(member, 'leaveCourse', input, async (tx) => {
      const course = await lockCourse(tx, member, input.courseId);
      const enrolment = await tx.row<Enrolment>(BY_ID.with({ courseId: course.id, memberId: member.memberId }));
      if (!enrolment) throw new Conflict('You are not in this course, so there is nothing to leave.');
      const { suspendedUntil } = member;
      if (!canWriteIn(member, course.id)) throw new Suspended(suspendedUntil);
      return end(tx, course.id, enrolment);
    });
  }

  /** Removes a member, by an instructor or admin: they stay out until the removal is lifted, unless it is oneself. Answers the course's id. */
  async remove(member: Member, input: RemovingMember): Promise<string> {
    return this.idempotency.once(member, 'removeMember', input, async (tx) => {
      const { course, enrolment } = await manage(tx, member, input);
      await end(tx, course.id, enrolment);
      const { memberId, role } = enrolment;
      if (memberId !== member.memberId) {
        const removal = { courseId: course.id, memberId, removedBy: member.memberId, now: this.clock.now() };
        await tx.rows(BAR.with(removal));
      }
      this.record(tx, 'REMOVE_MEMBER', { actorId: member.memberId, courseId: course.id, memberId, before: { role } });
      return course.id;
    });
  }

  /** Lets somebody who was removed join again, by an instructor or admin; it enrols nobody. Answers the course's id. */
  async liftRemoval(member: Member, input: RemovingMember): Promise<string> {
    return this.idempotency.once(member, 'liftRemoval', input, async (tx) => {
      const course = await lockCourse(tx, member, input.courseId);
      requireManager(member, course.id);
      const handle = handleTyped(input.handle);
      const lifted = isHandle(handle)
        ? await tx.row<{ memberId: string }>(LIFT.with({ courseId: course.id, handle }))
        : null;
      if (!lifted) throw new NotFound('member who was removed from this course');
      const { memberId } = lifted;
      this.record(tx, 'LIFT_REMOVAL', {
        actorId: member.memberId,
        courseId: course.id,
        memberId,
        before: { removed: true },
        after: { removed: false },
      });
      return course.id;
    });
  }

  /** Appoints an instructor, or makes one a learner again. Answers the member's id. */
  async setRole(member: Member, input: SettingMemberRole): Promise<string> {
    return this.idempotency.once(member, 'setMemberRole', input, async (tx) => {
      const { course, enrolment } = await manage(tx, member, input);
      const { memberId, role } = enrolment;
      if (input.role === role) return memberId;
      if (role === Role.INSTRUCTOR) {
        const others = await othersIn(tx, course.id, memberId);
        if (others.instructors === 0) throw new LastInstructor();
      }
      await tx.manager.update(CourseMember, { courseId: course.id, memberId }, { role: input.role });
      const facts = { before: { role }, after: { role: input.role } };
      this.record(tx, 'SET_MEMBER_ROLE', { actorId: member.memberId, courseId: course.id, memberId, ...facts });
      return memberId;
    });
  }

  private record(
    tx: Transaction,
    action: 'REMOVE_MEMBER' | 'LIFT_REMOVAL' | 'SET_MEMBER_ROLE',
    done: DoneToMember,
  ): void {
    const { courseId, memberId, ...rest } = done;
    this.audit.record(tx, { action, targetKind: 'MEMBER', targetId: memberId, scope: { courseId }, ...rest });
  }
}

async function manage(tx: Transaction, member: Member, input: RemovingMember) {
  const course = await lockCourse(tx, member, input.courseId);
  requireManager(member, course.id);
  const handle = handleTyped(input.handle);
  const enrolment = isHandle(handle) ? await tx.row<Enrolment>(BY_HANDLE.with({ courseId: course.id, handle })) : null;
  if (!enrolment) throw new NotFound('member of this course');
  return { course, enrolment };
}

async function end(tx: Transaction, courseId: string, { memberId, role }: Enrolment): Promise<string> {
  if (role === Role.INSTRUCTOR) {
    const others = await othersIn(tx, courseId, memberId);
    if (others.instructors === 0 && others.members > 0) throw new LastInstructor();
  }
  await tx.manager.delete(CourseMember, { courseId, memberId });
  return courseId;
}

async function othersIn(tx: Transaction, courseId: string, memberId: string) {
  return (await tx.row(OTHERS.with({ courseId, memberId }))) as { members: number; instructors: number };
}
