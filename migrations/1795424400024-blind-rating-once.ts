import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a published case study was first put up for blind rating, which it can be once. */
export class BlindRatingOnce1795424400024 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table case_study add column blind_opened_at timestamptz(3)`);
    // A date that was taken away again has left its traces in blind ratings, and in the log where others than the contributor set it.
    await queries.query(`
      update case_study s set blind_opened_at = coalesce(t.published_at, t.created_at) from thread t
      where t.id = s.thread_id and t.status <> 'DRAFT' and (t.blind_until is not null
        or exists (select from rating r where r.thread_id = t.id and r.blind)
        or exists (select from audit_entry e where e.action = 'OPEN_FOR_BLIND_RATING' and e.target_id = t.id::text))`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`alter table case_study drop column blind_opened_at`);
  }
}
