import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { moderates, seesSubject } from '#visibility';
import { type ThreadRow, type ThreadView, threadColumns, toThread } from './thread.js';

const FIND = new Statement(
  'discussion/find-threads',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  select ${threadColumns('t', moderates('t'))} from thread t where t.id = any(:ids) and ${seesSubject('t')}`,
);

@Injectable()
export class ThreadQueries {
  constructor(private readonly database: Database) {}

  /** The threads with these ids, in their order; null for what the viewer may not see. */
  async find(viewer: Viewer, ids: readonly string[]): Promise<Array<ThreadView | null>> {
    const rows = await this.database.readerFor(viewer).rows<ThreadRow>(FIND.with({ viewer, ids }));
    const found = new Map(rows.map((row) => [row.thread_id, toThread(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
