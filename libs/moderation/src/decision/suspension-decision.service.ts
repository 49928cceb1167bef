import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Forbidden, type Member, NotFound, newId, type PostAddress } from '#kernel';
import type { Transaction } from '#platform';
import { requireModerated } from '#visibility';
import { canSuspend } from '../moderation.policy.js';
import { type SuspendableMember, SuspensionService } from '../suspension/suspension.service.js';
import { ContentDecisionService, requireRevision } from './content-decision.service.js';
import type { MemberAction, Target } from './decide.js';
import { ChangedSince } from './decision.error.js';
import { DecisionRecorder } from './decision.recorder.js';
import type { ModerationCommand } from './moderation-command.js';
import type { Facts } from './stored-decision.js';

/** Whom a suspension is about, where it is to hold, and which content led to it. */
interface SuspensionTarget {
  readonly memberId: string | null;
  /** Null: everywhere. */
  readonly courseId: string | null;
  readonly address: PostAddress | null;
  readonly contentRevision: number | null;
}

/** Decisions about a member. They leave the item of the content that led to them as it is. */
@Injectable()
export class SuspensionDecisionService {
  constructor(
    private readonly contents: ContentDecisionService,
    private readonly suspensions: SuspensionService,
    private readonly recorder: DecisionRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Suspends or lifts, and answers the decision's id.
   * @param where the course that is named
   * @throws NotFound, Forbidden, Conflict
   */
  async decide(
    tx: Transaction,
    command: ModerationCommand<MemberAction>,
    target: Target,
    { where, until, contentRevision }: { where: string | null; until: Date | null; contentRevision: number | null },
  ): Promise<string> {
    const { action, moderator } = command;
    const suspended = await this.findTarget(tx, command, target, where, contentRevision);
    const other = await this.lock(tx, moderator, suspended.memberId, suspended.courseId);
    const at = this.clock.now();
    requireChange(action, other.until, until, at);
    await this.suspensions.set(tx, other, suspended.courseId, until);
    return this.recorder.made(tx, {
      id: newId(at),
      ...command,
      ...suspended,
      at,
      moderatorId: moderator.memberId,
      memberId: other.memberId,
      until,
      before: factsOf(other.until),
      after: factsOf(until),
      item: null,
      refusedEdit: false,
    });
  }

  /**
   * Brings back what there was before a decision, under the member's lock.
   * @throws NotFound, Forbidden, ChangedSince, Conflict
   */
  async undo(
    tx: Transaction,
    member: SuspendableMember,
    courseId: string | null,
    { before, after }: { before: Facts; after: Facts },
  ): Promise<void> {
    if (factsOf(member.until).until !== after.until) throw new ChangedSince();
    const { until } = before as { until: string | null };
    await this.suspensions.set(tx, member, courseId, until === null ? null : new Date(until));
  }

  /**
   * The member under lock, whom the moderator may suspend and whose suspension they may end.
   * @throws NotFound, Forbidden
   */
  async lock(
    tx: Transaction,
    moderator: Member,
    memberId: string | null,
    courseId: string | null,
  ): Promise<SuspendableMember> {
    await requireScope(tx, moderator, courseId);
    const other = await this.suspensions.lock(tx, memberId, courseId);
    if (!moderator.isAdmin && !other.belongs) throw new NotFound('member');
    if (canSuspend(moderator, courseId, other)) return other;
    throw new Forbidden(
      other.memberId === moderator.memberId
        ? 'Nobody suspends themselves, or ends their own suspension. Ask another moderator.'
        : 'Only an admin can suspend an instructor or an admin. Ask one of them.',
    );
  }

  private async findTarget(
    tx: Transaction,
    command: ModerationCommand,
    target: Target,
    where: string | null,
    contentRevision: number | null,
  ): Promise<SuspensionTarget> {
    if (target.by === 'userId') {
      return { memberId: target.id, courseId: where, address: null, contentRevision: null };
    }
    const { post } = await this.contents.load(tx, command, target);
    if (contentRevision !== null) requireRevision(post, contentRevision);
    return {
      memberId: post.authorId,
      courseId: where ?? post.thread.courseId,
      address: post.address,
      contentRevision: post.revision,
    };
  }
}

/** @throws NotFound, Forbidden where the moderator suspends nobody */
async function requireScope(tx: Transaction, moderator: Member, courseId: string | null): Promise<void> {
  if (courseId !== null) return requireModerated(tx, moderator, courseId);
  if (moderator.isAdmin) return;
  throw new Forbidden('Only an admin can suspend somebody everywhere. Give the course, or ask an admin.');
}

/** @throws Conflict where it is so already */
function requireChange(action: MemberAction, current: Date | null, until: Date | null, at: Date): void {
  const isSuspended = current !== null && current > at;
  if (action === 'LIFT_SUSPENSION') {
    if (!isSuspended) throw new Conflict('They are not suspended there, so there is nothing to lift.');
  } else if (isSuspended && current.getTime() === until?.getTime()) {
    throw new Conflict('They are suspended until that moment already. Give another one, or leave it as it is.');
  }
}

function factsOf(until: Date | null): Facts {
  return { until: until?.toISOString() ?? null };
}
