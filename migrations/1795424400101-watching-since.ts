import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody follows a thread, a course or what they write in as they do: null of before this, which is always. */
export class WatchingSince1795424400101 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    for (const table of TABLES) await queries.query(`alter table ${table} add column since timestamptz(3)`);
  }

  async down(queries: QueryRunner): Promise<void> {
    for (const table of TABLES) await queries.query(`alter table ${table} drop column since`);
  }
}

const TABLES = ['watch', 'course_watch', 'watch_default'] as const;
