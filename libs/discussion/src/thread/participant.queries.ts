import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { seesThread } from '#visibility';

/** How many people wrote in the thread in row `t`: an integer. */
export function participantCount(t: string): string {
  return `(select count(*) from participant part where part.thread_id = ${t}.id and part.replies > 0
    and part.member_id is distinct from ${t}.author_id)::integer + (${t}.author_id is not null)::integer`;
}

const COUNTS = new Statement(
  'discussion/participant-counts',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `
  select t.id, ${participantCount('t')} as count from thread t where t.id = any(:threadIds) and ${seesThread('t')}`,
);

@Injectable()
export class ParticipantQueries {
  constructor(private readonly database: Database) {}

  /**
   * How many people wrote in each thread, in the order of the ids and in one statement: its author and whoever has a
   * VISIBLE reply in it, erased accounts not counted. The same figure for everyone who sees the thread; 0 for others.
   */
  async counts(viewer: Viewer, threadIds: readonly string[]): Promise<number[]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; count: number }>(COUNTS.with({ viewer, threadIds }));
    const counts = new Map(rows.map((row) => [row.id, row.count]));
    return threadIds.map((id) => counts.get(id) ?? 0);
  }
}
