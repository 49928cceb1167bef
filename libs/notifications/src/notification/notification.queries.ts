import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  fetchSize,
  isId,
  type Page,
  type PageRequest,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, StatementFamily } from '#platform';
import { type NotificationRow, type NotificationView, toNotification } from './notification.js';
import { notificationColumns, notificationJoins } from './notification.statement.js';
import { contentJoin, notificationSeen } from './notification-visibility.js';

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
  /** Whether only those about posts of one thread are asked for. */
  ofThread: boolean;
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
function composePage({ unreadOnly, ofThread, continued, size, batch }: Shape): string {
  const own = `from notification n where n.member_id = :viewer.memberId ${unreadOnly ? 'and n.read_at is null' : ''}
    ${ofThread ? 'and n.thread_id = :threadId and n.decision_id is null' : ''}
    ${continued ? 'and (n.created_at, n.id) < (:beforeAt, :beforeId)' : ''} order by n.created_at desc, n.id desc`;
  return `
    select batch.created_at as batch_end_at, batch.id as batch_end_id, page.*
    from (values (1)) one
    left join (select n.created_at, n.id ${own} offset ${batch - 1} limit 1) batch on true
    left join lateral (
      select ${notificationColumns}
      from (select n.* ${own} limit ${batch}) n ${notificationJoins}
      where ${notificationSeen('n', 't', 'p')}
      order by n.created_at desc, n.id desc limit ${size}) page on true
    order by page.notified_at desc, page.notification_id desc`;
}

const FIRST: Shape = { unreadOnly: false, ofThread: false, continued: false, size: fetchSize(20), batch: BATCHES[0] };
const VARIANTS: Record<string, Shape> = {
  first: FIRST,
  continued: { ...FIRST, continued: true },
  unread: { ...FIRST, unreadOnly: true },
  'of-thread': { ...FIRST, ofThread: true },
};

const PAGE = new StatementFamily(
  'notifications/page',
  { viewer: 'viewer', threadId: 'uuid | null', beforeAt: 'timestamptz | null', beforeId: 'uuid | null' },
  composePage,
  VARIANTS,
);

const composeCount = ({ unreadOnly, ofThread }: Pick<Shape, 'unreadOnly' | 'ofThread'>) => `
  select count(*)::integer as total from notification n ${contentJoin('n')}
  where n.member_id = :viewer.memberId ${unreadOnly ? 'and n.read_at is null' : ''}
  ${ofThread ? 'and n.thread_id = :threadId and n.decision_id is null' : ''} and ${notificationSeen('n', 't', 'p')}`;

const COUNT = new StatementFamily('notifications/count', { viewer: 'viewer', threadId: 'uuid | null' }, composeCount, {
  all: { unreadOnly: false, ofThread: false },
  unread: { unreadOnly: true, ofThread: false },
  'of-thread': { unreadOnly: false, ofThread: true },
});

/** How many notifications of the viewer are unread, as an SQL expression. */
export function unreadNotifications(): string {
  return `(${composeCount({ unreadOnly: true, ofThread: false })})`;
}

type FoundRow = (NotificationRow | { notification_id: null }) & { batch_end_at: Date | null; batch_end_id: string };

/** Which of a member's notifications are asked for. */
export interface NotificationFilter {
  readonly unreadOnly: boolean;
  /** Only those about posts of this thread, if there is one. */
  readonly threadId: string | null;
}

@Injectable()
export class NotificationQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's notifications that they see now, newest first; in one statement, unless they see hardly any. */
  async list(
    viewer: Viewer,
    { unreadOnly, threadId }: NotificationFilter,
    page: PageRequest<readonly string[]>,
  ): Promise<Page<NotificationView>> {
    const ofThread = threadId !== null;
    if (ofThread && !isId(threadId)) return cutPage(page, []);
    const found: NotificationView[] = [];
    const size = fetchSize(page.size);
    let from = page.key;
    for (let step = 0; ; step++) {
      const batch = BATCHES[Math.min(step, BATCHES.length - 1)] as number;
      const shape = { unreadOnly, ofThread, continued: from !== null, size, batch };
      const [beforeAt, beforeId] = from ?? [];
      const rows = await this.database
        .readerFor(viewer)
        .rows<FoundRow>(PAGE.get(shape).with({ viewer, threadId, beforeAt, beforeId }));
      for (const row of rows) if (row.notification_id !== null) found.push(toNotification(row));
      const { batch_end_at: endAt, batch_end_id: endId } = rows[0] as FoundRow;
      if (found.length > page.size || endAt === null) return cutPage(page, found);
      from = [endAt.toISOString(), endId];
    }
  }

  /** How many notifications `list` pages through. Unread ones alone are found by an index of their own. */
  async count(viewer: Viewer, { unreadOnly, threadId }: NotificationFilter): Promise<number> {
    const ofThread = threadId !== null;
    if (ofThread && !isId(threadId)) return 0;
    const statement = COUNT.get({ unreadOnly, ofThread }).with({ viewer, threadId });
    const row = await this.database.readerFor(viewer).row<{ total: number }>(statement);
    return row?.total ?? 0;
  }
}
