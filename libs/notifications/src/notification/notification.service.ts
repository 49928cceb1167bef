import { Injectable } from '@nestjs/common';
import { InvalidInput, isId, limits, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, type Transaction, viewerValues } from '#platform';
import { contentJoin, notificationShown } from './notification-visibility.js';

/** These notifications, or all that the member is shown. Exactly one of both. */
export interface MarkNotificationsRead {
  readonly ids?: readonly string[] | null;
  readonly all?: boolean | null;
  readonly idempotencyKey?: string | null;
}

const shown = (which: string) => `
  select n.id, n.read_at from notification n ${contentJoin('n')}
  where n.member_id = $1::uuid and ${which} and ${notificationShown('n', 't', 'p')}`;

/** Marks those that are shown, and says how many they are. When something was first read is kept. */
const MARK = new Statement(`
  with shown as (${shown('n.id = any($8::uuid[])')}),
  marked as (
    update notification n set read_at = $7::timestamptz from shown
    where n.id = shown.id and n.read_at is null)
  select count(*)::integer as found from shown`);

/** Of those that are not shown at present, nothing was read. */
const MARK_ALL = new Statement(`
  with shown as (${shown('n.read_at is null')})
  update notification n set read_at = $7::timestamptz from shown where n.id = shown.id and n.read_at is null`);

@Injectable()
export class NotificationService {
  constructor(private readonly idempotency: Idempotency) {}

  /** @throws NotFound where one of the ids is not a notification that the member is shown, InvalidInput */
  async markRead(member: Member, input: MarkNotificationsRead): Promise<void> {
    await this.idempotency.once(member, 'markNotificationsRead', input, async (tx) => {
      if ((input.ids != null) === (input.all === true)) {
        throw InvalidInput.at('input', 'Give `ids`, or `all: true`: one of the two.');
      }
      if (input.ids) await markThese(tx, member, input.ids);
      else await tx.rows(MARK_ALL, viewerValues(member));
      return member.memberId;
    });
  }
}

async function markThese(tx: Transaction, member: Member, given: readonly string[]): Promise<void> {
  if (given.length === 0 || given.length > limits.idsPerCall) {
    throw InvalidInput.at('input.ids', `Give 1 to ${limits.idsPerCall} notifications at a time.`);
  }
  const ids = [...new Set(given)];
  const known = ids.every(isId) && (await tx.row<{ found: number }>(MARK, [...viewerValues(member), ids]));
  if (!known || known.found < ids.length) throw new NotFound('notification');
}
