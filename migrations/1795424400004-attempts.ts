import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts at what could be guessed, counted in windows. The key is a hash: nobody's name or address is in here. */
export class Attempts1795424400004 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table attempt (
        key text primary key,
        used integer not null,
        resets_at timestamptz(3) not null
      ) with (fillfactor = 80)`);
    await queries.query(`create index attempt_resets on attempt (resets_at)`);
    await queries.query(`grant select, insert, update, delete on attempt to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table attempt`);
  }
}
