import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an admin says of the installation itself: one row at most, none until somebody has said anything. And what finds who is suspended everywhere. */
export class Installation1795424400100 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table installation (
        is_this boolean primary key default true check (is_this),
        name text not null
      )`);
    await queries.query(`grant select, insert, update, delete on installation to commonplace_app`);
    await queries.query(`create index member_suspended on member (id) where suspended_until is not null`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index member_suspended`);
    await queries.query(`drop table installation`);
  }
}
