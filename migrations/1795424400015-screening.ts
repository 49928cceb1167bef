import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What screening goes by where it was set: a row for each course, and one, without a course, for what belongs to none. */
export class Screening1795424400015 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // banned_phrases as they were written; hold_first_posts 0: none are held.
    await queries.query(`
      create table screening_setting (
        course_id uuid unique nulls not distinct references course on delete cascade,
        banned_phrases text[] not null,
        hold_first_posts integer not null,
        links_from_newcomers integer not null,
        version integer not null,
        changed_at timestamptz(3) not null,
        changed_by uuid references member on delete set null
      )`);
    await queries.query(`grant select, insert, update, delete on screening_setting to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table screening_setting`);
  }
}
