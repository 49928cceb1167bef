import { Injectable } from '@nestjs/common';
import { InvalidInput, isId, limits, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { contentJoin, notificationSeen } from './notification-visibility.js';

/** These notifications, or all that the member sees. Exactly one of both. */
export interface MarkNotificationsRead {
  readonly ids?: readonly string[] | null;
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

@Injectable()
export class NotificationService {
  constructor(private readonly idempotency: Idempotency) {}

  /** @throws NotFound where one of the ids is not a notification that the member sees, InvalidInput */
  async markRead(member: Member, input: MarkNotificationsRead): Promise<void> {
    await this.idempotency.once(member, 'markNotificationsRead', input, async (tx) => {
      if ((input.ids != null) === (input.all === true)) {
        throw InvalidInput.at('input', 'Give `ids`, or `all: true`: one of the two.');
      }
      if (input.ids) await markThese(tx, member, input.ids);
      else await tx.rows(MARK_ALL.with({ viewer: member }));
      return member.memberId;
    });
  }
}

async function markThese(tx: Transaction, member: Member, given: readonly string[]): Promise<void> {
  if (given.length === 0 || given.length > limits.idsPerCall) {
    throw InvalidInput.at('input.ids', `Give 1 to ${limits.idsPerCall} notifications at a time.`);
  }
  const ids = [...new Set(given)];
  const known = ids.every(isId) && (await tx.row<{ found: number }>(MARK.with({ viewer: member, ids })));
  if (!known || known.found < ids.length) throw new NotFound('notification');
}
