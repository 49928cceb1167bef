import { Injectable } from '@nestjs/common';
import { abilities, type LoadedPost, loadPost, PostModerationService, requireWriter } from '#discussion';
import { Clock, Conflict, Forbidden, type Member, newId, parsePostId } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { ItemStore } from '../item/item.store.js';
import type { ReportReason } from './report.js';
import { readReportNote, requireReportsLeft } from './report-limits.js';

export interface ReportContent {
  /** A subject's or a reply's id. */
  readonly contentId: string;
  readonly reason: ReportReason;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

/** So that reports sent at once are counted one after the other. It is locked after what they are about, as for a suspension because of it. */
const LOCK_REPORTER = new Statement(
  'moderation/lock-reporter',
  { memberId: 'uuid' },
  'select from member where id = :memberId for no key update',
);
const ADD = new Statement(
  'moderation/add-report',
  {
    threadId: 'uuid',
    number: 'integer',
    revision: 'integer',
    reporterId: 'uuid',
    id: 'uuid',
    reason: 'report_reason',
    note: 'text | null',
    createdAt: 'timestamptz',
  },
  `
  insert into report (thread_id, number, revision, reporter_id, id, reason, note, created_at)
  values (:threadId, :number, :revision, :reporterId, :id, :reason, :note, :createdAt)
  on conflict do nothing returning id`,
);

@Injectable()
export class ReportService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly moderation: PostModerationService,
    private readonly items: ItemStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends content to review, with the reporter's reason. Its texts are kept from now on. Answers the report's id.
   * @throws NotFound, Locked for a tombstone, Gone for what was withdrawn, Forbidden for one's own and where suspended,
   * InvalidInput for OTHER without a note, Conflict for what they have reported already, RateLimited
   */
  report(member: Member, input: ReportContent): Promise<string> {
    return this.idempotency.once(member, 'reportContent', input, async (tx) => {
      const note = readReportNote(input);
      const post = await loadPost(tx, member, parsePostId(input.contentId), 'content', true);
      requireReport(member, post);
      return this.add(tx, member, post, input.reason, note);
    });
  }

  private async add(
    tx: Transaction,
    member: Member,
    { address, thread, visibleRevision }: LoadedPost,
    reason: ReportReason,
    note: string | null,
  ): Promise<string> {
    const { threadId, number } = address;
    const { memberId: reporterId } = member;
    await tx.rows(LOCK_REPORTER.with({ memberId: reporterId }));
    const now = this.clock.now();
    const id = newId(now);
    const requireLeft = await requireReportsLeft(tx, reporterId, now);
    const report = { threadId, number, revision: visibleRevision, reporterId, id, reason, note, createdAt: now };
    if (!(await tx.row(ADD.with(report)))) {
      throw new Conflict(
        'You have reported this text already, and its moderators will look at it. If it is changed, you can report the new text.',
      );
    }
    requireLeft();
    await this.moderation.keep(tx, address);
    await this.items.reported(tx, address, thread.courseId, visibleRevision, now);
    return id;
  }
}

/** @throws Forbidden, Conflict for what nobody but author and moderators sees */
function requireReport(member: Member, { thread, status, authorId, depth }: LoadedPost): void {
  requireWriter(member, thread.courseId);
  if (abilities(member, thread, { status, authorId, depth }).report) return;
  if (authorId === member.memberId) {
    throw new Forbidden('You wrote this yourself. Change it or withdraw it where something is wrong with it.');
  }
  throw new Conflict(
    'Nobody but its author and the moderators is shown this, so there is nothing to report. Decide on it.',
  );
}
