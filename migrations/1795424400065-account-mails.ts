import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which addresses are confirmed and take mail, links to confirm one, and mails about accounts that wait to be sent. */
export class AccountMails1795424400065 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // A member without a row, as all of before this version, has confirmed nothing.
    // refusals: how often in a row a server refused the address for good, the last time with refusal_code.
    await queries.query(`
      create table mail_address (
        member_id uuid primary key references member on delete cascade,
        language text not null default 'en' check (language in ('en', 'es')),
        confirmed_at timestamptz(3),
        refusals smallint not null default 0,
        refusal_code smallint,
        suppressed_at timestamptz(3)
      )`);
    await queries.query(
      `create index mail_address_suppressed on mail_address (suppressed_at, member_id) where suppressed_at is not null`,
    );
    await queries.query(`
      create table email_link (
        hash bytea primary key,
        member_id uuid not null references member on delete cascade,
        email text not null,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`);
    await queries.query(`create index email_link_member on email_link (member_id, expires_at)`);
    await queries.query(`create index email_link_expiry on email_link (expires_at)`);
    // member_id is null where somebody asks about an address that may be nobody's.
    await queries.query(`
      create table account_mail (
        id uuid primary key,
        kind text not null check (kind in ('CONFIRM', 'RESET', 'CHANGE', 'CHANGED')),
        member_id uuid references member on delete cascade,
        email text not null,
        language text not null check (language in ('en', 'es')),
        created_at timestamptz(3) not null
      )`);
    await queries.query(`create index account_mail_member on account_mail (member_id)`);
    await queries.query(`create index account_mail_age on account_mail (created_at)`);
    await queries.query(`create table mail_tally (outcome text primary key, total bigint not null)`);
    await queries.query(
      `grant select, insert, update, delete on mail_address, email_link, account_mail, mail_tally to commonplace_app`,
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table mail_tally, account_mail, email_link, mail_address`);
  }
}
