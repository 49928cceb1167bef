import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes nothing; on the way back, before the keys of migration 25 are taken away, a handle that was claimed meanwhile is claimed by its
 * key of before, too, or another could look like it.
 */
export class ClaimsOfBefore1795424400027 implements MigrationInterface {
  async up(): Promise<void> {}

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      insert into handle_claim (skeleton, member_id, claimed_at)
      select f.former, c.member_id, c.claimed_at
      from member m join handle_claim c on c.member_id = m.id and c.skeleton = handle_key(m.handle),
      lateral (select translate(m.handle, '01i._-', 'oll') as former) f
      where f.former <> c.skeleton and not exists (
        select from handle_claim o where coalesce(o.earlier, o.skeleton) = f.former)`);
  }
}
