import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reaches a member where. Only what they chose is stored, null being whatever the product does by itself; but an “off” that somebody
 * chose is stored although it is the usual, so that it stays off when the usual changes.
 */
export class NotificationPreferences1795424400060 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type mail_frequency as enum ('NOW', 'DAILY', 'WEEKLY', 'OFF')`);
    await queries.query(`
      create table notification_preference (
        member_id uuid not null references member on delete cascade,
        kind notification_kind not null,
        in_app boolean,
        mail mail_frequency,
        primary key (member_id, kind),
        check (in_app is not null or mail is not null)
      )`);
    // Times of day are minutes after midnight in the member's time zone; days of the week are those of ISO 8601, 1 being Monday.
    await queries.query(`
      create table notification_setting (
        member_id uuid primary key references member on delete cascade,
        mail_off boolean,
        time_zone text,
        quiet_from smallint check (quiet_from between 0 and 1439),
        quiet_until smallint check (quiet_until between 0 and 1439),
        digest_hour smallint check (digest_hour between 0 and 23),
        digest_weekday smallint check (digest_weekday between 1 and 7),
        mail_without_content boolean,
        check ((quiet_from is null) = (quiet_until is null)),
        check (quiet_from <> quiet_until)
      )`);
    await queries.query(
      `grant select, insert, update, delete on notification_preference, notification_setting to commonplace_app`,
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table notification_preference, notification_setting`);
    await queries.query(`drop type mail_frequency`);
  }
}
