import { Injectable } from '@nestjs/common';
import { type PostAddress, postId, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { seesThread } from '#visibility';
import { addressColumns } from '../post/address-columns.js';
import { unreadCount } from './unread.js';

const UNREAD = new Statement(
  'discussion/unread-counts',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `select t.id, ${unreadCount('t')} as unread from thread t where t.id = any(:threadIds) and ${seesThread('t')}`,
);

/* One's own marks: whoever knows the address of a post learns nothing else by it. */
const MARKS = new Statement(
  'discussion/read-marks',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select a.thread_id, a.number, r.numbers @> a.number as read
  from unnest(:threadIds, :numbers) as a(thread_id, number)
  join reading r on r.thread_id = a.thread_id and r.member_id = :viewer.memberId`,
);

@Injectable()
export class ReadingQueries {
  constructor(private readonly database: Database) {}

  /**
   * How many replies by others each thread has that the viewer sees and has not read, in the order of the ids and in
   * one statement. 0 for visitors, and for a thread that the viewer does not see.
   */
  async unreadCounts(viewer: Viewer, threadIds: readonly string[]): Promise<number[]> {
    if (viewer.memberId === null) return threadIds.map(() => 0);
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; unread: number }>(UNREAD.with({ viewer, threadIds }));
    const counts = new Map(rows.map((row) => [row.id, row.unread]));
    return threadIds.map((id) => counts.get(id) ?? 0);
  }

  /**
   * Whether the viewer has marked posts as read, in the order of their addresses and in one statement; null where they
   * never opened the thread, and for visitors.
   */
  async marks(viewer: Viewer, addresses: readonly PostAddress[]): Promise<Array<boolean | null>> {
    if (viewer.memberId === null) return addresses.map(() => null);
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ thread_id: string; number: number; read: boolean }>(MARKS.with({ viewer, ...addressColumns(addresses) }));
    const marks = new Map(rows.map((row) => [postId({ threadId: row.thread_id, number: row.number }), row.read]));
    return addresses.map((address) => marks.get(postId(address)) ?? null);
  }
}
