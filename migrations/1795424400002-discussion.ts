import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One address for everything that was written: (thread, number). Number 0 is what the thread is about, the rest are
 * its replies in commit order. Every table that hangs on content is keyed by the pair, thread first.
 */
export class Discussion1795424400002 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type content_status as enum ('DRAFT', 'HELD', 'VISIBLE', 'HIDDEN', 'REMOVED')`);
    await queries.query(`create type audience as enum ('PUBLIC', 'MEMBERS', 'COURSE', 'PRIVATE')`);
    await queries.query(`create type content_kind as enum ('REFLECTION', 'CASE_STUDY')`);
    await queries.query(`create type reaction_kind as enum ('INSIGHTFUL', 'THANKS', 'AGREE', 'CURIOUS', 'CELEBRATE')`);
    await queries.query(`create type watch_level as enum ('WATCHING', 'TRACKING', 'NORMAL', 'MUTED')`);

    // reach: who is reached at most, as an index prefix. 0 nobody's list, 1 everyone, 2 members, 3 the course, 4 author and moderators.
    await queries.query(`
      create table thread (
        id uuid primary key,
        kind content_kind not null,
        author_id uuid references member on delete set null,
        course_id uuid references course,
        prompt_id uuid references prompt,
        audience audience not null,
        status content_status not null,
        reach smallint not null generated always as (
          case
            when status in ('DRAFT', 'REMOVED') then 0
            when status <> 'VISIBLE' or audience = 'PRIVATE' then 4
            when audience = 'COURSE' then 3
            when audience = 'MEMBERS' then 2
            else 1
          end) stored,
        locked boolean not null default false,
        pinned boolean not null default false,
        created_at timestamptz(3) not null,
        published_at timestamptz(3),
        active_at timestamptz(3) not null,
        next_number integer not null default 1,
        reply_count integer not null default 0,
        peer_reply_count integer not null default 0,
        last_reply_at timestamptz(3),
        check (course_id is not null or audience in ('PUBLIC', 'MEMBERS')),
        check (course_id is not null or prompt_id is null),
        check (published_at is not null or status in ('DRAFT', 'REMOVED'))
      ) with (fillfactor = 80)`);
    await queries.query(`create index thread_newest on thread (kind, reach, published_at, id)`);
    await queries.query(`create index thread_active on thread (kind, reach, active_at, id)`);
    await queries.query(`create index thread_unanswered on thread (kind, reach, peer_reply_count, published_at, id)`);
    await queries.query(`create index thread_course_newest on thread (course_id, kind, reach, published_at, id)`);
    await queries.query(`create index thread_course_active on thread (course_id, kind, reach, active_at, id)`);
    await queries.query(
      `create index thread_course_unanswered on thread (course_id, kind, reach, peer_reply_count, published_at, id)`,
    );
    await queries.query(
      `create index thread_prompt on thread (prompt_id, reach, published_at, id) where prompt_id is not null`,
    );
    await queries.query(`create index thread_author on thread (author_id, kind, reach, published_at, id)`);
    await queries.query(`create index thread_draft on thread (author_id, kind, created_at, id) where status = 'DRAFT'`);

    // presence: 2 the reply is VISIBLE or has a VISIBLE descendant, 1 the same with HELD or HIDDEN, 0 in nobody's thread.
    await queries.query(`
      create table post (
        thread_id uuid not null references thread on delete cascade,
        number integer not null,
        parent_number integer,
        path bytea not null,
        depth smallint not null,
        author_id uuid references member on delete set null,
        status content_status,
        presence smallint not null default 0,
        markdown text not null,
        html text not null,
        renderer smallint not null,
        revision integer not null default 1,
        visible_revision integer not null default 1,
        in_reply_to_revision integer,
        created_at timestamptz(3) not null,
        edited_at timestamptz(3),
        approved_at timestamptz(3),
        primary key (thread_id, number),
        check ((number = 0) = (status is null)),
        check ((number = 0) = (parent_number is null)),
        check (status is null or status <> 'DRAFT'),
        check (depth = octet_length(path) / 4)
      )`);
    await queries.query(`create index post_tree on post (thread_id, path) include (status) where presence = 2`);
    await queries.query(`create index post_level on post (thread_id, depth, path) include (status) where presence = 2`);
    await queries.query(
      `create index post_flat on post (thread_id, number) include (status, author_id) where presence = 2`,
    );
    await queries.query(`create index post_withheld on post (thread_id, path) where presence = 1`);
    await queries.query(
      `create index post_unpublished on post (thread_id, author_id) where status in ('HELD', 'HIDDEN')`,
    );
    await queries.query(`create index post_author on post (author_id, created_at)`);

    // What was changed: texts that were superseded and, with the reason for it, the one that superseded them. A post that was
    // never changed has none.
    await queries.query(`
      create table post_revision (
        thread_id uuid not null,
        number integer not null,
        revision integer not null,
        editor_id uuid references member on delete set null,
        title text,
        markdown text not null,
        reason text,
        created_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        primary key (thread_id, number, revision),
        foreign key (thread_id, number) references post on delete cascade
      )`);
    await queries.query(`create index post_revision_age on post_revision (superseded_at)`);

    await queries.query(`
      create table mention (
        thread_id uuid not null,
        number integer not null,
        handle text not null,
        member_id uuid references member on delete set null,
        position smallint not null,
        primary key (thread_id, number, handle),
        foreign key (thread_id, number) references post on delete cascade
      )`);
    await queries.query(`create index mention_member on mention (member_id, thread_id) where member_id is not null`);

    await queries.query(`
      create table reaction (
        thread_id uuid not null,
        number integer not null,
        member_id uuid not null references member on delete cascade,
        reaction reaction_kind not null,
        created_at timestamptz(3) not null,
        primary key (thread_id, number, reaction, member_id),
        foreign key (thread_id, number) references post on delete cascade
      )`);

    // Who takes part in a thread, with how many VISIBLE replies.
    await queries.query(`
      create table participant (
        thread_id uuid not null references thread on delete cascade,
        member_id uuid not null references member on delete cascade,
        replies integer not null,
        primary key (thread_id, member_id)
      ) with (fillfactor = 80)`);

    await queries.query(`
      create table reading (
        thread_id uuid not null references thread on delete cascade,
        member_id uuid not null references member on delete cascade,
        numbers int4multirange not null,
        primary key (thread_id, member_id)
      ) with (fillfactor = 80)`);
    await queries.query(`
      create table watch (
        thread_id uuid not null references thread on delete cascade,
        member_id uuid not null references member on delete cascade,
        level watch_level not null,
        primary key (thread_id, member_id)
      )`);

    // The numbers on a path, from the top: four bytes each, big-endian.
    await queries.query(`
      create function path_numbers(path bytea) returns integer[] language sql immutable strict parallel safe
      return array(
        select (get_byte(path, at) << 24) | (get_byte(path, at + 1) << 16) | (get_byte(path, at + 2) << 8) | get_byte(path, at + 3)
        from generate_series(0, octet_length(path) - 4, 4) as at
      )`);

    await queries.query(`
      create table reflection (
        thread_id uuid primary key references thread on delete cascade,
        title text not null,
        slug text not null,
        excerpt text not null,
        word_count integer not null
      )`);

    await queries.query(`
      grant select, insert, update, delete
      on thread, post, post_revision, mention, reaction, participant, reading, watch, reflection to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table reflection`);
    await queries.query(`drop function path_numbers(bytea)`);
    await queries.query(`drop table watch, reading, participant, reaction, mention, post_revision, post, thread`);
    await queries.query(`drop type watch_level, reaction_kind, content_kind, audience, content_status`);
  }
}
