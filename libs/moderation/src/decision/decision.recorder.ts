import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditScope } from '#audit';
import { type PostAddress, postId } from '#kernel';
import { Events, type Transaction } from '#platform';
import { isMemberAction } from './decide.js';
import { DecisionMade, DecisionUndone } from './decision.events.js';
import type { ModerationAction } from './decision.js';
import { insertDecision, markUndone, type NewDecision, type StoredDecision } from './stored-decision.js';

/** Stores that something was decided or undone, emits the event, and records it in the log. */
@Injectable()
export class DecisionRecorder {
  constructor(
    private readonly events: Events,
    private readonly audit: AuditLog,
  ) {}

  /** Answers the decision's id. */
  async made(tx: Transaction, made: NewDecision): Promise<string> {
    const { id, action, address, memberId, moderatorId, at, refusedEdit } = made;
    await insertDecision(tx, made);
    await this.events.emit(tx, new DecisionMade(id, action, address, memberId, moderatorId, at, refusedEdit));
    this.audit.record(tx, {
      action,
      actorId: moderatorId,
      ...targetOf(made),
      scope: scopeOf(made),
      before: made.before,
      after: { ...made.after, ...(made.contentRevision !== null && { contentRevision: made.contentRevision }) },
      decisionId: id,
      batchId: made.batchId,
      concernsId: memberId,
    });
    return id;
  }

  async undone(tx: Transaction, undone: StoredDecision, moderatorId: string, at: Date): Promise<void> {
    const { id, before, after, memberId, batchId, appealed } = undone;
    await markUndone(tx, id, at);
    await this.events.emit(tx, new DecisionUndone(id, memberId, appealed, at));
    this.audit.record(tx, {
      action: 'UNDO',
      actorId: moderatorId,
      ...targetOf(undone),
      scope: scopeOf(undone),
      before: after,
      after: before,
      decisionId: id,
      batchId,
      concernsId: memberId,
    });
  }
}

interface Decided {
  readonly id: string;
  readonly action: ModerationAction;
  readonly address: PostAddress | null;
  readonly memberId: string | null;
  readonly courseId: string | null;
}

/** How the log names what a decision is about. */
export function targetOf({ id, action, address, memberId }: Decided) {
  return address && !isMemberAction(action)
    ? ({ targetKind: 'CONTENT', targetId: postId(address) } as const)
    : // Of an erased member, the decision is all that is left.
      ({ targetKind: 'MEMBER', targetId: memberId ?? id } as const);
}

/** A suspension everywhere concerns the installation: curators have nothing to do with it. */
export function scopeOf({ action, courseId }: Decided): AuditScope {
  if (courseId !== null) return { courseId };
  return isMemberAction(action) ? 'INSTALLATION' : 'COMMONS';
}
