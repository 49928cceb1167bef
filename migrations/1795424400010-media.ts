import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Images: uploaded first, then attached to a thread's subject. Their files are in the media store, under the same id. */
export class Media1795424400010 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type media_state as enum ('AWAITING', 'READY')`);
    // expires_at: when it goes, while it hangs on nothing. bytes: of the original, as announced until it has arrived.
    // sha256: of the original, and part of its files' names. widths: of its files, ascending.
    await queries.query(`
      create table media (
        id uuid primary key,
        uploader_id uuid references member on delete set null,
        thread_id uuid references thread on delete cascade,
        position smallint,
        state media_state not null default 'AWAITING',
        alt_text text not null,
        decorative boolean not null,
        credit text not null,
        licence text,
        shows_outcome boolean not null,
        bytes integer not null,
        width integer,
        height integer,
        animated boolean,
        sha256 text collate "C",
        widths smallint[] not null default '{}',
        created_at timestamptz(3) not null,
        ready_at timestamptz(3),
        expires_at timestamptz(3),
        check ((thread_id is null) = (position is null)),
        check ((thread_id is null) = (expires_at is not null)),
        check ((state = 'READY') = (num_nulls(width, height, animated, sha256, ready_at) = 0)),
        check (thread_id is null or state = 'READY')
      )`);
    await queries.query(`create index media_thread on media (thread_id, position) where thread_id is not null`);
    await queries.query(`create index media_unattached on media (uploader_id) where thread_id is null`);
    await queries.query(`create index media_expired on media (expires_at) where expires_at is not null`);
    await queries.query(`grant select, insert, update, delete on media to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table media`);
    await queries.query(`drop type media_state`);
  }
}
