import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seedRows } from './frozen/tags/seed-rows.js';

/** Tags are shared by everything that a thread can be about. A name is any text that leads to a tag, and leads to one only. */
export class Tags1795424400006 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create type tag_facet as enum ('TOPIC', 'PLATFORM', 'FORMAT', 'AUDIENCE', 'GOAL')`);
    await queries.query(`create type tag_name_kind as enum ('LABEL', 'SYNONYM', 'FORMER')`);

    // A tag that somebody proposed by using it has them as its proposer until an instructor or admin has filed it.
    // sort_key: the label as names are compared, so that the order tells nothing of how it is written.
    await queries.query(`
      create table tag (
        id uuid primary key,
        slug text not null unique,
        label text not null,
        sort_key text collate "C" not null,
        facet tag_facet not null,
        description text,
        same_as text[] not null default '{}',
        filed boolean not null,
        proposed_by uuid references member on delete set null,
        created_at timestamptz(3) not null
      )`);
    await queries.query(`create index tag_sorted on tag (sort_key, id)`);
    await queries.query(`create index tag_facet_sorted on tag (facet, sort_key, id)`);

    // key: the name as it is compared. SYNONYM names are listed with the tag; FORMER ones (old slugs, merged tags) only lead to it.
    await queries.query(`
      create table tag_name (
        key text collate "C" primary key,
        tag_id uuid not null references tag on delete cascade,
        kind tag_name_kind not null,
        name text not null
      )`);
    await queries.query(`create index tag_name_tag on tag_name (tag_id)`);

    await queries.query(`
      create table tag_broader (
        tag_id uuid not null references tag on delete cascade,
        broader_id uuid not null references tag on delete cascade,
        position smallint not null,
        primary key (tag_id, broader_id),
        check (tag_id <> broader_id)
      )`);
    await queries.query(`create index tag_narrower on tag_broader (broader_id)`);

    // name: how the subject's author wrote it. It is what those who see the subject read until the tag is filed: whoever
    // wrote the same name before may have done so in a draft.
    await queries.query(`
      create table tagging (
        thread_id uuid not null references thread on delete cascade,
        tag_id uuid not null references tag,
        position smallint not null,
        name text,
        primary key (thread_id, tag_id)
      )`);
    await queries.query(`create index tagging_tag on tagging (tag_id, thread_id)`);

    await queries.query(
      `grant select, insert, update, delete on tag, tag_name, tag_broader, tagging to commonplace_app`,
    );

    // Tags that come with the product are there once and for all: whatever becomes of them is up to the installation.
    const { tags, names, broader } = seedRows();
    await queries.query(
      `insert into tag (id, slug, label, sort_key, facet, description, same_as, filed, created_at)
       select id, slug, label, sort_key, facet, description, same_as, true, '2026-11-23T00:00:00Z'
       from jsonb_to_recordset($1::jsonb) as t(id uuid, slug text, label text, sort_key text, facet tag_facet,
         description text, same_as text[])`,
      [JSON.stringify(tags)],
    );
    await queries.query(
      `insert into tag_name (key, tag_id, kind, name)
       select key, tag_id, kind, name from jsonb_to_recordset($1::jsonb) as n(key text, tag_id uuid, kind tag_name_kind, name text)`,
      [JSON.stringify(names)],
    );
    await queries.query(
      `insert into tag_broader (tag_id, broader_id, position)
       select tag_id, broader_id, position
       from jsonb_to_recordset($1::jsonb) as e(tag_id uuid, broader_id uuid, position smallint)`,
      [JSON.stringify(broader)],
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table tagging, tag_broader, tag_name, tag`);
    await queries.query(`drop type tag_name_kind, tag_facet`);
  }
}
