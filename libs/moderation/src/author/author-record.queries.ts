import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { moderates } from '#visibility';
import { isAboutContent } from '../decision/decide.js';
import type { DecisionView } from '../decision/decision.js';
import {
  type DecisionRow,
  decisionColumns,
  decisionJoins,
  decisionSeen,
  toDecision,
} from '../decision/decision-row.js';
import type { MemberInScope } from '../note/note.js';
import type { AuthorRecordView } from './author-record.js';

/** What became of a report is the first decision after it. */
const RECORDS = new Statement(
  'moderation/author-records',
  { viewer: 'viewer', memberIds: 'uuid[]', courseIds: 'uuid[]' },
  `
  select asked.at, m.id as "memberId", m.joined_at as "joinedAt",
    (select count(*)::integer from post p cross join lateral (
        select from thread t where t.id = p.thread_id and ${moderates('t')} offset 0) t
      where p.author_id = m.id and p.approved_at is not null) as "approvedPosts",
    (select count(*)::integer from decision d
      join report r on r.thread_id = d.thread_id and r.number = d.number and r.created_at <= d.created_at
      join thread t on t.id = d.thread_id
      where d.member_id = m.id and d.action in ('HIDE', 'WARN') and d.undone_at is null and ${moderates('t')}
      and not exists (select from decision e where e.thread_id = d.thread_id and e.number = d.number and e.undone_at is null
        and ${isAboutContent('e')} and e.created_at >= r.created_at
        and (e.created_at, e.id) < (d.created_at, d.id))) as "reportsUpheld",
    greatest(
      (select m.suspended_until where m.suspended_until > :viewer.now),
      (select s.until from course_suspension s
        where s.member_id = m.id and s.course_id = asked.course_id and s.until > :viewer.now)) as "suspendedUntil",
    m.is_admin as "isAdmin", asked.course_id as "courseId", exists (select from course_member seat
      where seat.member_id = m.id and seat.course_id = asked.course_id and seat.role = 'INSTRUCTOR') as instructs
  from unnest(:memberIds, :courseIds) with ordinality as asked(member_id, course_id, at)
  join member m on m.id = asked.member_id`,
);

const SIZES: Record<string, number> = { recent: limits.moderation.recentDecisions };
const DECISIONS = new StatementFamily(
  'moderation/decisions-about-members',
  { viewer: 'viewer', memberIds: 'uuid[]' },
  (size: number) => `
  select asked.at, ${decisionColumns('d')} from unnest(:memberIds) with ordinality as asked(member_id, at)
  cross join lateral (
    select d.* from decision d where d.member_id = asked.member_id and ${decisionSeen('d')}
    order by d.created_at desc, d.id desc limit ${size}) d ${decisionJoins('d')}
  order by asked.at, d.created_at desc, d.id desc`,
  SIZES,
);

/** What is known of the authors of items. */
@Injectable()
export class AuthorRecordQueries {
  constructor(private readonly database: Database) {}

  /** In the order of the members, each as the moderators of a course see them; null for one that is erased. */
  async find(viewer: Viewer, members: readonly MemberInScope[]): Promise<Array<AuthorRecordView | null>> {
    const memberIds = members.map(({ memberId }) => memberId);
    const courseIds = members.map(({ courseId }) => courseId);
    const statement = RECORDS.with({ viewer, memberIds, courseIds });
    const rows = await this.database.rows<AuthorRecordView & { at: string }>(statement);
    const found = members.map((): AuthorRecordView | null => null);
    for (const row of rows) found[Number(row.at) - 1] = row;
    return found;
  }

  /** The newest decisions that concern each member and are the viewer's to read. @param size at most, one of few */
  async decisions(viewer: Viewer, memberIds: readonly string[], size: number): Promise<DecisionView[][]> {
    const statement = DECISIONS.get(size).with({ viewer, memberIds });
    const rows = await this.database.rows<DecisionRow & { at: string }>(statement);
    const found = memberIds.map((): DecisionView[] => []);
    for (const row of rows) found[Number(row.at) - 1]?.push(toDecision(row));
    return found;
  }
}
