import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Jobs that a transaction leaves for the worker. Rows are only added and deleted: what has been handed to the job queue is gone, so
 * the table is as large as what waits. Vacuumed by the number of rows, not by a share of a table that is empty most of the time.
 */
export class Outbox1795424400050 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table outbox (
        id bigint generated always as identity primary key,
        task text not null,
        payload jsonb not null,
        key text,
        run_at timestamptz(3),
        created_at timestamptz(3) not null default now()
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000)`);
    // Locking a row, so that two workers take different ones, needs the right to update some column: one that nobody can.
    await queries.query(`grant select, insert, delete, update (id) on outbox to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table outbox`);
  }
}
