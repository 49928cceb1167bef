import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one moderator has decided, and which suspensions have not ended: both are asked for at the desk. */
export class DecisionsOfModerators1795424400090 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create index decision_moderator on decision (moderator_id, created_at, id)`);
    await queries.query(
      `create index decision_suspension on decision (until, id) where action = 'SUSPEND' and undone_at is null`,
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index decision_suspension`);
    await queries.query(`drop index decision_moderator`);
  }
}
