import { Injectable } from '@nestjs/common';
import { limits, type PostAddress } from '#kernel';
import { Statement, type Transaction, type ValuesOf } from '#platform';
import {
  type ItemEvent,
  type QueueItem,
  type StoredItemState,
  stateWaiting,
  transition,
  waitingStates,
} from './item-transition.js';
import type { HeldBecause } from './moderation-item.js';
import { appealsWaiting, textWaits } from './waiting.js';

/** An item as it is stored, locked until the end of the transaction. */
export interface StoredItem extends QueueItem {
  readonly claimedByHandle: string | null;
}

/** What of a piece of content waits besides reports. */
export interface WaitingContent {
  readonly textWaits: boolean;
  /** Since when an appeal about it waits; null where none does. */
  readonly appealSince: Date | null;
}

const ADDRESS = { threadId: 'uuid', number: 'integer' } as const;
const ITEM = {
  ...ADDRESS,
  state: 'moderation_state',
  contentRevision: 'integer',
  openReports: 'integer',
  held: 'jsonb',
  waitingSince: 'timestamptz',
  claimedBy: 'uuid | null',
  claimedUntil: 'timestamptz | null',
} as const;

const LOCK = new Statement(
  'moderation/lock-item',
  ADDRESS,
  `
  select i.state, i.content_revision as "contentRevision", i.open_reports as "openReports", i.held,
    i.waiting_since as "waitingSince", i.claimed_by as "claimedBy", i.claimed_until as "claimedUntil",
    (select m.handle from member m where m.id = i.claimed_by) as "claimedByHandle"
  from moderation_item i where i.thread_id = :threadId and i.number = :number for update of i`,
);

const STORE = new Statement(
  'moderation/store-item',
  ITEM,
  `
  update moderation_item set state = :state, content_revision = :contentRevision, open_reports = :openReports,
    held = :held, waiting_since = :waitingSince, claimed_by = :claimedBy, claimed_until = :claimedUntil
  where thread_id = :threadId and number = :number`,
);

const CREATE = new Statement(
  'moderation/create-item',
  { ...ITEM, courseId: 'uuid | null' },
  `
  insert into moderation_item (thread_id, number, state, content_revision, open_reports, held, waiting_since, claimed_by, claimed_until,
    course_id, created_at)
  values (:threadId, :number, :state, :contentRevision, :openReports, :held, :waitingSince, :claimedBy, :claimedUntil,
    :courseId, :waitingSince)`,
);

const WAITING = new Statement(
  'moderation/what-waits',
  { ...ADDRESS, hiddenToo: 'boolean' },
  `
  select exists (
      select from post p join thread t on t.id = p.thread_id where p.thread_id = :threadId and p.number = :number
      and ${textWaits('p', 't', ':hiddenToo')}) as "textWaits",
    (select a.created_at ${appealsWaiting(':threadId', ':number')} order by a.created_at limit 1) as "appealSince"`,
);

/*
 * What readers and authors do takes one statement each, and no lock on the item before: these are the same transitions as SQL, made of the
 * same table of states. The spec compares both.
 */
const STATES = Object.keys(stateWaiting) as StoredItemState[];
/** For what is reported or held again. */
const REOPEN = `
  on conflict (thread_id, number) do update set
    state = case i.state ${STATES.map((state) => `when '${state}' then '${stateWaiting[state]}'`).join(' ')} end::moderation_state,
    content_revision = greatest(i.content_revision, excluded.content_revision),
    waiting_since = case when ${isWaiting('i')} then i.waiting_since else excluded.waiting_since end`;

const REPORTED = new Statement(
  'moderation/item-reported',
  { ...ADDRESS, courseId: 'uuid | null', revision: 'integer', at: 'timestamptz' },
  `
  insert into moderation_item as i
    (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
  values (:threadId, :number, :courseId, 'OPEN', :revision, 1, :at, :at)
  ${REOPEN}, open_reports = i.open_reports + 1`,
);

