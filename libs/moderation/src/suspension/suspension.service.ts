import { Injectable } from '@nestjs/common';
import { Clock, isId, NotFound } from '#kernel';
import { lockAdmins, requireAnotherAdmin } from '#members';
import { Statement, type Transaction } from '#platform';

/** Somebody who is suspended, or will be. */
export interface SuspendableMember {
  readonly memberId: string;
  readonly isAdmin: boolean;
  /** The course in question; false where it is everywhere. */
  readonly instructs: boolean;
  /** Whether they are in the course, are suspended there, or have written there. */
  readonly belongs: boolean;
  /** The end of their suspension there, or everywhere; null, or in the past, where there is none. */
  readonly until: Date | null;
}

/** A suspension is read and changed under the lock of its member. */
const LOCK = new Statement(
  'moderation/lock-suspendable',
  { memberId: 'uuid' },
  'select id from member where id = :memberId for no key update',
);
/** Reads at most what the member wrote: as `exists` under `or`, everything that anybody wrote would be hashed. */
const READ = new Statement(
  'moderation/read-suspendable',
  { memberId: 'uuid', courseId: 'uuid | null' },
  `
  select m.id as "memberId", m.is_admin as "isAdmin", coalesce(seat.role = 'INSTRUCTOR', false) as instructs,
    (seat.member_id is not null or s.member_id is not null or coalesce((
      select true from thread t where t.author_id = m.id and t.course_id = :courseId and t.status <> 'DRAFT'
      order by t.status, t.published_at limit 1), (
      select true from post p cross join lateral (
        select from thread t where t.id = p.thread_id and t.course_id = :courseId offset 0) t
      where p.author_id = m.id and p.number > 0 order by p.status, p.created_at limit 1), false)) as belongs,
    case when :courseId is null then m.suspended_until else s.until end as until
  from member m left join course_member seat on seat.member_id = m.id and seat.course_id = :courseId
  left join course_suspension s on s.member_id = m.id and s.course_id = :courseId
  where m.id = :memberId`,
);
const SET_EVERYWHERE = new Statement(
  'moderation/suspend-everywhere',
  { memberId: 'uuid', until: 'timestamptz | null' },
  'update member set suspended_until = :until where id = :memberId',
);
const SET = new Statement(
  'moderation/suspend-in-course',
  { memberId: 'uuid', courseId: 'uuid', until: 'timestamptz' },
  `
  insert into course_suspension (member_id, course_id, until) values (:memberId, :courseId, :until)
  on conflict (member_id, course_id) do update set until = excluded.until`,
);
const LIFT = new Statement(
  'moderation/lift-suspension-in-course',
  { memberId: 'uuid', courseId: 'uuid' },
  'delete from course_suspension where member_id = :memberId and course_id = :courseId',
);

/**
 * Until when members only read and do not write, in one course or everywhere. It holds from the next request on, since each
 * request loads its viewer, and also once they have left the course.
 */
@Injectable()
export class SuspensionService {
  constructor(private readonly clock: Clock) {}

  /**
   * The member under lock.
   * @param courseId of a course that there is
   * @throws NotFound for unknown members
   */
  async lock(tx: Transaction, memberId: string | null, courseId: string | null): Promise<SuspendableMember> {
    if (courseId === null) await lockAdmins(tx);
    if (memberId === null || !isId(memberId) || !(await tx.row(LOCK.with({ memberId })))) throw new NotFound('member');
    return (await tx.row<SuspendableMember>(READ.with({ memberId, courseId }))) as SuspendableMember;
  }

  /**
   * Of a member under lock. Null ends the suspension.
   * @throws Conflict where no admin would be left who is not suspended
   */
  async set(
    tx: Transaction,
    { memberId, isAdmin }: SuspendableMember,
    courseId: string | null,
    until: Date | null,
  ): Promise<void> {
    const now = this.clock.now();
    if (isAdmin && courseId === null && until !== null && until > now) await requireAnotherAdmin(tx, memberId, now);
    if (courseId === null) await tx.rows(SET_EVERYWHERE.with({ memberId, until }));
    else if (until === null) await tx.rows(LIFT.with({ memberId, courseId }));
    else await tx.rows(SET.with({ memberId, courseId, until }));
  }
}
