import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application's role, members, their sessions, and the keys that make a retried write harmless. */
export class Members1795424400000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // The role is the cluster's, not the database's: another installation beside this one may have made it.
    await queries.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'commonplace_app') then
          create role commonplace_app nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    await queries.query(`
      do $$ begin
        if not pg_has_role(current_user, 'commonplace_app', 'member') then
          execute format('grant commonplace_app to %I', current_user);
        end if;
      end $$`);
    await queries.query(`grant usage on schema public to commonplace_app`);

    await queries.query(`create type name_audience as enum ('EVERYONE', 'MEMBERS', 'COURSEMATES', 'NOBODY')`);
    await queries.query(`
      create table member (
        id uuid primary key,
        handle text not null unique,
        email text not null,
        password_hash text not null,
        display_name text not null,
        bio_markdown text,
        bio_html text,
        affiliation text,
        name_audience name_audience not null default 'MEMBERS',
        is_admin boolean not null default false,
        is_curator boolean not null default false,
        is_demo boolean not null default false,
        suspended_until timestamptz(3),
        joined_at timestamptz(3) not null
      )`);
    await queries.query(`create unique index member_email on member (lower(email))`);

    // Every handle ever given out, by what it looks like. Rows stay when a member is renamed or leaves.
    await queries.query(`
      create table handle_claim (
        skeleton text primary key,
        member_id uuid not null,
        claimed_at timestamptz(3) not null
      )`);

    await queries.query(`
      create table member_mute (
        member_id uuid not null references member on delete cascade,
        muted_id uuid not null references member on delete cascade,
        muted_at timestamptz(3) not null,
        primary key (member_id, muted_id),
        check (member_id <> muted_id)
      )`);

    // A session is a family of refresh tokens: it ends as a whole.
    await queries.query(`
      create table session (
        id uuid primary key,
        member_id uuid not null references member on delete cascade,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        ended_at timestamptz(3)
      )`);
    await queries.query(`create index session_member on session (member_id)`);
    await queries.query(`create index session_expiry on session (expires_at)`);
    await queries.query(`
      create table refresh_token (
        hash bytea primary key,
        session_id uuid not null references session on delete cascade,
        issued_at timestamptz(3) not null,
        replaced_at timestamptz(3)
      )`);
    await queries.query(`create index refresh_token_session on refresh_token (session_id)`);
    await queries.query(`
      create table password_reset (
        hash bytea primary key,
        member_id uuid not null references member on delete cascade,
        issued_by uuid references member on delete set null,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`);
    await queries.query(`create index password_reset_member on password_reset (member_id)`);

    await queries.query(`
      create table idempotency_key (
        member_id uuid not null references member on delete cascade,
        key text not null,
        operation text not null,
        input_hash bytea not null,
        result text,
        created_at timestamptz(3) not null,
        primary key (member_id, key)
      )`);
    await queries.query(`create index idempotency_key_age on idempotency_key (created_at)`);

    await queries.query(`
      grant select, insert, update, delete
      on member, handle_claim, member_mute, session, refresh_token, password_reset, idempotency_key to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      `drop table idempotency_key, password_reset, refresh_token, session, member_mute, handle_claim, member`,
    );
    await queries.query(`drop type name_audience`);
    await queries.query(`revoke usage on schema public from commonplace_app`);
  }
}