const HELD = new Statement(
  'moderation/item-held',
  { ...ADDRESS, courseId: 'uuid | null', revision: 'integer', held: 'jsonb', at: 'timestamptz' },
  `
  insert into moderation_item as i (thread_id, number, course_id, state, content_revision, held, waiting_since, created_at)
  values (:threadId, :number, :courseId, 'OPEN', :revision, :held, :at, :at)
  ${REOPEN}, held = case when ${isWaiting('i')}
    then jsonb_path_query_array(i.held || excluded.held, 'lax $[last - ${limits.moderation.heldKept - 1} to last]')
    else excluded.held end`,
);

const SETTLED = new Statement(
  'moderation/item-settled',
  ADDRESS,
  `
  update moderation_item set state = 'CLOSED', claimed_by = null, claimed_until = null
  where thread_id = :threadId and number = :number and state = 'OPEN' and open_reports = 0`,
);

function isWaiting(i: string): string {
  return `${i}.state in (${waitingStates.map((state) => `'${state}'`).join(', ')})`;
}

/** Reads and stores items, always inside the transaction of the event, after the locks on thread and post. */
@Injectable()
export class ItemStore {
  /** The item of a piece of content, locked; null where it was never held or reported. */
  lock(tx: Transaction, { threadId, number }: PostAddress): Promise<StoredItem | null> {
    return tx.row<StoredItem>(LOCK.with({ threadId, number }));
  }

  /**
   * Stores what the events, one after the other, make of an item from `lock`. Answers the item as it is then; null where there is
   * none, or an event is refused and nothing is stored.
   */
  async apply(
    tx: Transaction,
    address: PostAddress,
    item: QueueItem | null,
    ...events: readonly ItemEvent[]
  ): Promise<QueueItem | null> {
    if (!item) return null;
    const next = after(item, events);
    if (next && next !== item) await tx.rows(STORE.with(valuesOf(address, next)));
    return next;
  }

  /** Stores an item for content that has none; answers null where the events make none. */
  async create(
    tx: Transaction,
    address: PostAddress,
    courseId: string | null,
    ...events: readonly ItemEvent[]
  ): Promise<QueueItem | null> {
    const item = after(null, events);
    if (item) await tx.rows(CREATE.with({ ...valuesOf(address, item), courseId }));
    return item;
  }

  /** What waits besides reports. @param hiddenToo whether an edit of what is hidden counts */
  async waiting(
    tx: Transaction,
    { threadId, number }: PostAddress,
    { hiddenToo }: { readonly hiddenToo: boolean },
  ): Promise<WaitingContent> {
    return (await tx.row<WaitingContent>(WAITING.with({ threadId, number, hiddenToo }))) as WaitingContent;
  }

  /** The transition REPORTED, in one statement and with no lock before it. */
  async reported(
    tx: Transaction,
    { threadId, number }: PostAddress,
    courseId: string | null,
    revision: number,
    at: Date,
  ): Promise<void> {
    await tx.rows(REPORTED.with({ threadId, number, courseId, revision, at }));
  }

  /** HELD, likewise. */
  async held(
    tx: Transaction,
    { threadId, number }: PostAddress,
    courseId: string | null,
    revision: number,
    held: readonly HeldBecause[],
    at: Date,
  ): Promise<void> {
    await tx.rows(HELD.with({ threadId, number, courseId, revision, held: JSON.stringify(held), at }));
  }

  /** SETTLED, likewise. */
  async settled(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(SETTLED.with({ threadId, number }));
  }
}

function after(item: QueueItem | null, events: readonly ItemEvent[]): QueueItem | null {
  return events.reduce(transition, item);
}

function valuesOf({ threadId, number }: PostAddress, item: QueueItem): ValuesOf<typeof ITEM> {
  const { state, contentRevision, openReports, held, waitingSince, claimedBy, claimedUntil } = item;
  return {
    threadId,
    number,
    state,
    contentRevision,
    openReports,
    held: JSON.stringify(held),
    waitingSince,
    claimedBy,
    claimedUntil,
  };
}
