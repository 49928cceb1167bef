import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses, who is in them as what, and the prompts that they set. */
export class Courses1795424400001 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type course_role as enum ('LEARNER', 'INSTRUCTOR')`);
    await queries.query(`
      create table course (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        term text,
        open_to_join boolean not null default false,
        join_code text not null,
        created_at timestamptz(3) not null
      )`);
    await queries.query(`
      create table course_member (
        course_id uuid not null references course on delete cascade,
        member_id uuid not null references member on delete cascade,
        role course_role not null,
        joined_at timestamptz(3) not null,
        suspended_until timestamptz(3),
        primary key (course_id, member_id)
      )`);
    await queries.query(`create index course_member_member on course_member (member_id, course_id) include (role)`);
    await queries.query(`
      create table prompt (
        id uuid primary key,
        course_id uuid not null references course on delete cascade,
        number integer not null,
        title text not null,
        instructions_markdown text not null,
        instructions_html text not null,
        opens_at timestamptz(3),
        due_at timestamptz(3),
        closes_at timestamptz(3),
        minimum_words integer,
        replies_required integer not null default 0,
        post_first boolean not null default false,
        created_at timestamptz(3) not null,
        unique (course_id, number)
      )`);
    await queries.query(`grant select, insert, update, delete on course, course_member, prompt to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table prompt, course_member, course`);
    await queries.query(`drop type course_role`);
  }
}
