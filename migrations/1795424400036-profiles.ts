import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Profiles are screened, held and moderated. What others are shown stays in `member`; here is what somebody wrote of themselves, if it is
 * not the same, and what moderators have to judge. A member without a row is shown as they last wrote it.
 */
export class Profiles1795424400036 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // revision: the member's latest text. visible_revision: the one that others are shown, unless it is hidden; 0 where none ever was.
    // refused_revision: the last one that a moderator did not accept. hidden_at: when a moderator last hid the profile.
    await queries.query(`
      create table profile (
        member_id uuid primary key references member on delete cascade,
        revision integer not null,
        visible_revision integer not null,
        refused_revision integer,
        hidden boolean not null default false,
        hidden_at timestamptz(3),
        kept_until timestamptz(3)
      )`);
    await queries.query(`
      create table profile_revision (
        member_id uuid not null references profile on delete cascade,
        revision integer not null,
        display_name text not null,
        bio_markdown text,
        bio_html text,
        affiliation text,
        created_at timestamptz(3) not null,
        primary key (member_id, revision)
      )`);
    await queries.query(`grant select, insert, update, delete on profile, profile_revision to commonplace_app`);
  }

  /** Others go on seeing what they saw; what waited for a moderator is lost with the tables. */
  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table profile_revision, profile`);
  }
}
