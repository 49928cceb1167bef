import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is held without being in the queue gets its item: texts that were held before there was a queue, and those whose items went
 * when the queue was taken back. Every way up leads through here, so nothing that waits is left where nobody looks.
 */
export class HeldInTheQueue1795424400021 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // Numbers of refused edits went with the queue, too; their texts are the only ones that are newer than what waits or is shown.
    await queries.query(`
      update post p set refused_revision = v.revision
      from (select thread_id, number, max(revision) as revision from post_revision group by thread_id, number) v
      where v.thread_id = p.thread_id and v.number = p.number and v.revision > p.revision
      and v.revision > coalesce(p.refused_revision, 0)`);

    // Held, or with an edit that waits while another text is shown. What it was held for is not known any more.
    await queries.query(`
      insert into moderation_item (thread_id, number, course_id, state, content_revision, waiting_since, created_at)
      select p.thread_id, p.number, t.course_id, 'OPEN', p.revision, w.at, w.at
      from post p join thread t on t.id = p.thread_id
      left join post_revision v on v.thread_id = p.thread_id and v.number = p.number and v.revision = p.revision
      cross join lateral (
        select coalesce(v.created_at, p.edited_at, case p.number when 0 then t.published_at end, p.created_at) as at) w
      where coalesce(p.status, t.status) = 'HELD'
        or (coalesce(p.status, t.status) = 'VISIBLE' and p.revision <> p.visible_revision)
      on conflict (thread_id, number) do nothing`);

    // An item that was settled although the text waits.
    await queries.query(`
      update moderation_item i set state = 'OPEN' from post p join thread t on t.id = p.thread_id
      where i.state in ('DECIDED', 'CLOSED') and p.thread_id = i.thread_id and p.number = i.number
      and (coalesce(p.status, t.status) = 'HELD'
        or (coalesce(p.status, t.status) = 'VISIBLE' and p.revision <> p.visible_revision))`);
  }

  /** The items are right without it. */
  async down(): Promise<void> {}
}
