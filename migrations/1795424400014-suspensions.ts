import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A suspension in a course outlasts the membership: leaving, being removed and joining again shake none off. */
export class Suspensions1795424400014 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table course_suspension (
        member_id uuid not null references member on delete cascade,
        course_id uuid not null references course on delete cascade,
        until timestamptz(3) not null,
        primary key (member_id, course_id)
      )`);
    await queries.query(`
      insert into course_suspension (member_id, course_id, until)
      select member_id, course_id, suspended_until from course_member where suspended_until is not null`);
    await queries.query(`alter table course_member drop column suspended_until`);
    await queries.query(`grant select, insert, update, delete on course_suspension to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table course_member add column suspended_until timestamptz(3)`);
    await queries.query(`
      update course_member m set suspended_until = s.until from course_suspension s
      where s.member_id = m.member_id and s.course_id = m.course_id`);
    await queries.query(`drop table course_suspension`);
  }
}
