import { Injectable } from '@nestjs/common';
import { isId, type Member, NotFound } from '#kernel';
import { Events, Idempotency, Statement } from '#platform';
import { moderates, seesReply, seesThread } from '#visibility';
import { type NumbersRead, type NumbersUnread, numberSet, unknownNumber, unreadNumberSet } from './number-set.js';
import { RepliesRead } from './reading.events.js';

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

/** Those that are withheld from the member are neither read nor unread: they count once they are visible. */
const withheld = (t: string) => `coalesce((
  select range_agg(int4range(p.number, p.number + 1)) from post p
  where p.thread_id = ${t}.id and p.status in ('HELD', 'HIDDEN') and not ${seesReply('p', moderates(t))}), '{}')`;

/*
 * Two calls at once never lose a mark: the second waits for the first's row and adds to what that has become. Numbers
 * that are known already write nothing, and what was marked as unread stays so unless `:alsoKeptUnread` says otherwise.
 */
const MARK_READ = new Statement(
  'discussion/mark-read',
  { viewer: 'viewer', threadId: 'uuid', numbers: 'int4multirange', alsoKeptUnread: 'boolean' },
  `
  with t as (
    select t.id, upper(:numbers) <= t.next_number as known, :numbers - ${withheld('t')} as seen
    from thread t where t.id = :threadId and ${seesThread('t')}),
  marked as (
    insert into reading (thread_id, member_id, numbers, marked_at) select t.id, :viewer.memberId, t.seen, :viewer.now from t where t.known
    on conflict (thread_id, member_id) do update set marked_at = excluded.marked_at,
      numbers = reading.numbers + (excluded.numbers - case when :alsoKeptUnread then '{}' else reading.kept_unread end),
      kept_unread = case when :alsoKeptUnread then reading.kept_unread - excluded.numbers else reading.kept_unread end
    where not reading.numbers @> (excluded.numbers - case when :alsoKeptUnread then '{}' else reading.kept_unread end))
  select known from t`,
);

/** No number is read and kept as unread at once. Whoever marks a reply has opened its thread. */
const MARK_UNREAD = new Statement(
  'discussion/mark-unread',
  { viewer: 'viewer', threadId: 'uuid', numbers: 'int4multirange' },
  `
  with t as (
    select t.id, not isempty(asked.numbers) and (upper_inf(:numbers) or upper(:numbers) <= t.next_number) as known,
      asked.numbers - ${withheld('t')} as seen
    from thread t cross join lateral (select :numbers * int4multirange(int4range(1, t.next_number)) as numbers) asked
    where t.id = :threadId and ${seesThread('t')}),
  marked as (
    insert into reading (thread_id, member_id, numbers, kept_unread)
    select t.id, :viewer.memberId, '{}', t.seen from t where t.known
    on conflict (thread_id, member_id) do update set
      numbers = reading.numbers - excluded.kept_unread, kept_unread = reading.kept_unread + excluded.kept_unread
    where not reading.kept_unread @> excluded.kept_unread)
  select known from t`,
);

interface Marked {
  /** Whether the thread has given out the numbers. */
  readonly known: boolean;
}

@Injectable()
export class ReadingService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly events: Events,
  ) {}

  /**
   * Remembers that the member has read replies of a thread that they see. Answers the thread's id.
   * @throws NotFound, InvalidInput for numbers that the thread has not given out
   */
  async markRead(member: Member, input: MarkThreadRead): Promise<string> {
    return this.idempotency.once(member, 'markThreadRead', input, async (tx) => {
      const numbers = numberSet(input);
      const { threadId, alsoKeptUnread } = input;
      const values = { viewer: member, threadId, numbers, alsoKeptUnread: alsoKeptUnread ?? false };
      requireKnown(input, isId(threadId) && (await tx.row<Marked>(MARK_READ.with(values))));
      await this.events.emit(tx, new RepliesRead(threadId, member.memberId, numbers, member.now));
      return input.threadId;
    });
  }

  /**
   * Takes replies for unread again, until the member says otherwise: reading the thread does not. Answers the thread's id.
   * @throws NotFound, InvalidInput for numbers that the thread has not given out
   */
  async markUnread(member: Member, input: MarkThreadUnread): Promise<string> {
    return this.idempotency.once(member, 'markThreadUnread', input, async (tx) => {
      const { threadId } = input;
      const values = { viewer: member, threadId, numbers: unreadNumberSet(input) };
      requireKnown(input, isId(threadId) && (await tx.row<Marked>(MARK_UNREAD.with(values))));
      return input.threadId;
    });
  }
}

/** @throws NotFound where there is no such thread for them, InvalidInput where it has not given out the numbers */
function requireKnown(input: NumbersRead & NumbersUnread, thread: Marked | null | false): void {
  if (!thread) throw new NotFound('thread');
  if (!thread.known) throw unknownNumber(input);
}
