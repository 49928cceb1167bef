import { Injectable } from '@nestjs/common';
import { type AuthorRow, authorColumns, toAuthor } from '#discussion';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import type { DecisionView } from '../decision/decision.js';
import {
  type DecisionRow,
  decisionColumns,
  decisionJoins,
  decisionSeen,
  toDecision,
} from '../decision/decision-row.js';
import type { GivenReport, ReportReason } from '../report/report.js';
import { moderatesMember } from './member-item.statement.js';
import { isAboutProfile } from './profile-decisions.js';

const { reportsShown, decisionsShown } = limits.moderation;
const COLUMNS = `r.id, r.member_id, r.revision, r.reason, r.note, r.created_at, ${authorColumns('m')}`;

/** By its reporter, too. */
const FIND = new Statement(
  'moderation/find-member-report',
  { viewer: 'viewer', id: 'uuid' },
  `
  select ${COLUMNS} from member_report r join member m on m.id = r.reporter_id
  where r.id = :id and (r.reporter_id = :viewer.memberId or ${moderatesMember('r')})`,
);
const OF_MEMBERS = new Statement(
  'moderation/reports-of-members',
  { viewer: 'viewer', memberIds: 'uuid[]' },
  `
  select ${COLUMNS} from unnest(:memberIds) as asked(member_id)
  cross join lateral (
    select * from member_report own where own.member_id = asked.member_id and ${moderatesMember('own')}
    order by own.created_at desc, own.id desc limit ${reportsShown}) r
  join member m on m.id = r.reporter_id order by r.member_id, r.created_at desc, r.id desc`,
);
const DECISIONS = new Statement(
  'moderation/decisions-about-profiles',
  { viewer: 'viewer', memberIds: 'uuid[]' },
  `
  select ${decisionColumns('d')} from unnest(:memberIds) as asked(member_id)
  cross join lateral (
    select d.* from decision d where d.member_id = asked.member_id and ${isAboutProfile('d')} and ${decisionSeen('d')}
    order by d.created_at desc, d.id desc limit ${decisionsShown}) d ${decisionJoins('d')}
  order by d.member_id, d.created_at desc, d.id desc`,
);

interface Row extends AuthorRow {
  id: string;
  member_id: string;
  revision: number;
  reason: ReportReason;
  note: string | null;
  created_at: Date;
}

/** Reports of members, read by whoever moderates profiles, and each by its reporter; never by whom they are about. */
@Injectable()
export class MemberReportQueries {
  constructor(private readonly database: Database) {}

  /** Null for what the viewer may not read. */
  async find(viewer: Viewer, id: string): Promise<GivenReport | null> {
    const row = await this.database.row<Row>(FIND.with({ viewer, id }));
    return row && toReport(row);
  }

  /** The newest of each member, newest first. */
  async ofMembers(viewer: Viewer, memberIds: readonly string[]): Promise<GivenReport[][]> {
    const rows = await this.database.rows<Row>(OF_MEMBERS.with({ viewer, memberIds }));
    const reports = Map.groupBy(rows, (row) => row.member_id);
    return memberIds.map((id) => (reports.get(id) ?? []).map(toReport));
  }

  /** The newest decisions about the profile of each member, newest first. */
  async decisions(viewer: Viewer, memberIds: readonly string[]): Promise<DecisionView[][]> {
    const rows = await this.database.rows<DecisionRow>(DECISIONS.with({ viewer, memberIds }));
    const decisions = Map.groupBy(rows, (row) => row.member_id);
    return memberIds.map((id) => (decisions.get(id) ?? []).map(toDecision));
  }
}

function toReport(row: Row): GivenReport {
  const reporter = toAuthor(row);
  if (!reporter) throw new Error('A report without a reporter.');
  const { id, reason, note, created_at: createdAt, revision: contentRevision } = row;
  return { id, reporter, reason, note, createdAt, contentRevision };
}
