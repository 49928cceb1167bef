import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts } from '#audit';
import { canWriteIn } from '#courses';
import { type ThreadView } from '#discussion';
import { Clock, limits, type Member, StaleRevision, type Viewer } from '#kernel';
import { Database, Idempotency, Statement, type Transaction } from '#platform';
import { refreshBlindUntil } from '#reflections';
import { isModerator } from '#visibility';
import { loadCaseStudy } from '../case-study/load-case-study.js';
import { type BlindRatingFacts, canBeBlind, requireBlindUntil } from './blind-rating.policy.js';
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

/**
 * Of thread `t` with case study `s`. A draft's date counts from its publication, if it was in the future then. Whoever has rated is kept in
 * `outcome_disclosure`, also when they withdraw it; of erased members their ratings are left.
 */
const FACTS = `t.status = 'DRAFT' as draft, t.blind_until as until,
  coalesce(s.blind_opened_at, case when t.status <> 'DRAFT' and t.blind_until > t.published_at then t.published_at end) as "openedAt",
  (select count(*)::integer from ((select from outcome_disclosure o where o.thread_id = t.id limit ${limits.informedBeforeBlind})
    union all (select from rating r where r.thread_id = t.id and r.member_id is null limit ${limits.informedBeforeBlind})) knowing) as informed`;
const READ = new Statement(
  'cases/blind-rating-facts',
  { threadId: 'uuid' },
  `select ${FACTS} from thread t join case_study s on s.thread_id = t.id where t.id = :threadId`,
);
const READ_MANY = new Statement(
  'cases/blind-rating-facts-of-many',
  { ids: 'uuid[]', moderates: 'boolean', memberId: 'uuid | null' },
  `
  select t.id, ${FACTS} from thread t join case_study s on s.thread_id = t.id
  where t.id = any(:ids) and (:moderates or t.author_id = :memberId)`,
);
const SET = new Statement(
  'cases/set-blind-until',
  { threadId: 'uuid', until: 'timestamptz | null', openedAt: 'timestamptz | null' },
  `
  with put as (update thread set blind_until = :until where id = :threadId)
  update case_study set blind_opened_at = :openedAt where thread_id = :threadId and blind_opened_at is distinct from :openedAt`,
);
const DISCLOSE = new Statement(
  'cases/disclose-outcome',
  { threadId: 'uuid', memberId: 'uuid', at: 'timestamptz' },
  `
  insert into outcome_disclosure (thread_id, member_id, disclosed_at) values (:threadId, :memberId, :at) on conflict do nothing`,
);

@Injectable()
export class BlindRatingService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a case study up for blind rating, changes until when, or ends it; a draft's counts from its publication on. Answers its id.
   * @throws NotFound, Gone, Forbidden, StaleRevision, InvalidInput; Conflict where it was up before, or enough know the outcome
   */
  open(member: Member, input: OpenForBlindRating): Promise<string> {
    return this.idempotency.once(member, 'openForBlindRating', input, async (tx) => {
      const { address, thread, revision } = await loadCaseStudy(tx, member, input.caseStudyId);
      requireBlindRatingRights(member, thread);
      if (input.ifRevision != null && input.ifRevision !== revision) throw new StaleRevision(revision);
      const now = this.clock.now();
      const facts = (await tx.row<BlindRatingFacts>(READ.with({ threadId: address.threadId }))) as BlindRatingFacts;
      const until = requireBlindUntil(facts, input.until, now);
      const openedAt = facts.openedAt ?? (until === null || facts.draft ? null : now);
      await tx.rows(SET.with({ threadId: address.threadId, until, openedAt }));
      await refreshBlindUntil(tx, address.threadId);
      if (thread.authorId !== member.memberId) this.record(tx, member, thread, until);
      return address.threadId;
    });
  }

  /** Whether the viewer can give each of these case studies, which they see, a date now; one statement. */
  async openable(viewer: Viewer, ids: readonly string[]): Promise<boolean[]> {
    if (!canWriteIn(viewer, null)) return ids.map(() => false);
    const statement = READ_MANY.with({ ids, moderates: isModerator(viewer, null), memberId: viewer.memberId });
    const rows = await this.database.readerFor(viewer).rows<BlindRatingFacts & { id: string }>(statement);
    const open = new Set(rows.filter((facts) => canBeBlind(facts, viewer.now)).map(({ id }) => id));
    return ids.map((id) => open.has(id));
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
      const { address, thread } = await loadCaseStudy(tx, member, input.caseStudyId);
      if (!thread.opened)
        await tx.rows(DISCLOSE.with({ threadId: address.threadId, memberId: member.memberId, at: this.clock.now() }));
      return address.threadId;
    });
  }
}
