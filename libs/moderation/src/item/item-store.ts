import { Injectable } from '@nestjs/common';
import { limits, type PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';
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

const LOCK = new Statement(`
  select i.state, i.content_revision as "contentRevision", i.open_reports as "openReports", i.held,
    i.waiting_since as "waitingSince", i.claimed_by as "claimedBy", i.claimed_until as "claimedUntil",
    (select m.handle from member m where m.id = i.claimed_by) as "claimedByHandle"
  from moderation_item i where i.thread_id = $1::uuid and i.number = $2::integer for update of i`);

const STORE = new Statement(`
  update moderation_item set state = $3::moderation_state, content_revision = $4::integer, open_reports = $5::integer,
    held = $6::jsonb, waiting_since = $7::timestamptz, claimed_by = $8::uuid, claimed_until = $9::timestamptz
  where thread_id = $1::uuid and number = $2::integer`);

const CREATE = new Statement(`
  insert into moderation_item (thread_id, number, state, content_revision, open_reports, held, waiting_since, claimed_by, claimed_until,
    course_id, created_at)
  values ($1::uuid, $2::integer, $3::moderation_state, $4::integer, $5::integer, $6::jsonb, $7::timestamptz, $8::uuid, $9::timestamptz,
    $10::uuid, $7::timestamptz)`);

const WAITING = new Statement(`
  select exists (
      select from post p join thread t on t.id = p.thread_id where p.thread_id = $1::uuid and p.number = $2::integer
      and ${textWaits('p', 't', '$3::boolean')}) as "textWaits",
    (select a.created_at ${appealsWaiting('$1::uuid', '$2::integer')} order by a.created_at limit 1) as "appealSince"`);

/*
 * What readers and authors do takes no lock on the item, and one statement each: the same transitions as SQL, of the same table of
 * states. The spec compares both.
 */
const STATES = Object.keys(stateWaiting) as StoredItemState[];
const ARRIVED = `
  on conflict (thread_id, number) do update set
    state = case i.state ${STATES.map((state) => `when '${state}' then '${stateWaiting[state]}'`).join(' ')} end::moderation_state,
    content_revision = greatest(i.content_revision, excluded.content_revision),
    waiting_since = case when ${isWaiting('i')} then i.waiting_since else excluded.waiting_since end`;

const REPORTED = new Statement(`
  insert into moderation_item as i
    (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
  values ($1::uuid, $2::integer, $3::uuid, 'OPEN', $4::integer, 1, $5::timestamptz, $5::timestamptz)
  ${ARRIVED}, open_reports = i.open_reports + 1`);

const HELD = new Statement(`
  insert into moderation_item as i (thread_id, number, course_id, state, content_revision, held, waiting_since, created_at)
  values ($1::uuid, $2::integer, $3::uuid, 'OPEN', $4::integer, $6::jsonb, $5::timestamptz, $5::timestamptz)
  ${ARRIVED}, held = case when ${isWaiting('i')}
    then jsonb_path_query_array(i.held || excluded.held, 'lax $[last - ${limits.moderation.heldKept - 1} to last]')
    else excluded.held end`);

const SETTLED = new Statement(`
  update moderation_item set state = 'CLOSED', claimed_by = null, claimed_until = null
  where thread_id = $1::uuid and number = $2::integer and state = 'OPEN' and open_reports = 0`);

function isWaiting(i: string): string {
  return `${i}.state in (${waitingStates.map((state) => `'${state}'`).join(', ')})`;
}

/** Reads and stores items: always inside the transaction of what happens, after the locks on thread and post. */
@Injectable()
export class ItemStore {
  /** The item of a piece of content, locked; null where it was never held or reported. */
  lock(tx: Transaction, { threadId, number }: PostAddress): Promise<StoredItem | null> {
    return tx.row<StoredItem>(LOCK, [threadId, number]);
  }

  /**
   * Stores what the events, one after the other, make of an item that `lock` has answered. Answers it as it is now; null where there is
   * none, or the last is refused and nothing stored.
   */
  async apply(
    tx: Transaction,
    address: PostAddress,
    item: QueueItem | null,
    ...events: readonly ItemEvent[]
  ): Promise<QueueItem | null> {
    if (!item) return null;
    const next = after(item, events);
    if (next && next !== item) await tx.rows(STORE, valuesOf(address, next));
    return next;
  }

  /** Stores an item of what had none; answers null where the events make none. */
  async create(
    tx: Transaction,
    address: PostAddress,
    courseId: string | null,
    ...events: readonly ItemEvent[]
  ): Promise<QueueItem | null> {
    const item = after(null, events);
    if (item) await tx.rows(CREATE, [...valuesOf(address, item), courseId]);
    return item;
  }

  /** What waits besides reports. @param hiddenToo whether an edit of what is hidden counts */
  async waiting(
    tx: Transaction,
    { threadId, number }: PostAddress,
    { hiddenToo }: { readonly hiddenToo: boolean },
  ): Promise<WaitingContent> {
    return (await tx.row<WaitingContent>(WAITING, [threadId, number, hiddenToo])) as WaitingContent;
  }

  /** The transition REPORTED, in one statement and with no lock before it. */
  async reported(
    tx: Transaction,
    { threadId, number }: PostAddress,
    courseId: string | null,
    revision: number,
    at: Date,
  ): Promise<void> {
    await tx.rows(REPORTED, [threadId, number, courseId, revision, at]);
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
    await tx.rows(HELD, [threadId, number, courseId, revision, at, JSON.stringify(held)]);
  }

  /** SETTLED, likewise. */
  async settled(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(SETTLED, [threadId, number]);
  }
}

function after(item: QueueItem | null, events: readonly ItemEvent[]): QueueItem | null {
  return events.reduce(transition, item);
}

function valuesOf({ threadId, number }: PostAddress, item: QueueItem): unknown[] {
  const { state, contentRevision, openReports, held, waitingSince, claimedBy, claimedUntil } = item;
  return [
    ...[threadId, number, state, contentRevision, openReports, JSON.stringify(held), waitingSince],
    ...[claimedBy, claimedUntil],
  ];
}
