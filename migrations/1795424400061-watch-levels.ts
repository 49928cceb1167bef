import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How closely members follow courses, and by default what they wrote in. A thread's own level, if there is one, comes before both. */
export class WatchLevels1795424400061 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table course_watch (
        course_id uuid not null references course on delete cascade,
        member_id uuid not null references member on delete cascade,
        level watch_level not null,
        primary key (course_id, member_id)
      )`);
    await queries.query(`create index course_watch_member on course_watch (member_id)`);
    // Of whoever has chosen; TRACKING holds for everybody else.
    await queries.query(`
      create table watch_default (
        member_id uuid primary key references member on delete cascade,
        written_in watch_level not null check (written_in <> 'MUTED')
      )`);
    // One row for each choice that somebody made: far fewer than there are threads.
    await queries.query(`create index watch_member on watch (member_id, level, thread_id)`);
    await queries.query(`grant select, insert, update, delete on course_watch, watch_default to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index watch_member`);
    await queries.query(`drop table course_watch, watch_default`);
  }
}
