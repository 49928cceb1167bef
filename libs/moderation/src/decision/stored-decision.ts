import type { PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';
import type { FormerItem } from '../item/item-turn.js';
import { isAboutContent } from './decide.js';
import type { ModerationAction } from './decision.js';

/** What something was, or was made to be: ids, statuses and dates as they are in JSON; never text. */
export type Facts = Readonly<Record<string, unknown>>;

/** A decision, as it is written down. */
export interface NewDecision {
  readonly id: string;
  readonly action: ModerationAction;
  /** Null where it is about a member alone. */
  readonly address: PostAddress | null;
  readonly memberId: string | null;
  /** In which it holds. */
  readonly courseId: string | null;
  readonly moderatorId: string;
  readonly reason: string;
  readonly contentRevision: number | null;
  readonly until: Date | null;
  readonly batchId: string | null;
  readonly before: Facts;
  readonly after: Facts;
  /** The item as it was, where this concluded it. */
  readonly item: FormerItem | null;
  /** A DISMISS that refused an edit. */
  readonly refusedEdit: boolean;
  readonly at: Date;
}

/** The same with what became of it, locked. */
export interface StoredDecision {
  readonly id: string;
  readonly action: ModerationAction;
  readonly address: PostAddress | null;
  readonly memberId: string | null;
  readonly courseId: string | null;
  readonly batchId: string | null;
  readonly before: Facts;
  readonly after: Facts;
  readonly item: FormerItem | null;
  readonly refusedEdit: boolean;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
  /** Whether an appeal against it waits to be resolved. */
  readonly appealed: boolean;
  /** Whether a later decision on the same content, which was not undone, concluded its item. */
  readonly followed: boolean;
  /** Whether one of those has, or may have, changed the content. */
  readonly overtaken: boolean;
}

const INSERT = new Statement(`
  insert into decision (id, thread_id, number, member_id, course_id, action, moderator_id, reason, content_revision, until, batch_id,
    before, after, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`);

/** Whom else a decision is about has to be locked before: the content, or the member. */
const LOCK = new Statement(`
  select d.id, d.action, d.thread_id, d.number, d.member_id, d.course_id, d.batch_id, d.before, d.after, d.created_at, d.undone_at
  from decision d where d.id = $1 for update`);
const SINCE = new Statement(`
  select exists (select from appeal a where a.decision_id = d.id and a.outcome is null) as appealed,
    coalesce(bool_or(true) filter (where later.id is not null), false) as followed,
    coalesce(bool_or(later.action <> 'WARN'), false) as overtaken
  from decision d left join decision later on later.thread_id = d.thread_id and later.number = d.number
    and (later.created_at, later.id) > (d.created_at, d.id) and later.undone_at is null
    and ${isAboutContent('later')}
  where d.id = $1 group by d.id`);
const UNDONE = new Statement('update decision set undone_at = $2, undone_by = $3 where id = $1');

export async function insertDecision(tx: Transaction, made: NewDecision): Promise<void> {
  await tx.rows(INSERT, [
    made.id,
    made.address?.threadId ?? null,
    made.address?.number ?? null,
    made.memberId,
    made.courseId,
    made.action,
    made.moderatorId,
    made.reason,
    made.contentRevision,
    made.until,
    made.batchId,
    JSON.stringify({ facts: made.before, item: made.item }),
    JSON.stringify({ facts: made.after, ...(made.refusedEdit && { refusedEdit: true }) }),
    made.at,
  ]);
}

interface Row {
  id: string;
  action: ModerationAction;
  thread_id: string | null;
  number: number | null;
  member_id: string | null;
  course_id: string | null;
  batch_id: string | null;
  before: { facts: Facts; item: FormerItem | null };
  after: { facts: Facts; refusedEdit?: boolean };
  created_at: Date;
  undone_at: Date | null;
}

/** Null where there is none with this id. What it is about is locked by the caller. */
export async function lockDecision(tx: Transaction, id: string): Promise<StoredDecision | null> {
  const row = await tx.row<Row>(LOCK, [id]);
  if (!row) return null;
  const since = await tx.row<{ appealed: boolean; followed: boolean; overtaken: boolean }>(SINCE, [id]);
  return {
    id,
    action: row.action,
    address: row.thread_id === null ? null : { threadId: row.thread_id, number: row.number as number },
    memberId: row.member_id,
    courseId: row.course_id,
    batchId: row.batch_id,
    before: row.before.facts,
    after: row.after.facts,
    item: row.before.item,
    refusedEdit: row.after.refusedEdit === true,
    createdAt: row.created_at,
    undoneAt: row.undone_at,
    appealed: since?.appealed ?? false,
    followed: since?.followed ?? false,
    overtaken: since?.overtaken ?? false,
  };
}

export async function markUndone(tx: Transaction, id: string, at: Date, moderatorId: string): Promise<void> {
  await tx.rows(UNDONE, [id, at, moderatorId]);
}
