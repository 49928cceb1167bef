import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Any number will do that nothing else in the database uses: writers of the log take turns on it. */
const CHAIN_LOCK = 7_203_712;

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
        before jsonb,
        after jsonb,
        previous_hash bytea not null,
        hash bytea not null,
        check ((scope = 'COURSE') = (course_id is not null))
      )`);
    await queries.query(`create index audit_entry_course on audit_entry (course_id, seq) where course_id is not null`);
    await queries.query(`create index audit_entry_commons on audit_entry (seq) where scope = 'COMMONS'`);
    await queries.query(`create index audit_entry_actor on audit_entry (actor_id, seq)`);
    await queries.query(`create index audit_entry_target on audit_entry (target_id, seq)`);

    // What a hash is made of: everything that an entry says, in the one form that jsonb has as text.
    await queries.query(`
      create function audit_text(entry audit_entry) returns text language sql immutable parallel safe
      return jsonb_build_array(entry.seq, entry.id, extract(epoch from entry.at) * 1000, entry.actor_id, entry.action, entry.target_kind,
        entry.target_id, entry.scope, entry.course_id, entry.decision_id, entry.batch_id, entry.before, entry.after)::text`);
    await queries.query(`
      create function audit_chain() returns trigger language plpgsql as $$
      declare
        last record;
      begin
        perform pg_advisory_xact_lock(${CHAIN_LOCK});
        select seq, hash into last from audit_entry order by seq desc limit 1;
        new.seq := coalesce(last.seq, 0) + 1;
        new.previous_hash := coalesce(last.hash, '');
        new.hash := sha256(new.previous_hash || convert_to(audit_text(new), 'UTF8'));
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
    await queries.query(`grant select, insert on audit_entry to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop function audit_text(audit_entry)`);
    await queries.query(`drop table audit_entry`);
    await queries.query(`drop function audit_keep()`);
    await queries.query(`drop function audit_chain()`);
    await queries.query(`drop type audit_scope`);
  }
}
