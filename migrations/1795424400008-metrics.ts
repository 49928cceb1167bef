import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case study's figures over time. */
export class Metrics1795424400008 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(
      `create type metric_provenance as enum ('SELF_REPORTED', 'SCREENSHOT', 'EXPORT', 'INDEPENDENT')`,
    );

    // name_key and unit_key: what two spellings of one series have in common. Deferred, so that two series can swap their names.
    await queries.query(`
      create table metric_series (
        thread_id uuid not null references thread on delete cascade,
        id uuid not null,
        position integer not null,
        name text not null,
        name_key text collate "C" not null,
        unit text not null,
        unit_key text collate "C" not null,
        paid boolean not null,
        provenance metric_provenance not null,
        baseline double precision check (baseline >= 0 and baseline < 'infinity'),
        primary key (thread_id, id),
        constraint metric_series_once unique (thread_id, name_key, unit_key, paid) deferrable initially deferred
      )`);
    await queries.query(`
      create table metric_point (
        thread_id uuid not null,
        series_id uuid not null,
        on_date date not null,
        value double precision not null check (value >= 0 and value < 'infinity'),
        note text,
        primary key (thread_id, series_id, on_date),
        foreign key (thread_id, series_id) references metric_series on delete cascade
      )`);

    await queries.query(`grant select, insert, update, delete on metric_series, metric_point to commonplace_app`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop table metric_point, metric_series`);
    await queries.query(`drop type metric_provenance`);
  }
}
