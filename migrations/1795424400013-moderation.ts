import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, the queue that they and held texts meet in, decisions, appeals and notes. What hangs on content has its address. */
export class Moderation1795424400013 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create type report_reason as enum
        ('SPAM', 'HARASSMENT', 'PRIVACY', 'COPYRIGHT', 'MISINFORMATION', 'OFF_TOPIC', 'OTHER')`);
    await queries.query(`
      create type moderation_action as enum
        ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN', 'SUSPEND', 'LIFT_SUSPENSION', 'LOCK', 'UNLOCK', 'PIN', 'UNPIN')`);
    await queries.query(`create type moderation_state as enum ('OPEN', 'DECIDED', 'APPEALED', 'CLOSED')`);
    await queries.query(`create type appeal_outcome as enum ('UPHELD', 'OVERTURNED')`);

    // Until when the texts of a post are kept whatever its author does, since a report or a decision is about them.
    await queries.query(`alter table post add column kept_until timestamptz(3)`);

    // The last revision that a moderator refused: `revision` went back to the one that is shown, and its number is not given out again.
    await queries.query(`alter table post add column refused_revision integer`);

    await queries.query(`
      create table report (
        thread_id uuid not null,
        number integer not null,
        revision integer not null,
        reporter_id uuid not null references member on delete cascade,
        id uuid not null unique,
        reason report_reason not null,
        note text,
        created_at timestamptz(3) not null,
        primary key (thread_id, number, revision, reporter_id),
        foreign key (thread_id, number) references post on delete cascade
      )`);
    await queries.query(`create index report_reporter on report (reporter_id, created_at)`);

    // One for each piece of content that was ever held or reported. course_id is its thread's, which is fixed at publication.
    // scope: the same without nulls, which no index is sorted behind; those of no course share one.
    // held: [{ rule, matched, revision }], what screening held it for. A claim that has lapsed counts for nothing.
    await queries.query(`
      create table moderation_item (
        thread_id uuid not null,
        number integer not null,
        course_id uuid references course,
        scope uuid not null generated always as (coalesce(course_id, '00000000-0000-0000-0000-000000000000')) stored,
        state moderation_state not null,
        content_revision integer not null,
        held jsonb not null default '[]',
        open_reports integer not null default 0,
        waiting_since timestamptz(3) not null,
        created_at timestamptz(3) not null,
        claimed_by uuid references member on delete set null,
        claimed_until timestamptz(3),
        primary key (thread_id, number),
        foreign key (thread_id, number) references post on delete cascade
      ) with (fillfactor = 80)`);
    // Admins walk all of one state, everybody else all of one scope and state.
    for (const [name, sort] of [
      ['waiting', 'waiting_since'],
      ['reported', '(-open_reports), waiting_since'],
    ]) {
      await queries.query(
        `create index moderation_item_${name} on moderation_item (state, ${sort}, thread_id, number)`,
      );
      await queries.query(
        `create index moderation_item_scope_${name} on moderation_item (scope, state, ${sort}, thread_id, number)`,
      );
    }

    // thread_id and number are null where it is about a member alone. member_id: whom it concerns, the author of the content or
    // the member suspended. course_id: the course in which it holds. before and after: what undoing it needs to know.
    await queries.query(`
      create table decision (
        id uuid primary key,
        thread_id uuid,
        number integer,
        member_id uuid references member on delete set null,
        course_id uuid references course,
        action moderation_action not null,
        moderator_id uuid references member on delete set null,
        reason text not null,
        content_revision integer,
        until timestamptz(3),
        batch_id uuid,
        before jsonb not null,
        after jsonb not null,
        created_at timestamptz(3) not null,
        undone_at timestamptz(3),
        foreign key (thread_id, number) references post on delete cascade,
        check ((thread_id is null) = (number is null)),
        check ((action = 'SUSPEND') = (until is not null))
      )`);
    await queries.query(`create index decision_content on decision (thread_id, number, created_at, id)`);
    await queries.query(`create index decision_member on decision (member_id, created_at, id)`);
    await queries.query(`create index decision_batch on decision (batch_id) where batch_id is not null`);

    await queries.query(`
      create table appeal (
        decision_id uuid primary key references decision on delete cascade,
        statement text not null,
        created_at timestamptz(3) not null,
        outcome appeal_outcome,
        decided_by uuid references member on delete set null,
        decided_at timestamptz(3),
        explanation text,
        check ((outcome is null) = (decided_at is null))
      )`);
    await queries.query(`create index appeal_open on appeal (created_at, decision_id) where outcome is null`);

    // On an item, or on a member within a course (null: for those who moderate what belongs to none, and admins).
    await queries.query(`
      create table moderation_note (
        id uuid primary key,
        thread_id uuid,
        number integer,
        member_id uuid references member on delete cascade,
        course_id uuid references course,
        author_id uuid not null references member on delete cascade,
        body text not null,
        created_at timestamptz(3) not null,
        foreign key (thread_id, number) references post on delete cascade,
        check ((thread_id is null) = (number is null)),
        check ((thread_id is null) <> (member_id is null))
      )`);
    await queries.query(`create index moderation_note_content on moderation_note (thread_id, number, created_at, id)`);
    await queries.query(`create index moderation_note_member on moderation_note (member_id, created_at, id)`);

    await queries.query(`
      grant select, insert, update, delete on report, moderation_item, decision, appeal, moderation_note to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table moderation_note, appeal, decision, moderation_item, report`);
    await queries.query(`alter table post drop column kept_until, drop column refused_revision`);
    await queries.query(`drop type appeal_outcome, moderation_state, moderation_action, report_reason`);
  }
}
