import { Injectable } from '@nestjs/common';
import { Statement, type Transaction, type ValuesOf } from '#platform';
import { profileIsPending } from '#profiles';
import type { StoredItem, WaitingContent } from '../item/item.store.js';
import { type ItemEvent, type QueueItem, transition } from '../item/item-transition.js';
import { isAboutProfile } from './profile-decisions.js';

const KEY = { memberId: 'uuid' } as const;
const ITEM = {
  ...KEY,
  state: 'moderation_state',
  contentRevision: 'integer',
  openReports: 'integer',
  held: 'jsonb',
  waitingSince: 'timestamptz',
  claimedBy: 'uuid | null',
  claimedUntil: 'timestamptz | null',
} as const;

const LOCK = new Statement(
  'moderation/lock-member-item',
  KEY,
  `
  select i.state, i.revision as "contentRevision", i.open_reports as "openReports", i.held, i.waiting_since as "waitingSince",
    i.claimed_by as "claimedBy", i.claimed_until as "claimedUntil",
    (select m.handle from member m where m.id = i.claimed_by) as "claimedByHandle"
  from member_item i where i.member_id = :memberId for update of i`,
);
const STORE = new Statement(
  'moderation/store-member-item',
  ITEM,
  `
  insert into member_item (member_id, state, revision, open_reports, held, waiting_since, claimed_by, claimed_until, created_at)
  values (:memberId, :state, :contentRevision, :openReports, :held, :waitingSince, :claimedBy, :claimedUntil, :waitingSince)
  on conflict (member_id) do update set state = excluded.state, revision = excluded.revision, open_reports = excluded.open_reports,
    held = excluded.held, waiting_since = excluded.waiting_since, claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until`,
);
const WAITING = new Statement(
  'moderation/what-waits-of-member',
  KEY,
  `
  select exists (select from profile p where p.member_id = :memberId and ${profileIsPending('p')}) as "textWaits",
    (select min(a.created_at) from decision d join appeal a on a.decision_id = d.id and a.outcome is null
      where d.member_id = :memberId and ${isAboutProfile('d')}) as "appealSince"`,
);

/**
 * Reads and stores the items about members, always while the member is locked: nobody else makes or changes one meanwhile. What becomes of them
 * is told by the same transitions as of items about content.
 */
@Injectable()
export class MemberItemStore {
  /** Null where the member was never reported, nor their profile held. */
  lock(tx: Transaction, memberId: string): Promise<StoredItem | null> {
    return tx.row<StoredItem>(LOCK.with({ memberId }));
  }

  /**
   * Stores what the events, one after the other, make of an item from `lock`, or of none. Answers the item as it is then; null where there is none,
   * or an event is refused and nothing is stored.
   */
  async apply(
    tx: Transaction,
    memberId: string,
    item: QueueItem | null,
    ...events: readonly ItemEvent[]
  ): Promise<QueueItem | null> {
    const next = events.reduce(transition, item);
    if (next && next !== item) await tx.rows(STORE.with(valuesOf(memberId, next)));
    return next;
  }

  /** What happens to an item that nobody has looked at yet. */
  async happened(tx: Transaction, memberId: string, event: ItemEvent): Promise<void> {
    await this.apply(tx, memberId, await this.lock(tx, memberId), event);
  }

  /** What waits besides reports. */
  async waiting(tx: Transaction, memberId: string): Promise<WaitingContent> {
    return (await tx.row<WaitingContent>(WAITING.with({ memberId }))) as WaitingContent;
  }
}

function valuesOf(memberId: string, item: QueueItem): ValuesOf<typeof ITEM> {
  const { state, contentRevision, openReports, held, waitingSince, claimedBy, claimedUntil } = item;
  return {
    memberId,
    state,
    contentRevision,
    openReports,
    held: JSON.stringify(held),
    waitingSince,
    claimedBy,
    claimedUntil,
  };
}
