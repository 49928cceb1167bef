import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  fetchSize,
  limits,
  type Page,
  type PageRequest,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import {
  type NotificationGroupView,
  type NotificationRow,
  type NotificationView,
  toNotification,
} from './notification.js';
import { notificationColumns, notificationJoins } from './notification.statement.js';
import { contentJoin, notificationKind, notificationSeen } from './notification-visibility.js';

/** By the newest of each group, newest first. */
export const groupCursor: CursorCodec<readonly string[]> = tupleCursor('notices', [cursorPart.time, cursorPart.id]);

export function groupKey({ newest }: NotificationGroupView): readonly string[] {
  return [newest.createdAt.toISOString(), newest.id];
}

/**
 * What is one line: what happened in one thread while it was unread. What was read at the same moment, as all of a thread are, stays together. Decisions,
 * and what is about no thread, stand alone.
 */
const groupOf = (n: string) =>
  `case when ${n}.decision_id is null then coalesce(${n}.thread_id, ${n}.id) else ${n}.id end, ${n}.read_at`;

/** Whether row `n` is in the group of the row `head`, which is about a post of a thread. */
const inGroupOf = (
  head: string,
) => `n.member_id = :viewer.memberId and n.thread_id = ${head}.thread_id and n.decision_id is null
  and n.read_at is not distinct from ${head}.read_at`;

interface Shape {
  unreadOnly: boolean;
  continued: boolean;
  size: number;
  /** How many of the member's notifications the statement looks at, at most, to fill the page. */
  batch: number;
}

/** As in the list of single ones, but that all of a batch are looked at: the first is as much as a page usually comes to. */
const BATCHES = [100, 500, 2_000, 8_000] as const;

/**
 * A page out of one batch: of each group its newest, with how many are in it. A group of which a newer one stands on an earlier page stood there.
 * Each row also says where the batch ends; where the page is empty, one row says only that.
 */
function composePage({ unreadOnly, continued, size, batch }: Shape): string {
  const own = `from notification n where n.member_id = :viewer.memberId ${unreadOnly ? 'and n.read_at is null' : ''}
    ${continued ? 'and (n.created_at, n.id) < (:beforeAt, :beforeId)' : ''} order by n.created_at desc, n.id desc`;
  const shownBefore = continued
    ? `and (head.decision_id is not null or not exists (
        select from notification n ${contentJoin('n')}
        where ${inGroupOf('head')} and (n.created_at, n.id) >= (:beforeAt, :beforeId) and ${notificationSeen('n', 't', 'p')}))`
    : '';
  return `
    select batch.created_at as batch_end_at, batch.id as batch_end_id, page.*
    from (values (1)) one
    left join (select n.created_at, n.id ${own} offset ${batch - 1} limit 1) batch on true
    left join lateral (
      select ${notificationColumns}, n.kinds
      from (
        select head.*, whole.kinds from (
          select head.* from (
            select n.*, row_number() over (partition by ${groupOf('n')} order by n.created_at desc, n.id desc) as place
            from (select n.* ${own} limit ${batch}) n ${contentJoin('n')} where ${notificationSeen('n', 't', 'p')}) head
          where head.place = 1 ${shownBefore}
          order by head.created_at desc, head.id desc limit ${size}) head
        cross join lateral (
          select jsonb_object_agg(counted.kind, counted.count) as kinds from (
            select ${notificationKind('n', 't', 'p')} as kind, count(*) as count from notification n ${contentJoin('n')}
            where head.decision_id is null and ${inGroupOf('head')} and ${notificationSeen('n', 't', 'p')} group by 1) counted) whole) n
      ${notificationJoins}) page on true
    order by page.notified_at desc, page.notification_id desc`;
}

const FIRST: Shape = { unreadOnly: false, continued: false, size: fetchSize(20), batch: BATCHES[0] };

const PAGE = new StatementFamily(
  'notifications/groups-page',
  { viewer: 'viewer', beforeAt: 'timestamptz | null', beforeId: 'uuid | null' },
  composePage,
  { first: FIRST, continued: { ...FIRST, continued: true }, unread: { ...FIRST, unreadOnly: true } },
);

