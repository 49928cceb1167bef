import { Injectable } from '@nestjs/common';
import { type AuthorRow, authorColumns, toAuthor } from '#discussion';
import { addressColumns, limits, type PostAddress, postId, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { moderatesItem } from '../item/moderation-item.statement.js';
import type { ReportReason, ReportView } from './report.js';

/** Of one item. More of them would change nobody's decision. */
const MOST = limits.moderation.reportsShown;

const COLUMNS = `r.id, r.thread_id, r.number, r.revision, r.reason, r.note, r.created_at, ${authorColumns('m')}`;

const FIND = new Statement(
  'moderation/find-report',
  { viewer: 'viewer', id: 'uuid' },
  `
  select ${COLUMNS} from report r join member m on m.id = r.reporter_id join thread t on t.id = r.thread_id
  join moderation_item i on i.thread_id = r.thread_id and i.number = r.number
  where r.id = :id and (r.reporter_id = :viewer.memberId or ${moderatesItem('i', 't')})`,
);

const OF_CONTENT = new Statement(
  'moderation/reports-of-content',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select asked.at, ${COLUMNS}
  from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  join moderation_item i on i.thread_id = asked.thread_id and i.number = asked.number join thread t on t.id = i.thread_id
  cross join lateral (
    select * from report where thread_id = i.thread_id and number = i.number
    order by created_at desc, id desc limit ${MOST}) r
  join member m on m.id = r.reporter_id
  where ${moderatesItem('i', 't')} order by asked.at, r.created_at desc, r.id desc`,
);

interface Row extends AuthorRow {
  id: string;
  thread_id: string;
  number: number;
  revision: number;
  reason: ReportReason;
  note: string | null;
  created_at: Date;
}

/** Reports, read by the moderators of what they are about, and each by its reporter. Never by the author. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** Null for what the viewer may not read. */
  async find(viewer: Viewer, id: string): Promise<ReportView | null> {
    const row = await this.database.row<Row>(FIND.with({ viewer, id }));
    return row && toReport(row);
  }

  /** The newest of each piece of content, newest first, for those who moderate it. */
  async ofContent(viewer: Viewer, addresses: readonly PostAddress[]): Promise<ReportView[][]> {
    const [threadIds, numbers] = addressColumns(addresses);
    const rows = await this.database.rows<Row>(OF_CONTENT.with({ viewer, threadIds, numbers }));
    const reports = Map.groupBy(rows.map(toReport), ({ address }) => postId(address));
    return addresses.map((address) => reports.get(postId(address)) ?? []);
  }
}

function toReport(row: Row): ReportView {
  const reporter = toAuthor(row);
  if (!reporter) throw new Error('A report without a reporter.');
  return {
    id: row.id,
    address: { threadId: row.thread_id, number: row.number },
    reporter,
    reason: row.reason,
    note: row.note,
    createdAt: row.created_at,
    contentRevision: row.revision,
  };
}
