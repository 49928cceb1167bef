import { Injectable } from '@nestjs/common';
import { authorColumns, replyColumns, threadColumns } from '#discussion';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  fetchSize,
  type Page,
  type PageRequest,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { decisionFacts, refusedEdit } from '#moderation';
import { Database, Statement, StatementFamily } from '#platform';
import { joinSubject, moderates, seesReply, seesSubject, seesThread, subjectTitle } from '#visibility';
import { type NotificationRow, type NotificationView, toNotification } from './notification.js';
import { contentJoin, notificationKind, notificationSeen } from './notification-visibility.js';

/** Newest first. */
export const notificationCursor: CursorCodec<readonly string[]> = tupleCursor('notification', [
  cursorPart.time,
  cursorPart.id,
]);

export function notificationKey({ createdAt, id }: NotificationView): readonly string[] {
  return [createdAt.toISOString(), id];
}

interface Shape {
  unreadOnly: boolean;
  continued: boolean;
  size: number;
  /** How many of the member's notifications the statement looks at, at most, to fill the page. */
  batch: number;
}

/**
 * Most members see what they were notified of, so a page ends within the first batch. Where they see hardly anything of it
 * any more (they have left the course), each further batch looks at four times as many, up to the last figure: a
 * statement never takes long, and even ten thousand that are not seen are passed over in three.
 */
const BATCHES = [500, 2_000, 8_000] as const;

/** A page out of one batch. Each row also says where the batch ends; where the page is empty, one row says only that. */
function composePage({ unreadOnly, continued, size, batch }: Shape): string {
  const own = `from notification n where n.member_id = :viewer.memberId ${unreadOnly ? 'and n.read_at is null' : ''}
    ${continued ? 'and (n.created_at, n.id) < (:beforeAt, :beforeId)' : ''} order by n.created_at desc, n.id desc`;
  return `
    select batch.created_at as batch_end_at, batch.id as batch_end_id, page.*
    from (values (1)) one
    left join (select n.created_at, n.id ${own} offset ${batch - 1} limit 1) batch on true
    left join lateral (
      select n.id as notification_id, ${notificationKind('n', 'p')} as notification_kind, n.created_at as notified_at, n.read_at,
        case when t.status <> 'REMOVED' and ${seesSubject('t')} then ${subjectTitle('subject')} end as title,
        ${seesThread('t')} as thread_seen, ${threadColumns('t', moderates('t'))},
        ${replyColumns('p', `(p.number > 0 and ${seesReply('p', moderates('t'))})`)}, ${authorColumns('m')},
        d.id as decision_id, d.action as decision_action, d.reason as decision_reason, d.created_at as decided_at,
        d.until as decision_until, place.title as decision_course, d.undone_at is not null as decision_undone,
        ${decisionFacts('d')},
        ${refusedEdit('d')} as refused_edit,
        a.decision_id is not null as appealed, a.outcome as appeal_outcome, a.explanation as appeal_explanation
      from (select n.* ${own} limit ${batch}) n ${contentJoin('n')}
      ${joinSubject('t.id', 'subject')}
      left join decision d on d.id = n.decision_id left join appeal a on a.decision_id = n.decision_id
      left join course place on place.id = d.course_id and d.action in ('SUSPEND', 'LIFT_SUSPENSION')
      left join member m on m.id = case when n.decision_id is null then n.actor_id else p.author_id end
      where ${notificationSeen('n', 't', 'p')}
      order by n.created_at desc, n.id desc limit ${size}) page on true
    order by page.notified_at desc, page.notification_id desc`;
}

const FIRST: Shape = { unreadOnly: false, continued: false, size: fetchSize(20), batch: BATCHES[0] };
const VARIANTS: Record<string, Shape> = {
  first: FIRST,
  continued: { ...FIRST, continued: true },
  unread: { ...FIRST, unreadOnly: true },
};

const PAGE = new StatementFamily(
  'notifications/page',
  { viewer: 'viewer', beforeAt: 'timestamptz | null', beforeId: 'uuid | null' },
  composePage,
  VARIANTS,
);

const composeCount = (unreadOnly: boolean) => `
  select count(*)::integer as total from notification n ${contentJoin('n')}
  where n.member_id = :viewer.memberId ${unreadOnly ? 'and n.read_at is null' : ''} and ${notificationSeen('n', 't', 'p')}`;

const COUNT = new Statement('notifications/count', { viewer: 'viewer' }, composeCount(false));
const COUNT_UNREAD = new Statement('notifications/count-unread', { viewer: 'viewer' }, composeCount(true));

type FoundRow = (NotificationRow | { notification_id: null }) & { batch_end_at: Date | null; batch_end_id: string };

@Injectable()
export class NotificationQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's notifications that they see now, newest first; in one statement, unless they see hardly any. */
  async list(
    viewer: Viewer,
    unreadOnly: boolean,
    page: PageRequest<readonly string[]>,
  ): Promise<Page<NotificationView>> {
    const found: NotificationView[] = [];
    const size = fetchSize(page.size);
    let from = page.key;
    for (let step = 0; ; step++) {
      const batch = BATCHES[Math.min(step, BATCHES.length - 1)] as number;
      const shape = { unreadOnly, continued: from !== null, size, batch };
      const [beforeAt, beforeId] = from ?? [];
      const rows = await this.database
        .readerFor(viewer)
        .rows<FoundRow>(PAGE.get(shape).with({ viewer, beforeAt, beforeId }));
      for (const row of rows) if (row.notification_id !== null) found.push(toNotification(row));
      const { batch_end_at: endAt, batch_end_id: endId } = rows[0] as FoundRow;
      if (found.length > page.size || endAt === null) return cutPage(page, found);
      from = [endAt.toISOString(), endId];
    }
  }

  /** How many notifications `list` pages through. Unread ones alone are found by an index of their own. */
  async count(viewer: Viewer, unreadOnly: boolean): Promise<number> {
    const statement = (unreadOnly ? COUNT_UNREAD : COUNT).with({ viewer });
    const row = await this.database.readerFor(viewer).row<{ total: number }>(statement);
    return row?.total ?? 0;
  }
}
