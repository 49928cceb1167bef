import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a course is held: the time zone that the dates of its prompts are set and copied in. */
export class TimeZonesOfCourses1795424400095 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table course add column time_zone text not null default 'UTC'`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table course drop column time_zone`);
  }
}
