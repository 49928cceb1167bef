import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What screening asks about an author is found by its own index, however much they wrote. Texts that were stored before this have no
 * fingerprint: that they are sent again is not noticed.
 */
export class Fingerprints1795424400018 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // What a published text comes to when it is compared with others of its author; null for a draft and for what is too short.
    await queries.query(`alter table post add column fingerprint bytea`);
    // A subject's status is null here, and stands in its thread.
    await queries.query(`
      create index post_fingerprint on post (author_id, fingerprint, status, created_at) where fingerprint is not null`);
    await queries.query(`drop index post_author`);
    await queries.query(`create index post_author on post (author_id, status, created_at)`);
    await queries.query(`create index thread_author_status on thread (author_id, status, published_at)`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index thread_author_status, post_author`);
    await queries.query(`create index post_author on post (author_id, created_at)`);
    await queries.query(`alter table post drop column fingerprint`);
  }
}
