import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a reflection was long enough when its prompt was due is a fact about that moment: how long its texts were is kept, as is whether
 * its author instructed the course when they published it. What versions before wrote is looked through by a step of the upgrade, since a
 * migration counts no words.
 */
export class FormerLengths1795424400038 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // When the text was written as it is; null: not looked through yet.
    await queries.query(`
      alter table reflection add column written_at timestamptz(3), add column by_instructor boolean`);
    await queries.query(`create index reflection_unwritten on reflection (thread_id) where written_at is null`);
    // How many words the published text of an answer to a prompt had, until the next one was written.
    await queries.query(`
      create table reflection_length (
        thread_id uuid not null references thread on delete cascade,
        since timestamptz(3) not null,
        word_count integer not null,
        primary key (thread_id, since)
      )`);
    await queries.query(`grant select, insert, update, delete on reflection_length to commonplace_app`);

    // A copy of a version before that still runs changes a text alone: its length is kept, and the step finds out when that was.
    await queries.query(`
      create function reflection_outdated() returns trigger language plpgsql as $$ begin
        insert into reflection_length (thread_id, since, word_count)
        select t.id, old.written_at, old.word_count from thread t
        where t.id = new.thread_id and t.prompt_id is not null and t.status <> 'DRAFT'
        on conflict do nothing;
        new.written_at := null;
        return new;
      end $$`);
    await queries.query(`
      create trigger text_outdated before update of word_count on reflection for each row
      when (old.written_at is not null and new.written_at = old.written_at and new.word_count <> old.word_count and new.title <> '')
      execute function reflection_outdated()`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop trigger text_outdated on reflection`);
    await queries.query(`drop function reflection_outdated`);
    await queries.query(`drop table reflection_length`);
    await queries.query(`alter table reflection drop column written_at, drop column by_instructor`);
  }
}
