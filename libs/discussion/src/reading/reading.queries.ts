import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement, viewerValues } from '#platform';
import { seesThread } from '../visibility/subject-visibility.js';
import { unreadCount } from './unread.js';

const UNREAD = new Statement(`
  select t.id, ${unreadCount('t')} as unread from thread t where t.id = any($8::uuid[]) and ${seesThread('t')}`);

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
      .rows<{ id: string; unread: number }>(UNREAD, [...viewerValues(viewer), threadIds]);
    const counts = new Map(rows.map((row) => [row.id, row.unread]));
    return threadIds.map((id) => counts.get(id) ?? 0);
  }
}
