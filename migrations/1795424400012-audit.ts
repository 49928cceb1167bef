import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writers of the log take turns on it, and nobody waits for anything else once they have it. The number is arbitrary, and used nowhere else. */
const CHAIN_LOCK = 7_205_114;

/** What the application says of an entry. Number and hashes are the database's own. */
const GIVEN =
  'id, at, actor_id, action, target_kind, target_id, scope, course_id, decision_id, batch_id, concerns_id, before, after';

/**
 * The log of what moderators, instructors and admins did. It holds ids, statuses, settings and hashes, never text or names, and
 * refers to nothing by a foreign key: members can be erased, and the log stays as it is. Nobody changes it: the application's role
 * may not, and triggers refuse it to the owner as well.
 */
export class Audit1795424400012 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type audit_scope as enum ('COURSE', 'COMMONS', 'INSTALLATION')`);
    await queries.query(`
      create table audit_entry (
        seq bigint primary key,
        id uuid not null unique,
        at timestamptz(3) not null,
        actor_id uuid,
        action text not null,
        target_kind text not null,
        target_id text not null,
        scope audit_scope not null,
        course_id uuid,
        decision_id uuid,
        batch_id uuid,
        concerns_id uuid,
        before jsonb,
        after jsonb,
        previous_hash bytea not null,
        hash bytea not null check (length(hash) = 32),
        check ((scope = 'COURSE') = (course_id is not null))
      )`);
    await queries.query(`create index audit_entry_course on audit_entry (course_id, seq) where course_id is not null`);
    await queries.query(`create index audit_entry_commons on audit_entry (seq) where scope = 'COMMONS'`);
    await queries.query(`create index audit_entry_actor on audit_entry (actor_id, seq)`);
    await queries.query(`create index audit_entry_target on audit_entry (target_id, seq)`);

    // What a hash is made of: the hash before, and everything that the entry says as a JSON array of texts, in which no two entries
    // look alike. `libs/audit/src/chain.ts` computes the same. With a search path of its own, so that no temporary table stands in.
    await queries.query(`
      create function audit_chain() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare
        last record;
      begin
        perform pg_advisory_xact_lock(${CHAIN_LOCK});
        select seq, hash into last from audit_entry order by seq desc limit 1;
        new.seq := coalesce(last.seq, 0) + 1;
        new.previous_hash := coalesce(last.hash, '');
        new.hash := sha256(new.previous_hash || convert_to(array_to_json(array[new.seq::text, new.id::text,
          (extract(epoch from new.at) * 1000)::bigint::text, new.actor_id::text, new.action, new.target_kind, new.target_id,
          new.scope::text, new.course_id::text, new.decision_id::text, new.batch_id::text,
          new.concerns_id::text, new.before::text, new.after::text])::text, 'UTF8'));
        return new;
      end $$`);
    await queries.query(
      `create trigger audit_chain before insert on audit_entry for each row execute function audit_chain()`,
    );
    await queries.query(`
      create function audit_keep() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log is append-only: nothing in it is changed or deleted.';
      end $$`);
    await queries.query(`
      create trigger audit_keep before update or delete or truncate on audit_entry for each statement execute function audit_keep()`);
    await queries.query(`grant select, insert (${GIVEN}) on audit_entry to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table audit_entry`);
    await queries.query(`drop function audit_keep()`);
    await queries.query(`drop function audit_chain()`);
    await queries.query(`drop type audit_scope`);
  }
}
