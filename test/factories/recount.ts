import type { Database } from '../../libs/platform/src/database/database.js';
import { sql } from '../support/sql.js';

/*
 * Everything that is kept beside the posts, computed again from the posts alone: what a write keeps up step by step
 * must come to the same. The definitions are those of the columns in the migration.
 */

const PRESENCE = `
  with present as materialized (
    select p.thread_id, above.number, max(case p.status when 'VISIBLE' then 2 else 1 end) as presence
    from post p, unnest(path_numbers(p.path)) as above(number)
    where p.thread_id = any($1::uuid[]) and p.status in ('VISIBLE', 'HELD', 'HIDDEN')
    group by p.thread_id, above.number)
  update post p set presence = r.presence
  from (
    select q.thread_id, q.number, coalesce(present.presence, 0) as presence
    from post q left join present using (thread_id, number) where q.thread_id = any($1::uuid[])) r
  where p.thread_id = r.thread_id and p.number = r.number and p.presence <> r.presence`;

const COUNTERS = `
  update thread t set next_number = c.next_number, reply_count = c.replies, peer_reply_count = c.peers,
    last_reply_at = c.last_at, active_at = greatest(coalesce(t.published_at, t.created_at), c.last_at)
  from (
    select p.thread_id, max(p.number) + 1 as next_number,
      count(*) filter (where p.status = 'VISIBLE') as replies,
      count(*) filter (where p.status = 'VISIBLE' and p.author_id is distinct from s.author_id) as peers,
      max(p.created_at) filter (where p.status = 'VISIBLE') as last_at
    from post p join thread s on s.id = p.thread_id where s.id = any($1::uuid[]) group by p.thread_id) c
  where t.id = c.thread_id`;

const FORGET_PARTICIPANTS = 'delete from participant where thread_id = any($1::uuid[])';
const PARTICIPANTS = `
  insert into participant (thread_id, member_id, replies)
  select thread_id, author_id, count(*) from post
  where thread_id = any($1::uuid[]) and status = 'VISIBLE' and author_id is not null group by thread_id, author_id`;

/** Brings presence, counters and participants of these threads in line with their posts. */
export async function recount(database: Database, threads: readonly string[]): Promise<void> {
  await database.transaction(async (tx) => {
    // Tables that were filled a moment ago have no statistics yet: loops over them would take minutes.
    await tx.manager.query('set local enable_nestloop = off');
    for (const statement of [PRESENCE, COUNTERS, FORGET_PARTICIPANTS, PARTICIPANTS])
      await tx.rows(sql(statement, [threads]));
  });
}
