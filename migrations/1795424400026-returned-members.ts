import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Migration 22 read from the log who had been removed from a course, and kept out some who are known to have come back: who removed
 * themselves, or was let in or appointed later, and who has joined or left later, as far as a key that made it harmless to send it again is
 * still kept. That somebody joined again and left is written down nowhere else: without such a trace they stay out until they are let in.
 */
export class ReturnedMembers1795424400026 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      delete from course_removal r where exists (
        select from audit_entry e where e.course_id = r.course_id and e.target_kind = 'MEMBER' and e.target_id = r.member_id::text
        and e.at > r.removed_at
        and (e.action in ('LIFT_REMOVAL', 'SET_MEMBER_ROLE') or e.action = 'REMOVE_MEMBER' and e.actor_id = r.member_id))
      or exists (
        select from idempotency_key k where k.member_id = r.member_id and k.operation in ('joinCourse', 'leaveCourse')
        and k.result = r.course_id::text and k.created_at > r.removed_at)`);
  }

  /** Migration 22 makes its rows anew. */
  async down(): Promise<void> {}
}
