import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members are reported, and have items of the queue, by their own key: they are no content, and have no address. */
export class ReportedMembers1795424400037 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // revision: of the profile that the reporter had before them.
    await queries.query(`
      create table member_report (
        member_id uuid not null references member on delete cascade,
        revision integer not null,
        reporter_id uuid not null references member on delete cascade,
        id uuid not null unique,
        reason report_reason not null,
        note text,
        created_at timestamptz(3) not null,
        primary key (member_id, revision, reporter_id)
      )`);
    await queries.query(`create index member_report_reporter on member_report (reporter_id, created_at)`);
    await queries.query(`create index member_report_newest on member_report (member_id, created_at, id)`);

    // As moderation_item has them. Whoever moderates what belongs to no course moderates all of these.
    await queries.query(`
      create table member_item (
        member_id uuid primary key references member on delete cascade,
        state moderation_state not null,
        revision integer not null,
        held jsonb not null default '[]',
        open_reports integer not null default 0,
        waiting_since timestamptz(3) not null,
        created_at timestamptz(3) not null,
        claimed_by uuid references member on delete set null,
        claimed_until timestamptz(3)
      ) with (fillfactor = 80)`);
    await queries.query(`create index member_item_waiting on member_item (state, waiting_since, member_id)`);
    await queries.query(
      `create index member_item_reported on member_item (state, (-open_reports), waiting_since, member_id)`,
    );
    await queries.query(`grant select, insert, update, delete on member_report, member_item to commonplace_app`);
  }

  /** Decisions about profiles go with the items: the version before takes a decision without content for a suspension. */
  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      delete from decision where thread_id is null and action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')`);
    await queries.query(`drop table member_item, member_report`);
  }
}
