import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Members are told of reactions and of prompts. Of one text they still have one notification: that of a case study’s first rating becomes
 * one of reactions when it was read, and `rated` remembers that it was told. What is about a prompt has neither content nor decision.
 */
export class AllKindsOfNotifications1795424400062 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type prompt_change as enum ('OPENED', 'CHANGED', 'DUE_SOON')`);
    await queries.query(`
      alter table notification
        add column rated boolean,
        add column prompt_id uuid references prompt on delete cascade,
        add column prompt_change prompt_change,
        add constraint notification_prompt check ((prompt_id is null) = (prompt_change is null)),
        drop constraint notification_check,
        add constraint notification_check check (thread_id is not null or decision_id is not null or prompt_id is not null)`);
    await queries.query(`
      create unique index notification_prompt_once on notification (prompt_id, member_id) where prompt_id is not null`);

    // What a course's members were told of a prompt: its dates as they were then, and for which due date they were reminded.
    await queries.query(`
      create table prompt_notice (
        prompt_id uuid primary key references prompt on delete cascade,
        opens_at timestamptz(3),
        due_at timestamptz(3),
        closes_at timestamptz(3),
        reminded_for timestamptz(3),
        change prompt_change not null,
        told_at timestamptz(3) not null,
        done boolean not null
      )`);
    await queries.query(`create index prompt_notice_open on prompt_notice (told_at) where not done`);
    // Whoever is in a course knows what is open there already.
    await queries.query(`
      insert into prompt_notice (prompt_id, opens_at, due_at, closes_at, reminded_for, change, told_at, done)
      select id, opens_at, due_at, closes_at, due_at, 'OPENED', now(), true from prompt where opens_at is null or opens_at <= now()`);
    await queries.query(`grant select, insert, update, delete on prompt_notice to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table prompt_notice`);
    await queries.query(
      `delete from notification where prompt_id is not null or kind in ('THREAD_ACTIVITY', 'REACTION')`,
    );
    await queries.query(`
      alter table notification
        drop constraint notification_check,
        add constraint notification_check check (thread_id is not null or decision_id is not null),
        drop column rated, drop column prompt_id, drop column prompt_change`);
    await queries.query(`drop type prompt_change`);
  }
}
