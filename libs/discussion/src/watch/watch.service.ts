import { Injectable } from '@nestjs/common';
import { isId, type Member, NotFound } from '#kernel';
import { Idempotency, Statement } from '#platform';
import { seesSubject } from '#visibility';
import type { WatchLevel } from '../thread/thread.js';

export interface SetWatchLevel {
  readonly threadId: string;
  readonly level: WatchLevel;
  readonly idempotencyKey?: string | null;
}

/** NORMAL is what holds without a row. */
const SET_LEVEL = new Statement(
  'discussion/set-watch-level',
  { viewer: 'viewer', threadId: 'uuid', level: 'watch_level' },
  `
  with t as (select t.id from thread t where t.id = :threadId and ${seesSubject('t')}),
  deleted as (
    delete from watch w using t where :level = 'NORMAL' and w.thread_id = t.id and w.member_id = :viewer.memberId),
  stored as (
    insert into watch (thread_id, member_id, level)
    select t.id, :viewer.memberId, :level from t where :level <> 'NORMAL'
    on conflict (thread_id, member_id) do update set level = excluded.level)
  select id from t`,
);

@Injectable()
export class WatchService {
  constructor(private readonly idempotency: Idempotency) {}

  /**
   * Chooses how closely the member watches a thread that they see. Answers the thread's id.
   * @throws NotFound
   */
  async setLevel(member: Member, input: SetWatchLevel): Promise<string> {
    return this.idempotency.once(member, 'setWatchLevel', input, async (tx) => {
      const { threadId, level } = input;
      const thread = isId(threadId) && (await tx.row(SET_LEVEL.with({ viewer: member, threadId, level })));
      if (!thread) throw new NotFound('thread');
      return threadId;
    });
  }
}
