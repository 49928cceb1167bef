import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Members are told of decisions that concern them, and of what came of their appeals: once each, beside the one notification that
 * they may have of the same content. What is about a member alone, as a suspension, has no content.
 */
export class DecisionNotifications1795424400016 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      alter table notification
        alter column thread_id drop not null,
        alter column number drop not null,
        add column decision_id uuid references decision on delete cascade,
        add constraint notification_address check ((thread_id is null) = (number is null)),
        add check (thread_id is not null or decision_id is not null),
        drop constraint notification_member_id_thread_id_number_key`);
    await queries.query(`
      create unique index notification_once on notification (member_id, thread_id, number) where decision_id is null`);
    await queries.query(`
      create unique index notification_decision_once on notification (decision_id, member_id, kind)
      where decision_id is not null`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`delete from notification where decision_id is not null`);
    await queries.query(`
      alter table notification
        drop column decision_id,
        alter column thread_id set not null,
        alter column number set not null,
        drop constraint notification_address,
        add unique (member_id, thread_id, number)`);
  }
}
