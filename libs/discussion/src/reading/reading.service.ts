import { Injectable } from '@nestjs/common';
import { isId, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, type Transaction, viewerValues } from '#platform';
import { moderates, seesReply, seesThread } from '#visibility';
import { type NumbersRead, type NumbersUnread, numberSet, unknownNumber, unreadNumberSet } from './number-set.js';

export interface MarkThreadRead extends NumbersRead {
  readonly threadId: string;
  /** Whether what the member has marked as unread becomes read as well. */
  readonly alsoKeptUnread?: boolean | null;
  readonly idempotencyKey?: string | null;
}

export interface MarkThreadUnread extends NumbersUnread {
  readonly threadId: string;
  readonly idempotencyKey?: string | null;
}

/** Those that are withheld from the member are neither: they count once they are shown. */
const withheld = (t: string) => `coalesce((
  select range_agg(int4range(p.number, p.number + 1)) from post p
  where p.thread_id = ${t}.id and p.status in ('HELD', 'HIDDEN') and not ${seesReply('p', moderates(t))}), '{}')`;

/*
 * Two calls at once never lose a mark: the second waits for the first's row and adds to what that has become. Numbers
 * that are known already write nothing, and what was marked as unread stays so unless `$10` says otherwise.
 */
const MARK = new Statement(`
  with t as (
    select t.id, upper($9::int4multirange) <= t.next_number as known, $9::int4multirange - ${withheld('t')} as seen
    from thread t where t.id = $8::uuid and ${seesThread('t')}),
  marked as (
    insert into reading (thread_id, member_id, numbers) select t.id, $1::uuid, t.seen from t where t.known
    on conflict (thread_id, member_id) do update set
      numbers = reading.numbers + (excluded.numbers - case when $10::boolean then '{}' else reading.kept_unread end),
      kept_unread = case when $10::boolean then reading.kept_unread - excluded.numbers else reading.kept_unread end
    where not reading.numbers @> (excluded.numbers - case when $10::boolean then '{}' else reading.kept_unread end))
  select known from t`);

/** No number is read and kept as unread at once. Whoever marks a reply has opened its thread. */
const UNMARK = new Statement(`
  with t as (
    select t.id, not isempty(asked.numbers) and (upper_inf($9::int4multirange) or upper($9::int4multirange) <= t.next_number) as known,
      asked.numbers - ${withheld('t')} as seen
    from thread t cross join lateral (select $9::int4multirange * int4multirange(int4range(1, t.next_number)) as numbers) asked
    where t.id = $8::uuid and ${seesThread('t')}),
  marked as (
    insert into reading (thread_id, member_id, numbers, kept_unread) select t.id, $1::uuid, '{}', t.seen from t where t.known
    on conflict (thread_id, member_id) do update set
      numbers = reading.numbers - excluded.kept_unread, kept_unread = reading.kept_unread + excluded.kept_unread
    where not reading.kept_unread @> excluded.kept_unread)
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
      const thread = await this.mark(tx, MARK, member, input.threadId, numbers, input.alsoKeptUnread ?? false);
      if (!thread.known) throw unknownNumber(input);
      return input.threadId;
    });
  }

  /**
   * Takes replies for unread again, until the member says otherwise: reading the thread does not. Answers the thread's id.
   * @throws NotFound, InvalidInput for numbers that the thread has not given out
   */
  async markUnread(member: Member, input: MarkThreadUnread): Promise<string> {
    return this.idempotency.once(member, 'markThreadUnread', input, async (tx) => {
      const thread = await this.mark(tx, UNMARK, member, input.threadId, unreadNumberSet(input));
      if (!thread.known) throw unknownNumber(input);
      return input.threadId;
    });
  }

  private async mark(tx: Transaction, statement: Statement, member: Member, threadId: string, ...values: unknown[]) {
    const thread =
      isId(threadId) && (await tx.row<{ known: boolean }>(statement, [...viewerValues(member), threadId, ...values]));
    if (!thread) throw new NotFound('thread');
    return thread;
  }
}
