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
    // The log knows who was removed before, and by whom. Whoever has joined again since, or removed themselves, stays free to come.
    await queries.query(`
      insert into course_removal (course_id, member_id, removed_by, removed_at)
      select distinct on (c.id, m.id) c.id, m.id, actor.id, e.at
      from audit_entry e join course c on c.id = e.course_id join member m on m.id::text = e.target_id
      left join member actor on actor.id = e.actor_id
      where e.action = 'REMOVE_MEMBER' and e.actor_id is distinct from m.id
      and not exists (select from course_member i where i.course_id = c.id and i.member_id = m.id)
      order by c.id, m.id, e.seq desc`);
    await queries.query(`grant select, insert, update, delete on course_removal to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table course_removal`);
  }
}
