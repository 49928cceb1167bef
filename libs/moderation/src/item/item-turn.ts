import { Injectable } from '@nestjs/common';
import type { PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';
import type { HeldBecause } from './moderation-item.js';
import { appealsWaiting, textWaits } from './waiting.js';

/** CLAIMED is not stored: it ends by the clock. */
export type StoredItemState = 'OPEN' | 'DECIDED' | 'APPEALED' | 'CLOSED';

/** What an undone decision gives back. Its moments may come as the texts that JSON makes of them. */
export interface FormerItem {
  readonly state: StoredItemState;
  readonly contentRevision: number;
  readonly openReports: number;
  readonly held: readonly HeldBecause[];
  readonly waitingSince: Date | string;
}

/** An item as it is stored, locked until the end of the transaction. */
export interface StoredItem extends FormerItem {
  readonly waitingSince: Date;
  readonly courseId: string | null;
  /** Whoever claimed it last. A claim whose end has come counts for nothing. */
  readonly claimedBy: string | null;
  readonly claimedByHandle: string | null;
  readonly claimedUntil: Date | null;
}

const LOCK = new Statement(`
  select i.state, i.content_revision as "contentRevision", i.open_reports as "openReports", i.held,
    i.waiting_since as "waitingSince", i.course_id as "courseId", i.claimed_by as "claimedBy",
    i.claimed_until as "claimedUntil",
    (select m.handle from member m where m.id = i.claimed_by) as "claimedByHandle"
  from moderation_item i where i.thread_id = $1::uuid and i.number = $2::integer for update of i`);

const CONCLUDE = new Statement(`
  update moderation_item set state = 'DECIDED', open_reports = 0, claimed_by = null, claimed_until = null
  where thread_id = $1::uuid and number = $2::integer`);

const MADE = new Statement(`
  insert into moderation_item (thread_id, number, course_id, state, content_revision, waiting_since, created_at)
  values ($1::uuid, $2::integer, $3::uuid, 'DECIDED', $4::integer, $5::timestamptz, $5::timestamptz)`);

const JUDGE = new Statement(`
  update moderation_item set content_revision = $3::integer where thread_id = $1::uuid and number = $2::integer`);

const CLOSE = new Statement(`
  update moderation_item set state = 'CLOSED', open_reports = 0, claimed_by = null, claimed_until = null
  where thread_id = $1::uuid and number = $2::integer`);

/** What was reported is answered, but a text waits on: what was decided or closed waits again, from now on. */
const ANSWER = new Statement(`
  update moderation_item set open_reports = 0, claimed_by = null, claimed_until = null,
    state = case when state = 'APPEALED' then state else 'OPEN' end,
    waiting_since = case when state in ('DECIDED', 'CLOSED') then $3::timestamptz else waiting_since end
  where thread_id = $1::uuid and number = $2::integer`);

const REOPEN = new Statement(`
  update moderation_item set state = 'OPEN' where thread_id = $1::uuid and number = $2::integer`);

const APPEALED = new Statement(`
  update moderation_item set state = 'APPEALED', claimed_by = null, claimed_until = null,
    waiting_since = case when state = 'OPEN' then waiting_since else $3::timestamptz end
  where thread_id = $1::uuid and number = $2::integer`);

/** Open since something came, and not only since the decision that is undone opened it. */
const STAYS_OPEN = `(i.state = 'OPEN' and not ($3::moderation_state in ('DECIDED', 'CLOSED') and i.open_reports = 0
  and i.held = $6::jsonb and i.content_revision = $4::integer))`;

/** Whether the text of item `i`, as it is now, waits for a moderator. */
const TEXT_WAITS = `exists (
  select from post p join thread t on t.id = p.thread_id where p.thread_id = i.thread_id and p.number = i.number
  and ${textWaits('p', 't', 'true')})`;

/** What is not in the queue although its text is held, or an edit of what is shown waits. */
const WAIT = new Statement(`
  update moderation_item i set state = 'OPEN' from post p join thread t on t.id = p.thread_id
  where i.thread_id = $1::uuid and i.number = $2::integer and i.state in ('DECIDED', 'CLOSED')
  and p.thread_id = i.thread_id and p.number = i.number
  and ${textWaits('p', 't', 'false')}`);

/** Whether an appeal about the content of item `i` waits to be resolved. */
const APPEAL_WAITS = `exists (select ${appealsWaiting('i.thread_id', 'i.number')})`;

/**
 * What came since the decision, which opened it again, adds to what it concluded: reports wait to be answered, and so does an appeal
 * against another decision. An appeal that was resolved since waits no more, nor does what its author has withdrawn.
 */
const REINSTATE = new Statement(`
  update moderation_item i set
    state = case when ${STAYS_OPEN} then i.state
      when 'APPEALED' in (i.state, $3::moderation_state) and ${APPEAL_WAITS} then 'APPEALED'
      when i.open_reports + $5::integer > 0 then 'OPEN'
      when $3::moderation_state not in ('OPEN', 'APPEALED') then $3::moderation_state
      when ${TEXT_WAITS} then 'OPEN' else 'CLOSED' end,
    content_revision = greatest(i.content_revision, $4::integer),
    open_reports = i.open_reports + $5::integer,
    held = case when i.state = 'OPEN' and i.held <> $6::jsonb then $6::jsonb || i.held else $6::jsonb end,
    waiting_since = case when i.state = 'OPEN' then least(i.waiting_since, $7::timestamptz) else $7::timestamptz end,
    claimed_by = case when ${STAYS_OPEN} then i.claimed_by end,
    claimed_until = case when ${STAYS_OPEN} then i.claimed_until end
  where i.thread_id = $1::uuid and i.number = $2::integer`);

/** Whether a moderator is to look at it. */
export function isWaiting({ state }: Pick<FormerItem, 'state'>): boolean {
  return state === 'OPEN' || state === 'APPEALED';
}

/** How an item of the queue goes on: always inside the transaction of what happens, after the locks on thread and post. */
@Injectable()
export class ItemTurn {
  /** The item of a piece of content, locked; null where it was never held or reported. */
  lock(tx: Transaction, { threadId, number }: PostAddress): Promise<StoredItem | null> {
    return tx.row<StoredItem>(LOCK, [threadId, number]);
  }

  /** A decision was made: what is open or appealed is DECIDED, and nobody's claim. Nothing where there is no item. */
  async conclude(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(CONCLUDE, [threadId, number]);
  }

  /**
   * A decision was made about what nobody had held or reported: from now on it has an item, where it is found. Answers what undoing
   * leaves, an item of which nothing is left to do.
   */
  async decided(
    tx: Transaction,
    { threadId, number }: PostAddress,
    courseId: string | null,
    contentRevision: number,
    at: Date,
  ): Promise<FormerItem> {
    await tx.rows(MADE, [threadId, number, courseId, contentRevision, at]);
    return { state: 'CLOSED', contentRevision, openReports: 0, held: [], waitingSince: at };
  }

  /** Another revision is the one to judge: an edit was refused, or waits again. Nothing where there is no item. */
  async judge(tx: Transaction, { threadId, number }: PostAddress, revision: number): Promise<void> {
    await tx.rows(JUDGE, [threadId, number, revision]);
  }

  /** A decision was made that left a text waiting, so the item waits on, unclaimed; its reports are answered. */
  async answer(tx: Transaction, { threadId, number }: PostAddress, at: Date): Promise<void> {
    await tx.rows(ANSWER, [threadId, number, at]);
  }

  /** Its author has appealed: it waits for another moderator. Whatever was decided on has an item. */
  async appealed(tx: Transaction, { threadId, number }: PostAddress, at: Date): Promise<void> {
    await tx.rows(APPEALED, [threadId, number, at]);
  }

  /** An appeal is resolved, but something waits all the same: it came since, or the decision that is undone had settled it. */
  async reopen(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(REOPEN, [threadId, number]);
  }

  /** Undoing a decision has brought a text back to where it waits, whatever else was decided since. */
  async wait(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(WAIT, [threadId, number]);
  }

  /** Nothing is left to do. */
  async close(tx: Transaction, { threadId, number }: PostAddress): Promise<void> {
    await tx.rows(CLOSE, [threadId, number]);
  }

  /**
   * A decision was undone, and so is what it did to the content: the item stands where it stood before, unclaimed. If newer reports or
   * holds have opened it since, it stays OPEN, with them and with those from before, and whoever looks at it goes on looking.
   */
  async reinstate(tx: Transaction, { threadId, number }: PostAddress, former: FormerItem): Promise<void> {
    const { state, contentRevision, openReports, held, waitingSince } = former;
    await tx.rows(REINSTATE, [
      threadId,
      number,
      state,
      contentRevision,
      openReports,
      JSON.stringify(held),
      waitingSince,
    ]);
  }
}
