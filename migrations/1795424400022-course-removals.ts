import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was removed from a course stays out of it until an instructor lets them in again. */
export class CourseRemovals1795424400022 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table course_removal (
        course_id uuid not null references course on delete cascade,
        member_id uuid not null references member on delete cascade,
        removed_by uuid references member on delete set null,
        removed_at timestamptz(3) not null,
        primary key (course_id, member_id)
      )`);
    await queries.query(
      `create index course_removal_order on course_removal (course_id, removed_at desc, member_id desc)`,
    );
    await queries.query(`create index course_removal_member on course_removal (member_id)`);
    await queries.query(`create index course_removal_removed_by on course_removal (removed_by)`);
    // The log knows who was removed before, and by whom. Free to come stays whoever is in the course, removed themselves later, or was let
    // in or appointed later; and who has joined or left later, as far as a key that made it harmless to send it again is still kept.
    // That somebody joined again and left is written down nowhere else: without such a trace they stay out until they are let in.
    await queries.query(`
      insert into course_removal (course_id, member_id, removed_by, removed_at)
      select c.id, m.id, actor.id, e.at
      from (
        select distinct on (course_id, target_id) course_id, target_id, action, actor_id, at from audit_entry
        where target_kind = 'MEMBER' and action in ('REMOVE_MEMBER', 'LIFT_REMOVAL', 'SET_MEMBER_ROLE')
        order by course_id, target_id, seq desc) e
      join course c on c.id = e.course_id join member m on m.id::text = e.target_id
      left join member actor on actor.id = e.actor_id
      where e.action = 'REMOVE_MEMBER' and e.actor_id is distinct from m.id
      and not exists (select from course_member i where i.course_id = c.id and i.member_id = m.id)
      and not exists (
        select from idempotency_key k where k.member_id = m.id and k.operation in ('joinCourse', 'leaveCourse')
        and k.result = c.id::text and k.created_at > e.at)`);
    await queries.query(`grant select, insert, update, delete on course_removal to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table course_removal`);
  }
}
