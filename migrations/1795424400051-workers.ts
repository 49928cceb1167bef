import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The workers that do jobs: each is there from before its first until after its last one, and longer only where it was killed. */
export class Workers1795424400051 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table worker (
        id text primary key,
        started_at timestamptz(3) not null default now()
      )`);
    await queries.query(`grant select, insert, delete on worker to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table worker`);
  }
}
