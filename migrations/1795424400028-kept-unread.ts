import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies that a member has marked as unread: reading past them leaves them so. */
export class KeptUnread1795424400028 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table reading add column kept_unread int4multirange not null default '{}'`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table reading drop column kept_unread`);
  }
}
