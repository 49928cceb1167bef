import { Injectable } from '@nestjs/common';
import { isId, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, viewerValues } from '#platform';
import { seesSubject } from '#visibility';
import type { WatchLevel } from '../thread/thread.js';

export interface SetWatchLevel {
  readonly threadId: string;
  readonly level: WatchLevel;
  readonly idempotencyKey?: string | null;
}

/** NORMAL is what holds without a row. */
const SET = new Statement(`
  with t as (select t.id from thread t where t.id = $8::uuid and ${seesSubject('t')}),
  forgotten as (
    delete from watch w using t where $9::watch_level = 'NORMAL' and w.thread_id = t.id and w.member_id = $1::uuid),
  kept as (
    insert into watch (thread_id, member_id, level)
    select t.id, $1::uuid, $9::watch_level from t where $9::watch_level <> 'NORMAL'
    on conflict (thread_id, member_id) do update set level = excluded.level)
  select id from t`);

@Injectable()
export class WatchService {
  constructor(private readonly idempotency: Idempotency) {}

  /**
   * Chooses how closely the member watches a thread that they see. Answers the thread's id.
   * @throws NotFound
   */
  async setLevel(member: Member, input: SetWatchLevel): Promise<string> {
    return this.idempotency.once(member, 'setWatchLevel', input, async (tx) => {
      const thread =
        isId(input.threadId) && (await tx.row(SET, [...viewerValues(member), input.threadId, input.level]));
      if (!thread) throw new NotFound('thread');
      return input.threadId;
    });
  }
}
