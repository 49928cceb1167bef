import { Injectable } from '@nestjs/common';
import { memberIn, moderatesCourse } from '#courses';
import { PostModerationService } from '#discussion';
import { Clock, Conflict, Forbidden, isId, type Member, NotFound } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { ProfileModeration } from '#profiles';
import { requireFree } from '../decision/content-decision.service.js';
import { isAboutMember, isMemberAction } from '../decision/decide.js';
import { decisionModerated } from '../decision/decision-visibility.js';
import { type Undone, UndoService } from '../decision/undo.service.js';
import { ItemStore, type StoredItem } from '../item/item.store.js';
import { MemberItemStore } from '../member-item/member-item.store.js';
import { aboutProfile } from '../member-item/profile-decisions.js';
import { canResolveAppeal } from '../moderation.policy.js';
import type { AppealOutcome } from './appeal.js';
import { type Appealed, AppealRecorder } from './appeal.recorder.js';

export interface ResolveAppeal {
  readonly decisionId: string;
  readonly outcome: AppealOutcome;
  readonly explanation: string;
  readonly idempotencyKey?: string | null;
}

/** `concerned`: the member whom a suspension is about. Admins alone suspend admins and instructors, and undo that. */
const ADMINS_ONLY = `(${isAboutMember('d')} and coalesce(${moderatesCourse('d.course_id', memberIn('concerned'))}, false))`;

/** `alone`: there is nobody else, whose roles are active, who may resolve it, but for the member concerned. */
const FIND = new Statement(
  'moderation/find-appeal',
  { viewer: 'viewer', decisionId: 'uuid' },
  `
  select d.id, d.action, d.thread_id, d.number, d.member_id as "memberId", d.moderator_id as "moderatorId",
    d.course_id as "courseId", d.content_revision as "contentRevision", a.decision_id is not null as appealed,
    a.outcome is not null as resolved,
    not exists (
      select from member m where m.id <> :viewer.memberId and m.id is distinct from d.member_id
      and (m.suspended_until is null or m.suspended_until <= :viewer.now)
      and (m.is_admin
        or (m.is_curator and d.course_id is null and not ${isAboutMember('d')})
        or (not ${ADMINS_ONLY} and exists (
          select from course_member seat
          where seat.member_id = m.id and seat.course_id = d.course_id and seat.role = 'INSTRUCTOR'
          and not exists (select from course_suspension s
            where s.member_id = m.id and s.course_id = d.course_id and s.until > :viewer.now))))) as alone,
    ${ADMINS_ONLY} as "adminsOnly"
  from decision d left join appeal a on a.decision_id = d.id left join member concerned on concerned.id = d.member_id
  where d.id = :decisionId and ${decisionModerated('d')}`,
);

interface AppealedDecision extends Appealed {
  readonly moderatorId: string | null;
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

/** How another moderator resolves an appeal: the decision stands, or is undone. */
@Injectable()
export class AppealResolutionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly moderation: PostModerationService,
    private readonly undo: UndoService,
    private readonly items: ItemStore,
    private readonly profiles: ProfileModeration,
    private readonly memberItems: MemberItemStore,
    private readonly appeals: AppealRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the decision's id. A decision that is overturned is undone. Where somebody has since changed what it had changed, that is
   * left as it is, and the appeal is resolved all the same: whether the decision was undone stands in its `undone`.
   * @throws NotFound, Forbidden to whoever decided and whom it concerns, Conflict where there is no open appeal
   */
  resolve(member: Member, input: ResolveAppeal): Promise<string> {
    return this.idempotency.once(member, 'resolveAppeal', input, async (tx) => {
      const { decisionId, outcome, explanation } = input;
      const at = this.clock.now();
      const { decision, item } = await this.load(tx, member, decisionId);
      const undone = outcome === 'OVERTURNED' ? await this.tryUndo(tx, member, decision) : null;
      const verdict = {
        outcome,
        undone: undone !== null,
        explanation,
        decidedBy: member.memberId,
        soleAdmin: decision.soleAdmin,
        at,
      };
      if (!(await this.appeals.resolved(tx, decision, undone ? undone.item : item, verdict))) throw alreadyResolved();
      return decisionId;
    });
  }

  /** The decision, read again once what it is about is locked, in the order of all locks: thread, content, item. */
  private async load(
    tx: Transaction,
    moderator: Member,
    decisionId: string,
  ): Promise<{ decision: AppealedDecision; item: StoredItem | null }> {
    const decision = await find(tx, moderator, decisionId);
    const { address, action, memberId } = decision;
    if (aboutProfile(decision) && memberId !== null) {
      await this.profiles.load(tx, memberId);
      const about = await this.memberItems.lock(tx, memberId);
      if (about) requireFree(about, moderator, this.clock.now());
      return { decision: await find(tx, moderator, decisionId), item: about };
    }
    // The content that led to a suspension may belong to another course, which the moderator does not moderate.
    if (!address || isMemberAction(action)) return { decision, item: null };
    await this.moderation.load(tx, moderator, address);
    const item = await this.items.lock(tx, address);
    if (item) requireFree(item, moderator, this.clock.now());
    return { decision: await find(tx, moderator, decisionId), item };
  }

  /** Null where something has changed since, which is left as it is. With an erased member, their suspension is gone, too. */
  private async tryUndo(
    tx: Transaction,
    member: Member,
    { id, action, memberId, address }: AppealedDecision,
  ): Promise<Undone | null> {
    if (memberId === null && (isMemberAction(action) || address === null)) return null;
    try {
      return await tx.part(() => this.undo.undoOne(tx, member, id));
    } catch (error) {
      if (error instanceof Conflict) return null;
      throw error;
    }
  }
}

/** @throws NotFound, Forbidden, Conflict */
async function find(tx: Transaction, moderator: Member, id: string): Promise<AppealedDecision> {
  const row = isId(id) ? await tx.row<Row>(FIND.with({ viewer: moderator, decisionId: id })) : null;
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
