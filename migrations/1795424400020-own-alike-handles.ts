import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a member claimed handles that are alike once `rn` is `m` and `vv` is `w`, the claim in that form becomes the earliest of theirs: migration
 * 25 gives the key to the earliest, and fails where a later one has it already. So this runs before it, and changes nothing of consequence
 * where that has run. `claimed_before` is when it was really claimed, for the way back.
 */
export class OwnAlikeHandles1795424400020 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table handle_claim add column claimed_before timestamptz(3)`);
    await queries.query(`
      update handle_claim c set claimed_before = c.claimed_at, claimed_at = own.since - interval '1 millisecond'
      from (
        select member_id, replace(replace(skeleton, 'rn', 'm'), 'vv', 'w') as key, min(claimed_at) as since, count(*) as claims
        from handle_claim group by 1, 2) own
      where own.member_id = c.member_id and own.key = c.skeleton and own.claims > 1`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`update handle_claim set claimed_at = claimed_before where claimed_before is not null`);
    await queries.query(`alter table handle_claim drop column claimed_before`);
  }
}
