import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses are looked up by their code as it was typed, and a member's claims are counted: neither goes through all there are. */
export class LookedUpKeys1795424400031 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create index course_join_code on course (upper(replace(join_code, '-', '')))`);
    await queries.query(`create index handle_claim_member on handle_claim (member_id)`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index handle_claim_member, course_join_code`);
  }
}
