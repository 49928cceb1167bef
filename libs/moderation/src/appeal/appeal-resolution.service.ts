import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { editWaits, JudgementService } from '#discussion';
import { Clock, Conflict, Forbidden, isId, type Member, NotFound, onDuty, type PostAddress } from '#kernel';
import { Events, Idempotency, Statement, type Transaction, viewerValues } from '#platform';
import { requireFree } from '../decision/content-decisions.js';
import { isAboutMember, isContentAction, isMemberAction } from '../decision/decide.js';
import type { ModerationAction } from '../decision/decision.js';
import { scopeOf, targetOf } from '../decision/decision-recorder.js';
import { decisionModerated } from '../decision/decision-visibility.js';
import { UndoService } from '../decision/undo.service.js';
import { ItemTurn, type StoredItem } from '../item/item-turn.js';
import { canResolveAppeal } from '../moderation.policy.js';
import { AppealResolved } from './appeal.events.js';
import type { AppealOutcome } from './appeal.js';

export interface ResolveAppeal {
  readonly decisionId: string;
  readonly outcome: AppealOutcome;
  readonly explanation: string;
  readonly idempotencyKey?: string | null;
}

/** `concerned`: the member whom a suspension is about. Admins alone suspend admins and instructors, and give back what they were. */
const ADMINS_ONLY = `(${isAboutMember('d')} and coalesce(concerned.is_admin or exists (
  select from course_member own where own.member_id = concerned.id and own.course_id = d.course_id and own.role = 'INSTRUCTOR'), false))`;

/** `alone`: nobody else is in office who may resolve it, but for whom it concerns. */
const FIND = new Statement(`
  select d.id, d.action, d.thread_id, d.number, d.member_id as "memberId", d.moderator_id as "moderatorId",
    d.course_id as "courseId", d.content_revision as "contentRevision", d.undone_at is not null as undone, a.decision_id is not null as appealed,
    a.outcome is not null as resolved,
    not exists (
      select from member m where m.id <> $1::uuid and m.id is distinct from d.member_id
      and (m.suspended_until is null or m.suspended_until <= $7::timestamptz)
      and (m.is_admin
        or (m.is_curator and d.course_id is null and d.action not in ('SUSPEND', 'LIFT_SUSPENSION'))
        or (not ${ADMINS_ONLY} and exists (
          select from course_member seat
          where seat.member_id = m.id and seat.course_id = d.course_id and seat.role = 'INSTRUCTOR'
          and not exists (select from course_suspension s
            where s.member_id = m.id and s.course_id = d.course_id and s.until > $7::timestamptz))))) as alone,
    ${ADMINS_ONLY} as "adminsOnly"
  from decision d left join appeal a on a.decision_id = d.id left join member concerned on concerned.id = d.member_id
  where d.id = $8::uuid and ${decisionModerated('d')}`);

const RESOLVE = new Statement(`
  update appeal set outcome = $2, explanation = $3, decided_by = $4, decided_at = $5
  where decision_id = $1 and outcome is null returning decision_id`);

/** Whether a text of it waits for a moderator. */
const WAITS = new Statement(`
  select coalesce(p.status, t.status) = 'HELD' or (${editWaits('p')} and coalesce(p.status, t.status) <> 'REMOVED') as waits
  from post p join thread t on t.id = p.thread_id where p.thread_id = $1 and p.number = $2`);

/** Since when another appeal about the same content waits. */
const ANOTHER = new Statement(`
  select a.created_at as since from decision d join appeal a on a.decision_id = d.id and a.outcome is null
  where d.thread_id = $1 and d.number = $2 and d.action in ('HIDE', 'WARN', 'DISMISS')
  order by a.created_at limit 1`);

interface AppealedDecision {
  readonly id: string;
  readonly action: ModerationAction;
  readonly address: PostAddress | null;
  readonly memberId: string | null;
  readonly moderatorId: string | null;
  readonly courseId: string | null;
  readonly undone: boolean;
  readonly contentRevision: number | null;
  readonly adminsOnly: boolean;
  readonly soleAdmin: boolean;
}

interface Row extends Omit<AppealedDecision, 'address' | 'soleAdmin'> {
  thread_id: string | null;
  number: number;
  appealed: boolean;
  resolved: boolean;
  alone: boolean;
}

