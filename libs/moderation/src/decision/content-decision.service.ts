import { Injectable } from '@nestjs/common';
import { type ModeratedPost, PostModerationService } from '#discussion';
import { Clock, Conflict, Gone, type Member, NotFound, newId, type PostAddress, parsePostId } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { ItemStore, type StoredItem } from '../item/item.store.js';
import { type FormerItem, type ItemEvent, isWaiting } from '../item/item-transition.js';
import { canDecide } from '../moderation.policy.js';
import { type ContentAction, isAboutContent, isAboutNewerText, type Target } from './decide.js';
import { AlreadyDecided, ClaimedByAnother, OwnContent, StaleDecision } from './decision.error.js';
import { DecisionRecorder } from './decision.recorder.js';
import type { ModerationCommand } from './moderation-command.js';
import type { Facts } from './stored-decision.js';

const LAST = new Statement(
  'moderation/last-decision',
  { threadId: 'uuid', number: 'integer' },
  `
  select d.id, d.action, m.handle from decision d left join member m on m.id = d.moderator_id
  where d.thread_id = :threadId and d.number = :number and d.undone_at is null and ${isAboutContent('d')}
  order by d.created_at desc, d.id desc limit 1`,
);

/** Content to decide on, with its item where it has one; both locked. */
export interface ContentInReview {
  readonly post: ModeratedPost;
  readonly item: StoredItem | null;
}

interface Effect {
  readonly before: Facts;
  readonly after: Facts;
  readonly refusedEdit?: boolean;
}

