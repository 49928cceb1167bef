import { isDeepStrictEqual } from 'node:util';
import type { PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { type FormerItem, isWaiting } from '../item/item-transition.js';
import { isAboutContent, isAboutMember } from './decide.js';
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
  readonly contentRevision: number | null;
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
  /** Whether a later decision, which was not undone, has changed, or may have changed, the same: content, lock, pin or suspension. */
  readonly overtaken: boolean;
}

const INSERT = new Statement(`
  insert into decision (id, thread_id, number, member_id, course_id, action, moderator_id, reason, content_revision, until, batch_id,
    before, after, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`);

/** Whom else a decision is about has to be locked before: the content, or the member. */
const LOCK = new Statement(`
  select d.id, d.action, d.thread_id, d.number, d.member_id, d.course_id, d.content_revision, d.batch_id, d.before, d.after, d.created_at, d.undone_at
  from decision d where d.id = $1 for update`);

/** What a decision in row `d` changes. Only decisions of the same kind get in each other's way. */
const kind = (d: string) => `case when ${isAboutContent(d)} then 'CONTENT' when ${isAboutMember(d)} then 'MEMBER'
  when ${d}.action in ('LOCK', 'UNLOCK') then 'LOCK' else 'PIN' end`;
const LATER = `later.undone_at is null and later.created_at > d.created_at and ${kind('later')} = ${kind('d')}`;

/** Decisions are dated under the locks of what they are about, so of two within the same millisecond either may be the first. */
const SINCE = new Statement(`
  select exists (select from appeal a where a.decision_id = d.id and a.outcome is null) as appealed,
    coalesce(bool_or(${isAboutContent('later')}), false) as followed, coalesce(bool_or(later.action <> 'WARN'), false) as overtaken
  from decision d left join lateral (
    select later.action from decision later
    where later.thread_id = d.thread_id and later.number = d.number and not ${isAboutMember('d')} and ${LATER}
    union all
    select later.action from decision later
    where later.member_id = d.member_id and later.course_id is not distinct from d.course_id and ${isAboutMember('d')} and ${LATER}
  ) later on true
  where d.id = $1 group by d.id`);
const HEIR = new Statement(`
  select later.id, later.before -> 'item' as item from decision d join decision later
    on later.thread_id = d.thread_id and later.number = d.number and ${LATER}
  where d.id = $1 order by later.created_at, later.id limit 1 for update of later`);
const INHERIT = new Statement(`update decision set before = jsonb_set(before, '{item}', $2::jsonb) where id = $1`);
const UNDONE = new Statement('update decision set undone_at = $2 where id = $1');

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
  content_revision: number | null;
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
    contentRevision: row.content_revision,
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

/** Who did is in the log. */
export async function markUndone(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.rows(UNDONE, [id, at]);
}

/** The next decision that stands gives back, once it is undone too, what the item was before this one. */
export async function bequeathItem(tx: Transaction, id: string, item: FormerItem): Promise<void> {
  const heir = await tx.row<{ id: string; item: FormerItem | null }>(HEIR, [id]);
  if (heir) await tx.rows(INHERIT, [heir.id, JSON.stringify(heir.item ? together(item, heir.item) : item)]);
}

/** As it was first, with what came before it was decided again: that waits, if the first did not. */
function together(first: FormerItem, then: FormerItem): FormerItem {
  const [state = first.state] = (['APPEALED', 'OPEN'] as const).filter(
    (one) => one === first.state || one === then.state,
  );
  return {
    state,
    waitingSince: isWaiting(first) ? first.waitingSince : then.waitingSince,
    contentRevision: Math.max(first.contentRevision, then.contentRevision),
    openReports: first.openReports + then.openReports,
    held: isDeepStrictEqual(first.held, then.held) ? first.held : [...first.held, ...then.held],
  };
}