/** What another moderator makes of an appeal: the decision stands, or is undone. */
@Injectable()
export class AppealResolutionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly judgement: JudgementService,
    private readonly undo: UndoService,
    private readonly items: ItemTurn,
    private readonly events: Events,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the decision's id. A decision that is overturned is undone; where somebody has changed since what it had changed, that
   * is left as it is now, and the appeal is resolved all the same: the decision's `undone` tells.
   * @throws NotFound, Forbidden to whoever decided and whom it concerns, Conflict where there is no open appeal
   */
  resolve(member: Member, input: ResolveAppeal): Promise<string> {
    return this.idempotency.once(member, 'resolveAppeal', input, async (tx) => {
      const { decisionId, outcome, explanation } = input;
      const at = this.clock.now();
      const { decision, item } = await this.locate(tx, onDuty(member), decisionId);
      if (outcome === 'UPHELD' && decision.undone) {
        throw new Conflict('This decision was undone since, so it cannot stand. Resolve the appeal as OVERTURNED.');
      }
      const undone = decision.undone || (outcome === 'OVERTURNED' && (await this.tryUndo(tx, member, decision)));
      if (!(await tx.row(RESOLVE, [decisionId, outcome, explanation, member.memberId, at]))) throw alreadyResolved();
      if (item) await this.goOn(tx, decision, item, undone);
      if (decision.memberId !== null) {
        await this.events.emit(tx, new AppealResolved(decisionId, decision.memberId, outcome, member.memberId, at));
      }
      this.audit.record(tx, {
        action: 'RESOLVE_APPEAL',
        actorId: member.memberId,
        ...targetOf(decision),
        scope: scopeOf(decision),
        before: { outcome: null, undone: decision.undone },
        after: { outcome, undone, ...(decision.soleAdmin && { soleAdmin: true }) },
        decisionId,
        concernsId: decision.memberId,
      });
      return decisionId;
    });
  }

  /** The decision as it is once what it is about is locked, in the order in which everybody locks: thread, content, item. */
  private async locate(
    tx: Transaction,
    moderator: Member,
    decisionId: string,
  ): Promise<{ decision: AppealedDecision; item: StoredItem | null }> {
    const decision = await find(tx, moderator, decisionId);
    const { address, action } = decision;
    // What led to a suspension need not stand where it holds, nor be theirs to moderate.
    if (!address || isMemberAction(action)) return { decision, item: null };
    await this.judgement.locate(tx, moderator, address);
    const item = await this.items.lock(tx, address);
    if (item) requireFree(item, moderator, this.clock.now());
    return { decision: await find(tx, moderator, decisionId), item: isContentAction(action) ? item : null };
  }

  /** False where something has changed since, which is left as it is. The suspension of an erased member is gone with them. */
  private async tryUndo(tx: Transaction, member: Member, { id, action, memberId }: AppealedDecision): Promise<boolean> {
    if (memberId === null && isMemberAction(action)) return false;
    try {
      await tx.part(() => this.undo.undoOne(tx, member, id));
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  }

  /**
   * Closes the item unless something waits all the same: another appeal, reports or a held text that came since, or what the decision
   * that is undone had settled.
   */
  private async goOn(
    tx: Transaction,
    { address, contentRevision }: AppealedDecision,
    item: StoredItem,
    undone: boolean,
  ): Promise<void> {
    if (!address || item.state === 'OPEN') return;
    const { threadId, number } = address;
    const another = await tx.row<{ since: Date }>(ANOTHER, [threadId, number]);
    if (another) return this.items.appealed(tx, address, another.since);
    const changed = undone || item.contentRevision > (contentRevision ?? 0);
    const text = changed ? await tx.row<{ waits: boolean }>(WAITS, [threadId, number]) : null;
    if (text?.waits || item.openReports > 0) await this.items.reopen(tx, address);
    else await this.items.close(tx, address);
  }
}

/** @throws NotFound, Forbidden, Conflict */
async function find(tx: Transaction, moderator: Member, id: string): Promise<AppealedDecision> {
  const row = isId(id) ? await tx.row<Row>(FIND, [...viewerValues(moderator), id]) : null;
  if (!row) throw new NotFound('decision');
  const { thread_id: threadId, number, alone, ...decision } = row;
  const soleAdmin = alone && moderator.isAdmin && decision.moderatorId === moderator.memberId;
  if (!canResolveAppeal(moderator, decision.courseId, decision, soleAdmin)) {
    throw new Forbidden(
      decision.memberId === moderator.memberId
        ? 'Nobody resolves an appeal of their own. Another moderator will look at it.'
        : 'An appeal is never resolved by whoever decided. Ask another moderator, or an admin where there is none.',
    );
  }
  if (decision.adminsOnly && !moderator.isAdmin) {
    throw new Forbidden('Only an admin decides about the suspension of an instructor or an admin. Ask one of them.');
  }
  if (!row.appealed) throw new Conflict('Nobody has appealed this decision, so there is nothing to resolve.');
  if (row.resolved) throw alreadyResolved();
  return { ...decision, soleAdmin, address: threadId === null ? null : { threadId, number } };
}

function alreadyResolved(): Conflict {
  return new Conflict(
    'This appeal has been resolved already. Load the decision again: its `appeal` says what came of it.',
  );
}
