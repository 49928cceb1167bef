import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever mails notifications looks for those of the last minutes, renewed ones too: these keep their ids, and so their places among all. */
export class NotificationsByTime1795424400085 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create index notification_by_time on notification (created_at, id)`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index notification_by_time`);
  }
}
