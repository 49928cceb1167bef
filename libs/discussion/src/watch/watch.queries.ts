import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import type { WatchLevel } from '../thread/thread.js';

/** How closely the viewer watches the thread in row `t`. */
export function watchLevel(t: string): string {
  return `coalesce((select w.level from watch w where w.thread_id = ${t}.id and w.member_id = :viewer.memberId), 'NORMAL')`;
}

const LEVELS = new Statement(
  'discussion/watch-levels',
  { memberId: 'uuid', threadIds: 'uuid[]' },
  'select thread_id as id, level from watch where thread_id = any(:threadIds) and member_id = :memberId',
);

@Injectable()
export class WatchQueries {
  constructor(private readonly database: Database) {}

  /** How closely the viewer watches each thread, in the order of the ids; NORMAL where they never chose. */
  async levels(viewer: Viewer, threadIds: readonly string[]): Promise<WatchLevel[]> {
    const { memberId } = viewer;
    if (memberId === null) return threadIds.map(() => 'NORMAL');
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; level: WatchLevel }>(LEVELS.with({ memberId, threadIds }));
    const levels = new Map(rows.map((row) => [row.id, row.level]));
    return threadIds.map((id) => levels.get(id) ?? 'NORMAL');
  }
}
