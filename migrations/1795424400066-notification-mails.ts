import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails of notifications: what is to be mailed when, what has been, and the secret by which each member's links unsubscribe. */
export class NotificationMails1795424400066 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // next_at: when it is tried, again or for the first time; while somebody is at it, when they are taken to have died.
    // handed_at: right before the server got it. outcome: what became of it.
    await queries.query(`
      create table notification_mail (
        id uuid primary key,
        member_id uuid not null references member on delete cascade,
        digest boolean not null,
        next_at timestamptz(3) not null,
        tries smallint not null default 0,
        handed_at timestamptz(3),
        done_at timestamptz(3),
        outcome text check (outcome in ('SENT', 'EMPTY', 'REFUSED', 'SUPPRESSED', 'GIVEN_UP', 'UNKNOWN')),
        check ((done_at is null) = (outcome is null))
      )`);
    await queries.query(`
      create index notification_mail_waiting on notification_mail (next_at, id) where done_at is null and handed_at is null`);
    await queries.query(`
      create index notification_mail_handed on notification_mail (next_at) where done_at is null and handed_at is not null`);
    await queries.query(`create index notification_mail_member on notification_mail (member_id)`);
    await queries.query(`create index notification_mail_done on notification_mail (done_at) where done_at is not null`);
    // about: the text, decision or prompt, of which a member is mailed once. notification_id: which told of it last.
    await queries.query(`
      create table mail_item (
        member_id uuid not null references member on delete cascade,
        about text not null,
        notification_id uuid not null,
        kind notification_kind not null,
        created_at timestamptz(3) not null,
        due_at timestamptz(3) not null,
        mail_id uuid references notification_mail on delete set null,
        done boolean not null default false,
        primary key (member_id, about)
      )`);
    await queries.query(`create index mail_item_due on mail_item (due_at, member_id) where not done`);
    await queries.query(`create index mail_item_mail on mail_item (mail_id) where mail_id is not null`);
    await queries.query(`create index mail_item_age on mail_item (created_at)`);
    // since: nothing older is mailed, as after an upgrade or a restore. planned_until: how far notifications were looked through.
    await queries.query(`
      create table mail_progress (
        always boolean primary key default true check (always),
        since timestamptz(3) not null,
        planned_until timestamptz(3) not null
      )`);
    await queries.query(`alter table mail_address add column unsubscribe_key bytea`);
    // When the member last marked something of the thread as read; null for what was marked before this was kept.
    await queries.query(`alter table reading add column marked_at timestamptz(3)`);
    await queries.query(
      `grant select, insert, update, delete on notification_mail, mail_item, mail_progress to commonplace_app`,
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table reading drop column marked_at`);
    await queries.query(`alter table mail_address drop column unsubscribe_key`);
    await queries.query(`drop table mail_progress, mail_item, notification_mail`);
  }
}
