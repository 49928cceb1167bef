import { Injectable } from '@nestjs/common';
import { limits, type Member } from '#kernel';
import { Database, Statement } from '#platform';
import { moderates, seesThread } from '#visibility';
import { hasUnread, unreadCount } from '../reading/unread.js';
import { type ThreadRow, type ThreadView, threadColumns, toThread } from '../thread/thread.js';
import { watchLevel } from './watch-level.js';

const { considered, shown } = limits.trackedThreads;

/*
 * The threads that somebody may be following, by what they did last: what they chose, what they began, and where they replied; each an index range.
 * Of these, the ones that they do follow and in which something is unread, as of the newest reply.
 */
const TRACKED = new Statement(
  'discussion/tracked-threads',
  { viewer: 'viewer' },
  `
  with near as (
    (select w.thread_id as id from watch w where w.member_id = :viewer.memberId and w.level in ('WATCHING', 'TRACKING')
      order by w.thread_id desc limit ${considered})
    union (select own.id from thread own where own.author_id = :viewer.memberId and own.status = 'VISIBLE'
      order by own.published_at desc limit ${considered})
    union (select wrote.thread_id from (
      select p.thread_id from post p where p.author_id = :viewer.memberId and p.status = 'VISIBLE'
      order by p.created_at desc limit ${considered}) wrote))
  select ${threadColumns('t', moderates('t'))}, ${watchLevel('t')} as watch_level, ${unreadCount('t')} as unread_count
  from near join thread t on t.id = near.id
  where ${watchLevel('t')} in ('WATCHING', 'TRACKING') and ${seesThread('t')} and ${hasUnread('t')}
  order by t.active_at desc, t.id desc limit ${shown}`,
);

@Injectable()
export class TrackedQueries {
  constructor(private readonly database: Database) {}

  /** The threads that the viewer watches or tracks in which something is new to them, the newest first. */
  async find(viewer: Member): Promise<ThreadView[]> {
    const rows = await this.database.readerFor(viewer).rows<ThreadRow>(TRACKED.with({ viewer }));
    return rows.map(toThread);
  }
}
