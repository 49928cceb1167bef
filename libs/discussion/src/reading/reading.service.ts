import { Injectable } from '@nestjs/common';
import { isId, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, viewerValues } from '#platform';
import { seesReply } from '../visibility/reply-visibility.js';
import { moderates, seesThread } from '../visibility/subject-visibility.js';
import { type NumbersRead, numberSet, unknownNumber } from './number-set.js';

export interface MarkThreadRead extends NumbersRead {
  readonly threadId: string;
  readonly idempotencyKey?: string | null;
}

/*
 * Two calls at once never lose a mark: the second waits for the first's row and adds to what that has become. Numbers
 * that are known already write nothing.
 */
const MARK = new Statement(`
  with t as (
    select t.id, upper($9::int4multirange) <= t.next_number as known, $9::int4multirange - coalesce((
      select range_agg(int4range(p.number, p.number + 1)) from post p
      where p.thread_id = t.id and p.status in ('HELD', 'HIDDEN') and not ${seesReply('p', moderates('t'))}), '{}') as seen
    from thread t where t.id = $8::uuid and ${seesThread('t')}),
  marked as (
    insert into reading (thread_id, member_id, numbers) select t.id, $1::uuid, t.seen from t where t.known
    on conflict (thread_id, member_id) do update set numbers = reading.numbers + excluded.numbers
    where not reading.numbers @> excluded.numbers)
  select known from t`);

@Injectable()
export class ReadingService {
  constructor(private readonly idempotency: Idempotency) {}

  /**
   * Remembers that the member has read replies of a thread that they see. Answers the thread's id.
   * @throws NotFound, InvalidInput for numbers that the thread has not given out
   */
  async markRead(member: Member, input: MarkThreadRead): Promise<string> {
    return this.idempotency.once(member, 'markThreadRead', input, async (tx) => {
      const numbers = numberSet(input);
      const thread =
        isId(input.threadId) &&
        (await tx.row<{ known: boolean }>(MARK, [...viewerValues(member), input.threadId, numbers]));
      if (!thread) throw new NotFound('thread');
      if (!thread.known) throw unknownNumber(input);
      return input.threadId;
    });
  }
}
