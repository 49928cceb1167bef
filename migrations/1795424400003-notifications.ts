import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members are told: one row per person and piece of content, ever. */
export class Notifications1795424400003 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create type notification_kind as enum
        ('MENTION', 'REPLY', 'THREAD_ACTIVITY', 'REACTION', 'RATING', 'MODERATION', 'APPEAL', 'PROMPT')`);
    await queries.query(`
      create table notification (
        id uuid primary key,
        member_id uuid not null references member on delete cascade,
        kind notification_kind not null,
        actor_id uuid references member on delete set null,
        thread_id uuid not null,
        number integer not null,
        created_at timestamptz(3) not null,
        read_at timestamptz(3),
        unique (member_id, thread_id, number),
        foreign key (thread_id, number) references post on delete cascade
      )`);
    await queries.query(`create index notification_list on notification (member_id, created_at, id)`);
    await queries.query(
      `create index notification_unread on notification (member_id, created_at, id) where read_at is null`,
    );
    await queries.query(`create index notification_content on notification (thread_id, number)`);
    await queries.query(`grant select, insert, update, delete on notification to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table notification`);
    await queries.query(`drop type notification_kind`);
  }
}
