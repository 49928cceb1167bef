import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts } from '#audit';
import type { ThreadView } from '#discussion';
import { Clock, InvalidInput, limits, type Member, StaleRevision } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { refreshBlindUntil } from '#reflections';
import { locateCaseStudy } from '../case-study/located-case-study.js';
import { requireBlindRatingRights } from './rating.policy.js';

export interface OpenForBlindRating {
  readonly caseStudyId: string;
  /** Null ends it now. */
  readonly until?: Date | null;
  readonly ifRevision?: number | null;
  readonly idempotencyKey?: string | null;
}
export interface RevealOutcome {
  readonly caseStudyId: string;
  readonly idempotencyKey?: string | null;
}

const DAY = 24 * 60 * 60 * 1000;

const SET = new Statement('update thread set blind_until = $2::timestamptz where id = $1');
const TELL = new Statement(`
  insert into outcome_disclosure (thread_id, member_id, disclosed_at) values ($1, $2, $3) on conflict do nothing`);

@Injectable()
export class BlindRatingService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a case study up for blind rating, changes until when, or ends it; a draft's counts from its publication on. Answers its id.
   * @throws NotFound, Gone, Forbidden, StaleRevision, InvalidInput
   */
  open(member: Member, input: OpenForBlindRating): Promise<string> {
    return this.idempotency.once(member, 'openForBlindRating', input, async (tx) => {
      const { address, thread, revision } = await locateCaseStudy(tx, member, input.caseStudyId);
      requireBlindRatingRights(member, thread);
      if (input.ifRevision != null && input.ifRevision !== revision) throw new StaleRevision(revision);
      const until = checkUntil(input.until, this.clock.now());
      await tx.rows(SET, [address.threadId, until]);
      await refreshBlindUntil(tx, address.threadId);
      if (thread.authorId !== member.memberId) this.record(tx, member, thread, until);
      return address.threadId;
    });
  }

  /** Contributors decide about their own; whoever decides for them is logged. */
  private record(tx: Transaction, { memberId: actorId }: Member, thread: ThreadView, blindUntil: Date | null): void {
    const change = changedFacts({ blindUntil: thread.blindUntil }, { blindUntil });
    if (!change) return;
    const scope = thread.courseId === null ? 'COMMONS' : { courseId: thread.courseId };
    const target = { targetKind: 'CONTENT', targetId: thread.id, scope } as const;
    this.audit.record(tx, { action: 'OPEN_FOR_BLIND_RATING', actorId, ...target, ...change });
  }

  /**
   * Gives a member the outcome of a case study that is up for blind rating, which forfeits their blind rating of it. Where they
   * are given it already, nothing changes. Answers its id.
   * @throws NotFound, Gone
   */
  reveal(member: Member, input: RevealOutcome): Promise<string> {
    return this.idempotency.once(member, 'revealOutcome', input, async (tx) => {
      const { address, thread } = await locateCaseStudy(tx, member, input.caseStudyId);
      if (!thread.opened) await tx.rows(TELL, [address.threadId, member.memberId, this.clock.now()]);
      return address.threadId;
    });
  }
}

/** @throws InvalidInput */
function checkUntil(until: Date | null | undefined, now: Date): Date | null {
  if (until === null) return null;
  const { blindRatingDays } = limits;
  if (until === undefined)
    throw InvalidInput.at('input.until', 'Give the moment at which it ends, or null to end it now.');
  if (until <= now) throw InvalidInput.at('input.until', 'Choose a moment in the future, or null to end it now.');
  if (until.getTime() - now.getTime() > blindRatingDays * DAY) {
    throw InvalidInput.at(
      'input.until',
      `Blind rating lasts ${blindRatingDays} days from now at most. Choose an earlier moment.`,
    );
  }
  return until;
}
