import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Marks the texts that stood there for their readers until another took their place, as against those that were held, refused, or
 * changed while their post was hidden. Of what was never held, reported, claimed or decided on, all did.
 */
export class RevisionsShown1795424400029 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table post_revision add column shown boolean not null default false`);
    await queries.query(`
      update post_revision v set shown = true from post p
      where p.thread_id = v.thread_id and p.number = v.number and p.kept_until is null
      and v.superseded_at is not null and v.revision < p.visible_revision`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table post_revision drop column shown`);
  }
}
