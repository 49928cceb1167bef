import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What their owner tells sessions apart by, and an end that no refresh puts off: 90 days after signing in. */
export class Sessions1795424400023 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table session add column browser text, add column last_used_at timestamptz(3)`);
    await queries.query(`
      update session s set expires_at = least(expires_at, created_at + interval '2160 hours'),
        last_used_at = (select max(t.issued_at) from refresh_token t where t.session_id = s.id)`);
    await queries.query(`create index session_of_member on session (member_id, id)`);
    await queries.query(`drop index session_member`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`create index session_member on session (member_id)`);
    await queries.query(`drop index session_of_member`);
    await queries.query(`alter table session drop column browser, drop column last_used_at`);
  }
}
