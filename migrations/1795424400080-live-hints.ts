import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a member decides what they may see. */
const STANDING = ['course_member', 'course_suspension', 'outcome_disclosure'];

/**
 * Tells the connection that wrote of what may interest whoever is connected: the ids of threads and members, never a content. It is a message
 * to the client (INFO, which no setting keeps back and no log has), so that it costs neither a lock nor a round trip; the client passes it on
 * once the transaction is over. No writer can forget it.
 */
export class LiveHints1795424400080 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create function live_hint_row() returns trigger language plpgsql as $$ begin
        raise info 'live hint' using errcode = 'LV001', detail = format('%s %s', tg_argv[0], to_jsonb(new) ->> tg_argv[1]);
        return null;
      end $$`);
    await queries.query(`
      create function live_hint_members() returns trigger language plpgsql as $$ declare
        members text := (select string_agg(distinct member_id::text, ' ') from changed);
      begin
        if members is not null then
          raise info 'live hint' using errcode = 'LV001', detail = format('%s %s', tg_argv[0], members);
        end if;
        return null;
      end $$`);
    // Numbers of replies and changes: whatever becomes different in a thread changes one of them.
    await queries.query(`
      create trigger live_hint after update on thread for each row
      when ((old.change, old.next_number) is distinct from (new.change, new.next_number))
      execute function live_hint_row('thread', 'id')`);
    await queries.query(`
      create trigger live_hint after update on member for each row
      when ((old.is_admin, old.is_curator, old.suspended_until) is distinct from (new.is_admin, new.is_curator, new.suspended_until))
      execute function live_hint_row('member', 'id')`);
    await queries.query(`
      create trigger live_hint after update on session for each row
      when (old.ended_at is null and new.ended_at is not null) execute function live_hint_row('member', 'member_id')`);
    await queries.query(`
      create trigger live_hint after insert or update on moderation_item for each row
      execute function live_hint_row('queue', 'thread_id')`);
    await this.hintOfMembers(queries, 'notification', 'notices');
    for (const table of STANDING) await this.hintOfMembers(queries, table, 'member');
  }

  private async hintOfMembers(queries: QueryRunner, table: string, kind: string): Promise<void> {
    for (const [verb, version] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ]) {
      await queries.query(`
        create trigger live_hint_${verb} after ${verb} on ${table} referencing ${version} table as changed
        for each statement execute function live_hint_members('${kind}')`);
    }
  }

  async down(queries: QueryRunner): Promise<void> {
    for (const table of ['notification', ...STANDING]) {
      for (const verb of ['insert', 'update', 'delete']) {
        await queries.query(`drop trigger live_hint_${verb} on ${table}`);
      }
    }
    for (const table of ['thread', 'member', 'session', 'moderation_item']) {
      await queries.query(`drop trigger live_hint on ${table}`);
    }
    await queries.query(`drop function live_hint_members`);
    await queries.query(`drop function live_hint_row`);
  }
}
