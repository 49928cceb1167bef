import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import type { PostAddress } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';
import { isContentAction } from '../decision/decide.js';
import type { ModerationAction } from '../decision/decision.js';
import { scopeOf, targetOf } from '../decision/decision.recorder.js';
import { ItemStore } from '../item/item.store.js';
import type { QueueItem } from '../item/item-transition.js';
import { MemberItemStore } from '../member-item/member-item.store.js';
import { AppealResolved } from './appeal.events.js';
import type { AppealOutcome } from './appeal.js';

/** What is needed of a decision to resolve the appeal against it. */
export interface Appealed {
  readonly id: string;
  readonly action: ModerationAction;
  readonly address: PostAddress | null;
  readonly memberId: string | null;
  readonly courseId: string | null;
  readonly contentRevision: number | null;
}

/** How an appeal is resolved. */
export interface Verdict {
  readonly outcome: AppealOutcome;
  /** Whether the decision was undone. */
  readonly undone: boolean;
  readonly explanation: string;
  readonly decidedBy: string;
  readonly soleAdmin: boolean;
  readonly at: Date;
}

const RESOLVE = new Statement(
  'moderation/resolve-appeal',
  { decisionId: 'uuid', outcome: 'appeal_outcome', explanation: 'text', decidedBy: 'uuid', decidedAt: 'timestamptz' },
  `
  update appeal set outcome = :outcome, explanation = :explanation, decided_by = :decidedBy, decided_at = :decidedAt
  where decision_id = :decisionId and outcome is null returning decision_id`,
);

/** Stores that an appeal was resolved, or granted because the decision was undone, under the locks of what that is about. */
@Injectable()
export class AppealRecorder {
  constructor(
    private readonly items: ItemStore,
    private readonly memberItems: MemberItemStore,
    private readonly events: Events,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Resolves an open appeal, notifies its author and records it in the log. False where it was resolved already, and nothing was done.
   * @param item as it is now, locked; null where there is none
   */
  async resolved(tx: Transaction, appealed: Appealed, item: QueueItem | null, verdict: Verdict): Promise<boolean> {
    const { id, memberId, action } = appealed;
    const { outcome, undone, explanation, decidedBy, soleAdmin, at } = verdict;
    const resolution = { decisionId: id, outcome, explanation, decidedBy, decidedAt: at };
    if (!(await tx.row(RESOLVE.with(resolution)))) return false;
    if (item && isContentAction(action)) await this.settle(tx, appealed, item, undone);
    if (memberId !== null) await this.events.emit(tx, new AppealResolved(id, memberId, outcome, decidedBy, at));
    this.audit.record(tx, {
      action: 'RESOLVE_APPEAL',
      actorId: decidedBy,
      ...targetOf(appealed),
      scope: scopeOf(appealed),
      before: { outcome: null, undone: false },
      after: { outcome, undone, ...(soleAdmin && { soleAdmin: true }) },
      decisionId: id,
      concernsId: memberId,
    });
    return true;
  }

  /** An edit of what is hidden waits only if it was made after the decision, or that is undone. */
  private async settle(
    tx: Transaction,
    { address, contentRevision, memberId }: Appealed,
    item: QueueItem,
    undone: boolean,
  ): Promise<void> {
    if (!address) {
      if (memberId === null) return;
      const waiting = await this.memberItems.waiting(tx, memberId);
      await this.memberItems.apply(tx, memberId, item, { kind: 'APPEAL_RESOLVED', ...waiting });
      return;
    }
    const hiddenToo = undone || item.contentRevision > (contentRevision ?? 0);
    const waiting = await this.items.waiting(tx, address, { hiddenToo });
    await this.items.apply(tx, address, item, { kind: 'APPEAL_RESOLVED', ...waiting });
  }
}
