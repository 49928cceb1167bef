import { Injectable } from '@nestjs/common';
import { UserQueries } from '#courses';
import { requireWriter } from '#discussion';
import { Clock, Conflict, Forbidden, handleTyped, type Member, NotFound, newId } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { ProfileModeration } from '#profiles';
import type { ReportReason } from '../report/report.js';
import { readReportNote, requireReportsLeft } from '../report/report-limits.js';
import { MemberItemStore } from './member-item.store.js';

export interface ReportMember {
  readonly handle: string;
  readonly reason: ReportReason;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

/** The reporter and the reported, in one order, so that two who report each other do not wait for one another. */
const LOCK_BOTH = new Statement(
  'moderation/lock-reporter-and-reported',
  { memberIds: 'uuid[]' },
  'select from member where id = any(:memberIds) order by id for no key update',
);
const ADD = new Statement(
  'moderation/add-member-report',
  {
    memberId: 'uuid',
    revision: 'integer',
    reporterId: 'uuid',
    id: 'uuid',
    reason: 'report_reason',
    note: 'text | null',
    createdAt: 'timestamptz',
  },
  `
  insert into member_report (member_id, revision, reporter_id, id, reason, note, created_at)
  values (:memberId, :revision, :reporterId, :id, :reason, :note, :createdAt)
  on conflict do nothing returning id`,
);

@Injectable()
export class MemberReportService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly users: UserQueries,
    private readonly profiles: ProfileModeration,
    private readonly items: MemberItemStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a member to review, with the reporter's reason. What their profile says is kept from now on. Answers the report's id.
   * @throws NotFound, Forbidden for oneself and where suspended, InvalidInput for OTHER without a note, Conflict for whom they have reported already,
   * RateLimited
   */
  report(member: Member, input: ReportMember): Promise<string> {
    return this.idempotency.once(member, 'reportMember', input, async (tx) => {
      requireWriter(member, null);
      const note = readReportNote(input);
      const reported = await this.users.findByHandle(member, handleTyped(input.handle), tx);
      if (!reported) throw new NotFound('member');
      if (reported.id === member.memberId) {
        throw new Forbidden('This is you. If something about your account troubles you, write to a moderator.');
      }
      return this.add(tx, member, reported.id, input.reason, note);
    });
  }

  private async add(
    tx: Transaction,
    { memberId: reporterId }: Member,
    memberId: string,
    reason: ReportReason,
    note: string | null,
  ): Promise<string> {
    await tx.rows(LOCK_BOTH.with({ memberIds: [memberId, reporterId] }));
    const profile = await this.profiles.load(tx, memberId);
    const now = this.clock.now();
    const id = newId(now);
    const requireLeft = await requireReportsLeft(tx, reporterId, now);
    const revision = profile.visibleRevision;
    if (!(await tx.row(ADD.with({ memberId, revision, reporterId, id, reason, note, createdAt: now })))) {
      throw new Conflict(
        'You have reported this member already, and moderators will look at it. If they change their profile, you can report them anew.',
      );
    }
    requireLeft();
    await this.profiles.keep(tx, profile);
    await this.items.happened(tx, memberId, { kind: 'REPORTED', revision, at: now });
    return id;
  }
}