const composeCount = (unreadOnly: boolean) => `
  select count(*)::integer as total from (
    select from notification n ${contentJoin('n')}
    where n.member_id = :viewer.memberId ${unreadOnly ? 'and n.read_at is null' : ''} and ${notificationSeen('n', 't', 'p')}
    group by ${groupOf('n')}) one`;

const COUNT = new StatementFamily('notifications/count-groups', { viewer: 'viewer' }, composeCount, {
  all: false,
  unread: true,
});

/** The newest of each of these groups. */
const SINGLES = new Statement(
  'notifications/singles-of-groups',
  { viewer: 'viewer', threadIds: 'uuid[]', readAts: 'timestamptz[]' },
  `
  select wanted.place::integer as place, ${notificationColumns}
  from unnest(:threadIds, :readAts) with ordinality as wanted(thread_id, read_at, place)
  cross join lateral (
    select n.* from notification n ${contentJoin('n')} where ${inGroupOf('wanted')} and ${notificationSeen('n', 't', 'p')}
    order by n.created_at desc, n.id desc limit ${limits.notificationsPerGroup}) n ${notificationJoins}
  order by wanted.place, n.created_at desc, n.id desc`,
);

type FoundRow = ((NotificationRow & { kinds: NotificationGroupView['kinds'] | null }) | { notification_id: null }) & {
  batch_end_at: Date | null;
  batch_end_id: string;
};

/** The viewer's notifications, of which those of one thread are one line. */
@Injectable()
export class NotificationGroupQueries {
  constructor(private readonly database: Database) {}

  /** Those that they see now, newest first; in one statement, unless they see hardly any, or hundreds are in one group. */
  async list(
    viewer: Viewer,
    unreadOnly: boolean,
    page: PageRequest<readonly string[]>,
  ): Promise<Page<NotificationGroupView>> {
    const found: NotificationGroupView[] = [];
    const size = fetchSize(page.size);
    let from = page.key;
    for (let step = 0; ; step++) {
      const batch = BATCHES[Math.min(step, BATCHES.length - 1)] as number;
      const shape = { unreadOnly, continued: from !== null, size, batch };
      const [beforeAt, beforeId] = from ?? [];
      const rows = await this.database
        .readerFor(viewer)
        .rows<FoundRow>(PAGE.get(shape).with({ viewer, beforeAt, beforeId }));
      for (const row of rows) if (row.notification_id !== null) found.push(toGroup(row));
      const { batch_end_at: endAt, batch_end_id: endId } = rows[0] as FoundRow;
      if (found.length > page.size || endAt === null) return cutPage(page, found);
      from = [endAt.toISOString(), endId];
    }
  }

  /** How many groups `list` pages through. */
  async count(viewer: Viewer, unreadOnly: boolean): Promise<number> {
    const statement = COUNT.get(unreadOnly).with({ viewer });
    return (await this.database.readerFor(viewer).row<{ total: number }>(statement))?.total ?? 0;
  }

  /** The newest single ones of each group, in the order of the groups and in one statement. */
  async singles(viewer: Viewer, groups: readonly NotificationGroupView[]): Promise<NotificationView[][]> {
    const several = groups.filter(({ count }) => count > 1);
    if (several.length === 0) return groups.map(({ newest }) => [newest]);
    const rows = await this.database.readerFor(viewer).rows<NotificationRow & { place: number }>(
      SINGLES.with({
        viewer,
        threadIds: several.map(({ newest }) => newest.thread?.id as string),
        readAts: several.map(({ newest }) => newest.readAt),
      }),
    );
    const places = Map.groupBy(rows, ({ place }) => place - 1);
    return groups.map((group) => {
      const place = several.indexOf(group);
      return place < 0 ? [group.newest] : (places.get(place) ?? []).map(toNotification);
    });
  }
}

function toGroup(row: NotificationRow & { kinds: NotificationGroupView['kinds'] | null }): NotificationGroupView {
  const newest = toNotification(row);
  const kinds = row.kinds ?? { [newest.kind]: 1 };
  return { newest, kinds, count: Object.values(kinds).reduce((sum, count) => sum + count, 0) };
}