/** Decisions about content: they conclude its item, unless a text of it still waits. */
@Injectable()
export class ContentDecisionService {
  constructor(
    private readonly moderation: PostModerationService,
    private readonly items: ItemStore,
    private readonly recorder: DecisionRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Finds and locks what a decision names: first the thread, then the content, then its item.
   * @throws NotFound, Forbidden
   */
  async load(
    tx: Transaction,
    { moderator }: Pick<ModerationCommand, 'moderator'>,
    target: Target,
  ): Promise<ContentInReview> {
    const address = parsePostId(target.id);
    if (!address) throw new NotFound(target.by === 'itemId' ? 'item' : 'content');
    const post = await this.moderation.load(tx, moderator, address);
    const item = await this.items.lock(tx, address);
    if (target.by === 'itemId' && !item) throw new NotFound('item');
    return { post, item };
  }

  /**
   * Decides, and answers the decision's id.
   * @throws NotFound, Forbidden, Conflict, Gone
   */
  async decide(
    tx: Transaction,
    undated: ModerationCommand<ContentAction>,
    target: Target,
    contentRevision: number | null,
  ): Promise<string> {
    const { action, moderator } = undated;
    const { post, item } = await this.load(tx, undated, target);
    // Under the locks, so that of two decisions about the same the later one is dated later.
    const at = this.clock.now();
    const command = { ...undated, at };
    const { address, authorId, thread } = post;
    if (!canDecide(moderator, thread.courseId, authorId)) throw new OwnContent();
    if (item) await requireUndecided(tx, command, target, address, item);
    requireRevision(post, contentRevision ?? item?.contentRevision ?? post.revision);
    requireEffect(action, { post, item });
    const { before, after, refusedEdit = false } = await this.apply(tx, action, { post, item }, at);
    await this.moderation.keep(tx, address);
    const former = await this.conclude(tx, { post, item }, [
      { kind: 'DECIDED', revision: post.revision, textWaits: leavesWaiting(action, post), at },
      ...(refusedEdit ? [{ kind: 'REVISION_CHANGED', revision: post.visibleRevision } as const] : []),
    ]);
    return this.recorder.made(tx, {
      id: newId(at),
      ...command,
      moderatorId: moderator.memberId,
      address,
      memberId: authorId,
      courseId: thread.courseId,
      contentRevision: judgedRevision(action, { post, item }),
      until: null,
      before,
      after,
      item: former,
      refusedEdit,
    });
  }

  /** Answers the item as it was, for undoing it; null where it was decided already, or there is none. */
  private async conclude(
    tx: Transaction,
    { post, item }: ContentInReview,
    events: readonly ItemEvent[],
  ): Promise<FormerItem | null> {
    const { address, thread, revision } = post;
    if (item) {
      const next = await this.items.apply(tx, address, item, ...events);
      return item.state === 'DECIDED' && next?.state === 'DECIDED' ? null : formerOf(item);
    }
    const made = await this.items.create(tx, address, thread.courseId, ...events);
    return made && nothingLeft(revision, made.waitingSince);
  }

  private async apply(
    tx: Transaction,
    action: ContentAction,
    { post, item }: ContentInReview,
    at: Date,
  ): Promise<Effect> {
    const { status } = post;
    switch (action) {
      case 'APPROVE':
        return this.moderation.approve(tx, post, at);
      case 'HIDE':
        return this.moderation.hide(tx, post);
      case 'RESTORE':
        return this.moderation.restore(tx, post, at);
      case 'DISMISS':
        if (post.editPending) return { ...(await this.moderation.refuseEdit(tx, post, at)), refusedEdit: true };
        return { before: { status, openReports: item?.openReports ?? 0 }, after: { status, openReports: 0 } };
      case 'WARN':
        return { before: { status }, after: { status } };
    }
  }
}

/** @throws StaleDecision */
export function requireRevision({ revision }: ModeratedPost, decidedOn: number): void {
  if (decidedOn !== revision) throw new StaleDecision(revision);
}

function judgedRevision(action: ContentAction, { post, item }: ContentInReview): number {
  const { revision, visibleRevision, editPending } = post;
  return !editPending || isAboutNewerText(action, { reported: isReported(item) }) ? revision : visibleRevision;
}

/** What undoing brings back. */
function formerOf({ state, contentRevision, openReports, held, waitingSince }: StoredItem): FormerItem {
  return { state, contentRevision, openReports, held, waitingSince };
}

/** What undoing makes of the item where there was none before the decision: one without anything left to do. */
function nothingLeft(contentRevision: number, waitingSince: Date): FormerItem {
  return { state: 'CLOSED', contentRevision, openReports: 0, held: [], waitingSince };
}

/** A decision that settles neither a held text nor a pending edit does not take it out of the queue. */
function leavesWaiting(action: ContentAction, { status, editPending }: ModeratedPost): boolean {
  if (action === 'RESTORE') return editPending;
  return action === 'WARN' && (status === 'HELD' || (status === 'VISIBLE' && editPending));
}

/** @throws ClaimedByAnother while another looks at it */
export function requireFree(item: StoredItem, { memberId }: Member, at: Date): void {
  const { claimedBy, claimedByHandle, claimedUntil } = item;
  if (claimedBy && claimedBy !== memberId && claimedUntil && claimedUntil > at) {
    throw new ClaimedByAnother(claimedByHandle, claimedUntil);
  }
}

/** @throws ClaimedByAnother, AlreadyDecided where the item is named and nothing waits. */
async function requireUndecided(
  tx: Transaction,
  { moderator, at }: ModerationCommand,
  target: Target,
  { threadId, number }: PostAddress,
  item: StoredItem,
): Promise<void> {
  requireFree(item, moderator, at);
  if (target.by !== 'itemId' || isWaiting(item)) return;
  throw new AlreadyDecided(await tx.row(LAST.with({ threadId, number })));
}

/** @throws Gone, Conflict where it would change nothing, or something else than was meant */
function requireEffect(action: ContentAction, { post, item }: ContentInReview): void {
  const { status, editPending } = post;
  if (status === 'REMOVED' && action !== 'WARN' && action !== 'DISMISS') {
    throw new Gone('Its author has withdrawn it. Dismiss the item, or warn the author.');
  }
  const problem = problemOf(action, post, isReported(item));
  if (problem) throw new Conflict(problem, { status, waiting: editPending });
}

/** Whether reports wait. */
export function isReported(item: StoredItem | null): boolean {
  return item !== null && isWaiting(item) && item.openReports > 0;
}

function problemOf(action: ContentAction, { status, editPending }: ModeratedPost, reported: boolean): string | null {
  switch (action) {
    case 'APPROVE':
      return status === 'VISIBLE' && !editPending
        ? 'This is shown, and no edit of it waits, so there is nothing to approve. Dismiss the reports instead.'
        : null;
    case 'HIDE':
      return status === 'HIDDEN' ? 'This is hidden already. Restore it, or warn its author.' : null;
    case 'RESTORE':
      return status === 'HIDDEN' ? null : 'This is not hidden, so there is nothing to restore.';
    case 'DISMISS':
      if (status === 'HELD') return 'This is held and shown to nobody yet. Approve it, or hide it.';
      return editPending || reported ? null : 'Nobody has reported this, and no edit of it waits: nothing to dismiss.';
    case 'WARN':
      return null;
  }
}
