import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `rn` looks like `m`, and `vv` like `w`. Whoever has a handle that is alike now keeps it: theirs is an inherited claim beside the first
 * one's. `earlier` is the key as it was, for the way back. A member's own second claim of one key stays as it was, which no new handle can have.
 */
export class Handles1795424400025 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create function handle_key(handle text) returns text language sql immutable strict parallel safe set search_path = pg_catalog
      return replace(replace(translate(handle, '01i._-', 'oll'), 'rn', 'm'), 'vv', 'w')`);
    await queries.query(`
      create function handle_bare(handle text) returns text language sql immutable strict parallel safe set search_path = pg_catalog
      return replace(replace(translate(
        regexp_replace(translate(handle, '._-', ''), '^[0-9]+|[0-9]+$', '', 'g'), '01i', 'oll'), 'rn', 'm'), 'vv', 'w')`);
    await queries.query(`
      alter table handle_claim add column earlier text, add column inherited boolean not null default false,
        drop constraint handle_claim_pkey`);
    await queries.query(`
      update handle_claim c set earlier = c.skeleton, skeleton = handle_key(c.skeleton)
      where handle_key(c.skeleton) <> c.skeleton and not exists (
        select from handle_claim o where o.member_id = c.member_id and handle_key(o.skeleton) = handle_key(c.skeleton)
        and (o.claimed_at, o.skeleton) < (c.claimed_at, c.skeleton))`);
    await queries.query(`
      update handle_claim c set inherited = true where exists (
        select from handle_claim o where o.skeleton = c.skeleton and o.member_id <> c.member_id
        and (o.claimed_at, o.member_id) < (c.claimed_at, c.member_id))`);
    await queries.query(`alter table handle_claim add primary key (skeleton, member_id)`);
    await queries.query(`create unique index handle_claim_owner on handle_claim (skeleton) where not inherited`);
    await queries.query(`create index handle_claim_inherited on handle_claim (member_id) where inherited`);
    await queries.query(`create index member_handle_compared on member (handle_key(handle))`);
    await queries.query(`create index member_handle_bare on member (handle_bare(handle))`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      `drop index member_handle_bare, member_handle_compared, handle_claim_inherited, handle_claim_owner`,
    );
    await queries.query(`alter table handle_claim drop constraint handle_claim_pkey`);
    await queries.query(`update handle_claim set skeleton = earlier where earlier is not null`);
    await queries.query(
      `alter table handle_claim drop column inherited, drop column earlier, add primary key (skeleton)`,
    );
    await queries.query(`drop function handle_bare(text), handle_key(text)`);
  }
}
