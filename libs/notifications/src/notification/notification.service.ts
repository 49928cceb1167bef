import { Injectable } from '@nestjs/common';
import { InvalidInput, isId, limits, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { contentJoin, notificationSeen } from './notification-visibility.js';

/** These notifications, those of a thread, or all that the member sees. Exactly one of the three. */
export interface MarkNotificationsRead {
  readonly ids?: readonly string[] | null;
  readonly threadId?: string | null;
  readonly all?: boolean | null;
  readonly idempotencyKey?: string | null;
}

/** The notifications that the viewer sees. */
const seen = (which: string) => `
  select n.id, n.read_at from notification n ${contentJoin('n')}
  where n.member_id = :viewer.memberId and ${which} and ${notificationSeen('n', 't', 'p')}`;

/** Marks those that are seen, and says how many they are. When something was first read is kept. */
const MARK = new Statement(
  'notifications/mark-read',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  with seen as (${seen('n.id = any(:ids)')}),
  marked as (
    update notification n set read_at = :viewer.now from seen
    where n.id = seen.id and n.read_at is null)
  select count(*)::integer as found from seen`,
);

/** Those that are not seen at present stay unread. */
const MARK_ALL = new Statement(
  'notifications/mark-all-read',
  { viewer: 'viewer' },
  `
  with seen as (${seen('n.read_at is null')})
  update notification n set read_at = :viewer.now from seen where n.id = seen.id and n.read_at is null`,
);

/** Those of one thread; of nothing that the member sees there is nothing to mark. */
const MARK_THREAD = new Statement(
  'notifications/mark-thread-read',
  { viewer: 'viewer', threadId: 'uuid' },
  `
  with seen as (${seen('n.thread_id = :threadId and n.decision_id is null and n.read_at is null')})
  update notification n set read_at = :viewer.now from seen where n.id = seen.id and n.read_at is null`,
);

/** Takes those that are seen for unread again, and says how many they are. */
const MARK_UNREAD = new Statement(
  'notifications/mark-unread',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  with seen as (${seen('n.id = any(:ids)')}),
  marked as (
    update notification n set read_at = null from seen
    where n.id = seen.id and n.read_at is not null)
  select count(*)::integer as found from seen`,
);

export interface MarkNotificationsUnread {
  readonly ids: readonly string[];
  readonly idempotencyKey?: string | null;
}

@Injectable()
export class NotificationService {
  constructor(private readonly idempotency: Idempotency) {}

  /** @throws NotFound where one of the ids is not a notification that the member sees, InvalidInput */
  async markRead(member: Member, input: MarkNotificationsRead): Promise<void> {
    await this.idempotency.once(member, 'markNotificationsRead', input, async (tx) => {
      const { ids, threadId, all } = input;
      if ([ids != null, threadId != null, all === true].filter((given) => given).length !== 1) {
        throw InvalidInput.at('input', 'Give `ids`, `threadId`, or `all: true`: one of the three.');
      }
      if (ids) await markThese(tx, member, ids, MARK);
      else if (threadId == null) await tx.rows(MARK_ALL.with({ viewer: member }));
      else if (isId(threadId)) await tx.rows(MARK_THREAD.with({ viewer: member, threadId }));
      return member.memberId;
    });
  }

  /** @throws NotFound where one of the ids is not a notification that the member sees, InvalidInput */
  async markUnread(member: Member, input: MarkNotificationsUnread): Promise<void> {
    await this.idempotency.once(member, 'markNotificationsUnread', input, async (tx) => {
      await markThese(tx, member, input.ids, MARK_UNREAD);
      return member.memberId;
    });
  }
}

async function markThese(
  tx: Transaction,
  member: Member,
  given: readonly string[],
  mark: typeof MARK | typeof MARK_UNREAD,
): Promise<void> {
  if (given.length === 0 || given.length > limits.idsPerCall) {
    throw InvalidInput.at('input.ids', `Give 1 to ${limits.idsPerCall} notifications at a time.`);
  }
  const ids = [...new Set(given)];
  const known = ids.every(isId) && (await tx.row<{ found: number }>(mark.with({ viewer: member, ids })));
  if (!known || known.found < ids.length) throw new NotFound('notification');
}
