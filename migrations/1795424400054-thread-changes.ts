import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each thread counts its changes, under the lock that its writers take anyway, and of each post that is no longer as it was written it is
 * kept at which change it last became different: for those who moderate it, for everybody who sees the thread, for its author, and when it
 * last came to be shown to everybody. What is new needs no row: its number tells. The rows stand in a table of their own, which begins empty, so that a table of posts is not gone
 * through, and a post that never changes has none.
 */
export class ThreadChanges1795424400054 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table thread add column change integer not null default 0`);
    await queries.query(`
      create table post_change (
        thread_id uuid not null,
        number integer not null,
        author_id uuid,
        change integer not null,
        public_change integer,
        own_change integer,
        shown_change integer,
        primary key (thread_id, number),
        foreign key (thread_id, number) references post on delete cascade
      )`);
    await queries.query(`create index post_change_all on post_change (thread_id, change)`);
    await queries.query(
      `create index post_change_public on post_change (thread_id, public_change) where public_change is not null`,
    );
    await queries.query(`create index post_change_own on post_change (thread_id, author_id, own_change)`);
    await queries.query(`grant select, insert, update, delete on post_change to commonplace_app`);
    await this.createPostTrigger(queries);
    await this.createThreadTrigger(queries);
  }

  /** What everybody sees of a reply: nothing below presence 2, a tombstone where it is not VISIBLE, and else its text. */
  private async createPostTrigger(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create function post_changed() returns trigger language plpgsql as $$ declare
        counted integer;
        text_changed boolean := (old.visible_revision, old.author_id) is distinct from (new.visible_revision, new.author_id);
        is_public boolean := case
          when new.number = 0 then text_changed
          when greatest(old.presence, new.presence) < 2 then false
          else old.presence <> new.presence or (old.status = 'VISIBLE') <> (new.status = 'VISIBLE')
            or (new.status = 'VISIBLE' and text_changed) end;
        is_shown boolean := new.status = 'VISIBLE' and new.presence = 2 and (old.status <> 'VISIBLE' or old.presence < 2);
      begin
        update thread set change = change + 1 where id = new.thread_id returning change into counted;
        insert into post_change as known (thread_id, number, author_id, change, public_change, own_change, shown_change)
        values (new.thread_id, new.number, new.author_id, counted, case when is_public then counted end,
          case when text_changed or old.status is distinct from new.status then counted end,
          case when is_shown then counted end)
        on conflict (thread_id, number) do update set author_id = excluded.author_id, change = excluded.change,
          public_change = coalesce(excluded.public_change, known.public_change),
          own_change = coalesce(excluded.own_change, known.own_change),
          shown_change = coalesce(excluded.shown_change, known.shown_change);
        return null;
      end $$`);
    await queries.query(`
      create trigger change_counted after update of status, presence, visible_revision, author_id on post for each row
      when ((old.status, old.presence, old.visible_revision, old.author_id)
        is distinct from (new.status, new.presence, new.visible_revision, new.author_id))
      execute function post_changed()`);
  }

  /** A change of the thread itself is one of what it is about: post 0. */
  private async createThreadTrigger(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create function thread_changed() returns trigger language plpgsql as $$ begin
        new.change := new.change + 1;
        insert into post_change (thread_id, number, author_id, change, public_change)
        select new.id, 0, new.author_id, new.change, new.change
        where exists (select from post where thread_id = new.id and number = 0)
        on conflict (thread_id, number) do update set author_id = excluded.author_id, change = excluded.change,
          public_change = excluded.public_change;
        return new;
      end $$`);
    await queries.query(`
      create trigger change_counted before update of status, audience, locked, pinned, blind_until, author_id, course_id, prompt_id
      on thread for each row
      when ((old.status, old.audience, old.locked, old.pinned, old.blind_until, old.author_id, old.course_id, old.prompt_id)
        is distinct from (new.status, new.audience, new.locked, new.pinned, new.blind_until, new.author_id, new.course_id, new.prompt_id))
      execute function thread_changed()`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop trigger change_counted on thread`);
    await queries.query(`drop function thread_changed`);
    await queries.query(`drop trigger change_counted on post`);
    await queries.query(`drop function post_changed`);
    await queries.query(`drop table post_change`);
    await queries.query(`alter table thread drop column change`);
  }
}
