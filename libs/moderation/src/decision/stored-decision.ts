import { Conflict, NotFound, type PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { type FormerItem, mergeFormer } from '../item/item-transition.js';
import { isAboutContent, isAboutMember } from './decide.js';
import type { ModerationAction } from './decision.js';

/** What something was, or became: ids, statuses and dates as they are in JSON; never text. */
export type Facts = Readonly<Record<string, unknown>>;

/** A decision, as it is stored. */
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

/** The same with what happened to it since, locked. */
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

const INSERT = new Statement(
  'moderation/insert-decision',
  {
    id: 'uuid',
    threadId: 'uuid | null',
    number: 'integer | null',
    memberId: 'uuid | null',
    courseId: 'uuid | null',
    action: 'moderation_action',
    moderatorId: 'uuid',
    reason: 'text',
    contentRevision: 'integer | null',
    until: 'timestamptz | null',
    batchId: 'uuid | null',
    before: 'jsonb',
    after: 'jsonb',
    createdAt: 'timestamptz',
  },
  `
  insert into decision (id, thread_id, number, member_id, course_id, action, moderator_id, reason, content_revision, until, batch_id,
    before, after, created_at)
  values (:id, :threadId, :number, :memberId, :courseId, :action, :moderatorId, :reason, :contentRevision, :until, :batchId,
    :before, :after, :createdAt)`,
);

/** What else a decision is about has to be locked before: the content, or the member. */
const LOCK = new Statement(
  'moderation/lock-decision',
  { id: 'uuid' },
  `
  select d.id, d.action, d.thread_id, d.number, d.member_id, d.course_id, d.content_revision, d.batch_id, d.before, d.after, d.created_at, d.undone_at
  from decision d where d.id = :id for update`,
);

/** What a decision in row `d` changes. Only decisions of the same kind get in each other's way. */
const kind = (d: string) => `case when ${isAboutContent(d)} then 'CONTENT' when ${isAboutMember(d)} then 'MEMBER'
  when ${d}.action in ('LOCK', 'UNLOCK') then 'LOCK' else 'PIN' end`;
/** Whether the decision in row `later` was made after that in row `d`, changes the same, and was not undone. */
const isLater = (later: string, d: string) =>
  `${later}.undone_at is null and ${later}.created_at > ${d}.created_at and ${kind(later)} = ${kind(d)}`;

/** Decisions are dated under the locks of what they are about, so of two within the same millisecond either may be the first. */
const SINCE = new Statement(
  'moderation/since-decision',
  { id: 'uuid' },
  `
  select exists (select from appeal a where a.decision_id = d.id and a.outcome is null) as appealed,
    coalesce(bool_or(${isAboutContent('later')}), false) as followed, coalesce(bool_or(later.action <> 'WARN'), false) as overtaken
  from decision d left join lateral (
    select later.action from decision later
    where later.thread_id = d.thread_id and later.number = d.number and not ${isAboutMember('d')} and ${isLater('later', 'd')}
    union all
    select later.action from decision later
    where later.member_id = d.member_id and later.course_id is not distinct from d.course_id and ${isAboutMember('d')} and ${isLater('later', 'd')}
    union all
    select later.action from decision later
    where later.member_id = d.member_id and later.thread_id is null and d.thread_id is null and ${isAboutContent('d')} and ${isLater('later', 'd')}
  ) later on true
  where d.id = :id group by d.id`,
);
const LOCK_NEXT = new Statement(
  'moderation/lock-next-decision',
  { id: 'uuid' },
  `
  select later.id, later.before -> 'item' as item from decision d join decision later
    on later.thread_id = d.thread_id and later.number = d.number and ${isLater('later', 'd')}
  where d.id = :id order by later.created_at, later.id limit 1 for update of later`,
);
const LOCK_NEXT_OF_PROFILE = new Statement(
  'moderation/lock-next-decision-about-profile',
  { id: 'uuid' },
  `
  select later.id, later.before -> 'item' as item from decision d join decision later
    on later.member_id = d.member_id and later.thread_id is null and d.thread_id is null and ${isLater('later', 'd')}
  where d.id = :id order by later.created_at, later.id limit 1 for update of later`,
);
const SET_FORMER_ITEM = new Statement(
  'moderation/set-former-item',
  { id: 'uuid', item: 'jsonb' },
  `update decision set before = jsonb_set(before, '{item}', :item) where id = :id`,
);
const MARK_UNDONE = new Statement(
  'moderation/mark-decision-undone',
  { id: 'uuid', at: 'timestamptz' },
  'update decision set undone_at = :at where id = :id',
);

export async function insertDecision(tx: Transaction, made: NewDecision): Promise<void> {
  const { address, before, after, item, refusedEdit, at, ...columns } = made;
  await tx.rows(
    INSERT.with({
      ...columns,
      threadId: address?.threadId,
      number: address?.number,
      before: JSON.stringify({ facts: before, item }),
      after: JSON.stringify({ facts: after, ...(refusedEdit && { refusedEdit: true }) }),
      createdAt: at,
    }),
  );
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
async function lockDecision(tx: Transaction, id: string): Promise<StoredDecision | null> {
  const row = await tx.row<Row>(LOCK.with({ id }));
  if (!row) return null;
  const since = await tx.row<{ appealed: boolean; followed: boolean; overtaken: boolean }>(SINCE.with({ id }));
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

/** The same under the locks of what it is about. @throws NotFound, Conflict */
export async function lockUndoable(tx: Transaction, id: string): Promise<StoredDecision> {
  const decision = await lockDecision(tx, id);
  if (!decision) throw new NotFound('decision');
  if (decision.undoneAt) throw new Conflict('This was undone already.');
  return decision;
}

/** Whether it changed what it is about, and not the item alone. */
export function changesContent({ action, refusedEdit }: StoredDecision): boolean {
  return action !== 'WARN' && (action !== 'DISMISS' || refusedEdit);
}

/** Who undid it is in the log. */
export async function markUndone(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.rows(MARK_UNDONE.with({ id, at }));
}

/** The next decision that was not undone, once it is undone too, brings back what the item was before this one. */
export async function passFormerItem(
  tx: Transaction,
  { id, address }: Pick<StoredDecision, 'id' | 'address'>,
  item: FormerItem,
): Promise<void> {
  const statement = address ? LOCK_NEXT : LOCK_NEXT_OF_PROFILE;
  const next = await tx.row<{ id: string; item: FormerItem | null }>(statement.with({ id }));
  if (!next) return;
  const former = next.item ? mergeFormer(item, next.item) : item;
  await tx.rows(SET_FORMER_ITEM.with({ id: next.id, item: JSON.stringify(former) }));
}
