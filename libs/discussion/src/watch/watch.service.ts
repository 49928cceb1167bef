import { Injectable } from '@nestjs/common';
import { courseSeen } from '#courses';
import { InvalidInput, isId, type Member, NotFound } from '#kernel';
import { Idempotency, Statement } from '#platform';
import { seesSubject } from '#visibility';
import type { WatchLevel } from '../thread/thread.js';

interface Choice {
  /** Null: no choice, so that what stands around it holds. */
  readonly level?: WatchLevel | null;
  readonly idempotencyKey?: string | null;
}
export interface SetWatchLevel extends Choice {
  readonly threadId: string;
}
export interface SetCourseWatchLevel extends Choice {
  readonly courseId: string;
}
export interface SetDefaultWatchLevel {
  readonly level: WatchLevel;
  readonly idempotencyKey?: string | null;
}

// Whoever chooses what they had chosen already has it since then.
const SET_LEVEL = new Statement(
  'discussion/set-watch-level',
  { viewer: 'viewer', threadId: 'uuid', level: 'watch_level | null' },
  `
  with t as (select t.id from thread t where t.id = :threadId and ${seesSubject('t')}),
  deleted as (
    delete from watch w using t where :level is null and w.thread_id = t.id and w.member_id = :viewer.memberId),
  stored as (
    insert into watch (thread_id, member_id, level, since)
    select t.id, :viewer.memberId, :level, :viewer.now from t where :level is not null
    on conflict (thread_id, member_id) do update set level = excluded.level, since = excluded.since
    where watch.level <> excluded.level)
  select id from t`,
);
/** NORMAL is what holds without a choice. */
const SET_COURSE_LEVEL = new Statement(
  'discussion/set-course-watch-level',
  { viewer: 'viewer', courseId: 'uuid', level: 'watch_level | null' },
  `
  with c as (select c.id from course c where c.id = :courseId and ${courseSeen('c')}),
  deleted as (
    delete from course_watch w using c where :level is null and w.course_id = c.id and w.member_id = :viewer.memberId),
  stored as (
    insert into course_watch (course_id, member_id, level, since)
    select c.id, :viewer.memberId, :level, :viewer.now from c where :level is not null
    on conflict (course_id, member_id) do update set level = excluded.level, since = excluded.since
    where course_watch.level <> excluded.level)
  select id from c`,
);
/** Whoever chose once keeps that when the usual changes. */
const SET_WRITTEN_IN = new Statement(
  'discussion/set-level-of-what-one-wrote-in',
  { memberId: 'uuid', level: 'watch_level', now: 'timestamptz' },
  `
  insert into watch_default (member_id, written_in, since) values (:memberId, :level, :now)
  on conflict (member_id) do update set written_in = excluded.written_in, since = excluded.since
  where watch_default.written_in <> excluded.written_in`,
);

@Injectable()
export class WatchService {
  constructor(private readonly idempotency: Idempotency) {}

  /**
   * Chooses how closely the member follows a thread that they see. Answers the thread's id.
   * @throws NotFound
   */
  async setLevel(member: Member, input: SetWatchLevel): Promise<string> {
    return this.idempotency.once(member, 'setWatchLevel', input, async (tx) => {
      const { threadId, level } = input;
      const thread = isId(threadId) && (await tx.row(SET_LEVEL.with({ viewer: member, threadId, level })));
      if (!thread) throw new NotFound('thread');
      return threadId;
    });
  }

  /**
   * Chooses how closely the member follows whatever is in a course that they see. Answers the course's id.
   * @throws NotFound
   */
  async setCourseLevel(member: Member, input: SetCourseWatchLevel): Promise<string> {
    return this.idempotency.once(member, 'setCourseWatchLevel', input, async (tx) => {
      const { courseId, level } = input;
      const course = isId(courseId) && (await tx.row(SET_COURSE_LEVEL.with({ viewer: member, courseId, level })));
      if (!course) throw new NotFound('course');
      return courseId;
    });
  }

  /**
   * Chooses how closely the member follows what they write in, unless they choose for a thread or its course.
   * @throws InvalidInput for MUTED
   */
  async setWrittenIn(member: Member, input: SetDefaultWatchLevel): Promise<void> {
    await this.idempotency.once(member, 'setDefaultWatchLevel', input, async (tx) => {
      if (input.level === 'MUTED') {
        throw InvalidInput.at(
          'input.level',
          'Whoever writes is answered: mute single threads or a course instead, or choose NORMAL.',
        );
      }
      await tx.rows(SET_WRITTEN_IN.with({ memberId: member.memberId, level: input.level, now: member.now }));
      return member.memberId;
    });
  }
}
