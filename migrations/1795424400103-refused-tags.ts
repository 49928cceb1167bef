import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members are told of names that they put on a text and that were not accepted as tags: the name as they wrote it, and why. */
export class RefusedTags1795424400103 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create table tag_refusal (
        id uuid primary key,
        member_id uuid not null references member on delete cascade,
        thread_id uuid not null references thread on delete cascade,
        name text not null,
        reason text not null,
        refused_at timestamptz(3) not null
      )`);
    await queries.query(`create index tag_refusal_of_member on tag_refusal (member_id, refused_at desc, id)`);
    await queries.query(`create index tag_refusal_of_thread on tag_refusal (thread_id)`);
    await queries.query(`grant select, insert, delete on tag_refusal to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table tag_refusal`);
  }
}
