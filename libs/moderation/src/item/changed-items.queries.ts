import { Injectable } from '@nestjs/common';
import type { PostAddress } from '#kernel';
import { Database, Statement } from '#platform';

/** An item of the queue, and the number of its last change. */
export interface ChangedItem extends PostAddress {
  readonly change: number;
}

/** Looked at at once, more than two pages: whoever has to be told of more loads the queue anew. */
export const mostChangedItems = 200;

const NEWEST = new Statement(
  'moderation/newest-change',
  {},
  `select coalesce(max(i.change), 0)::integer as change from moderation_item i where i.change > 0`,
);
const CHANGED = new Statement(
  'moderation/changed-items',
  { after: 'bigint' },
  `select i.thread_id as "threadId", i.number, i.change::integer as change from moderation_item i
  where i.change > 0 and i.change > :after order by i.change desc limit ${mostChangedItems}`,
);

/** Which items of the queue changed, whoever's they are: to be told to nobody as it is. */
@Injectable()
export class ChangedItemQueries {
  constructor(private readonly database: Database) {}

  /** The number of the newest change. */
  async newest(): Promise<number> {
    const row = await this.database.row<{ change: number }>(NEWEST.with({}));
    return row?.change ?? 0;
  }

  /** Items that changed after a number, the newest first; so many at most. */
  after(change: number): Promise<ChangedItem[]> {
    return this.database.rows(CHANGED.with({ after: change }));
  }
}
