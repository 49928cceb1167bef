import { Injectable } from '@nestjs/common';
import { type PostAddress, postId, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { addressColumns } from '../post/address-columns.js';
import type { Reaction, ReactionCount } from './reaction.js';

const COUNTS = new Statement(
  'discussion/reaction-counts',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select r.thread_id, r.number, r.reaction, count(*)::integer as count,
    coalesce(bool_or(r.member_id = :viewer.memberId), false) as own
  from unnest(:threadIds, :numbers) as asked(thread_id, number)
  join reaction r on r.thread_id = asked.thread_id and r.number = asked.number
  group by r.thread_id, r.number, r.reaction order by r.reaction`,
);

/**
 * The reactions to the subject of thread `t`, as a JSON array of `ReactionCount`. Like `counts`, for viewers for whom
 * the thread is opened.
 */
export function reactionsJson(t: string): string {
  return `(
    select coalesce(json_agg(json_build_object('reaction', c.reaction, 'count', c.count, 'viewerHasReacted', c.own)
      order by c.reaction), '[]')
    from (select r.reaction, count(*)::integer as count, coalesce(bool_or(r.member_id = :viewer.memberId), false) as own
      from reaction r where r.thread_id = ${t}.id and r.number = 0 group by r.reaction) c)`;
}

interface Row {
  thread_id: string;
  number: number;
  reaction: Reaction;
  count: number;
  own: boolean;
}

@Injectable()
export class ReactionQueries {
  constructor(private readonly database: Database) {}

  /**
   * The reactions to each piece of content, in the order of the addresses and in one statement: the kinds that anybody
   * chose, in their own order. Ask it only about content that this viewer sees, not about tombstones.
   */
  async counts(viewer: Viewer, addresses: readonly PostAddress[]): Promise<ReactionCount[][]> {
    const rows = await this.database.readerFor(viewer).rows<Row>(COUNTS.with({ viewer, ...addressColumns(addresses) }));
    const byContent = Map.groupBy(rows, (row) => postId({ threadId: row.thread_id, number: row.number }));
    return addresses.map((address) =>
      (byContent.get(postId(address)) ?? []).map(({ reaction, count, own }) => ({
        reaction,
        count,
        viewerHasReacted: own,
      })),
    );
  }
}
