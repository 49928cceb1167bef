import { Injectable } from '@nestjs/common';
import { abilities, type LoadedPost, loadPost, PostModerationService, requireWriter } from '#discussion';
import {
  Clock,
  Conflict,
  Forbidden,
  InvalidInput,
  limits,
  type Member,
  newId,
  parsePostId,
  RateLimited,
  writtenText,
} from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { ItemStore } from '../item/item.store.js';
import type { ReportReason } from './report.js';

export interface ReportContent {
  /** A subject's or a reply's id. */
  readonly contentId: string;
  readonly reason: ReportReason;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** So that reports sent at once are counted one after the other. It is locked after what they are about, as for a suspension because of it. */
const LOCK_REPORTER = new Statement(
  'moderation/lock-reporter',
  { memberId: 'uuid' },
  'select from member where id = :memberId for no key update',
);
/** The report that has to become a day old before another is accepted. */
const OVER_LIMIT = new Statement(
  'moderation/report-over-limit',
  { memberId: 'uuid', since: 'timestamptz' },
  `
  select created_at as since from report where reporter_id = :memberId and created_at > :since
  order by created_at desc offset ${limits.moderation.reportsPerDay - 1} limit 1`,
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
      const note = writtenText(input.note)?.trim() ?? null;
      if (input.reason === 'OTHER' && note === null) {
        throw InvalidInput.at(
          'input.note',
          'Say in the note what is wrong with it: OTHER alone tells moderators nothing.',
        );
      }
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
    const overLimit = await tx.row<{ since: Date }>(
      OVER_LIMIT.with({ memberId: reporterId, since: new Date(now.getTime() - DAY) }),
    );
    const report = { threadId, number, revision: visibleRevision, reporterId, id, reason, note, createdAt: now };
    if (!(await tx.row(ADD.with(report)))) {
      throw new Conflict(
        'You have reported this text already, and its moderators will look at it. If it is changed, you can report the new text.',
      );
    }
    if (overLimit) {
      throw new RateLimited(
        `You have reported ${limits.moderation.reportsPerDay} texts in 24 hours, which is as many as one member can. Write to a moderator about the rest, or go on tomorrow.`,
        Math.ceil((overLimit.since.getTime() + DAY - now.getTime()) / 1000),
      );
    }
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
