import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  fetchSize,
  type Page,
  type PageRequest,
  type PageShape,
  type PostAddress,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, rowOfJson, Statement, StatementFamily } from '#platform';
import { isOpened, moderates, seesSubject, seesThread } from '#visibility';
import { addressColumns } from '../post/address-columns.js';
import { authorColumns } from '../post/author.js';
import { type ReplyRow, type ReplyView, replyColumns, toReply } from './reply.js';
import { BRANCHES, countBranches, MARKS, OWN, READ, SEEN } from './reply-branches.js';
import { type ThreadRow, type ThreadView, threadColumns, toThread } from './thread.js';

export type ReplyOrder = 'THREADED' | 'OLDEST' | 'NEWEST';

/** Which replies: those below each root (number 0 is the whole thread), at most `maxDepth` levels down. */
export interface ReplyQuery {
  readonly orderBy: ReplyOrder;
  readonly maxDepth: number | null;
  /** Whether each is to tell if the viewer has marked it as read; for visitors that is never read. */
  readonly withMarks: boolean;
  readonly page: PageRequest<readonly string[]>;
}

/** Where to look for replies: below this post. */
export interface ReplyRoot extends PostAddress {
  /** The thread as this viewer sees it now, if the caller has it. */
  readonly thread?: ThreadView;
}

interface Shape extends PageShape {
  order: ReplyOrder;
  /** Whether only so many levels below the root are asked for. */
  leveled: boolean;
  /** Whether every root is a thread's subject. */
  whole: boolean;
  /** And whether it is just one. */
  single: boolean;
  /** Whether the caller has every root's thread, which then need not be read. */
  known: boolean;
  /** Whether it is asked which of them the viewer has marked as read. */
  marked: boolean;
  /** In how many of the branches this viewer can have anything. */
  branches: number;
}

const cursors: Record<ReplyOrder, CursorCodec<readonly string[]>> = {
  THREADED: tupleCursor('t', [cursorPart.path]),
  OLDEST: tupleCursor('o', [cursorPart.integer]),
  NEWEST: tupleCursor('n', [cursorPart.integer]),
};

/** The cursors of replies in an order: a path where they are THREADED, a number otherwise. */
export function replyCursor(order: ReplyOrder): CursorCodec<readonly string[]> {
  return cursors[order];
}

export function replyCursorKey(order: ReplyOrder, reply: ReplyView): readonly string[] {
  return [order === 'THREADED' ? reply.path : String(reply.number)];
}

/** The roots, by the ids of their threads and their numbers in there. */
const ROOT_PARAMETERS = { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' } as const;

/*
 * A root joins its thread, whether the viewer moderates it, and the range of its subtree. Three branches find what is present: to
 * everyone, to moderators, and the viewer's own unpublished replies with what is above them. Each is an index range that ends
 * with the page.
 */
const composeRoots = (more = '') => `
  select root.at, t.*, ${more} ${moderates('t')} as moderated, ${isOpened('t')} as opened, top.path as top, top.depth as top_depth
  from unnest(:threadIds, :numbers) with ordinality as root(thread_id, number, at)
  join thread t on t.id = root.thread_id
  join post top on top.thread_id = t.id and top.number = root.number
  where ${seesSubject('t')}`;

/** The same where the root is one whole thread, as on most pages. */
const composeThread = (more: string) => `
  select 1 as at, t.*, ${more} ${moderates('t')} as moderated, ${isOpened('t')} as opened, ''::bytea as top, 0 as top_depth
  from thread t where t.id = (:threadIds)[1] and ${seesSubject('t')}`;

/** The thread of a root in one text, on a row of its own: its columns on every row would cost more than the replies'. */
const WITH_FACTS = `
  select root.*, (select row_to_json(facts)::text from (select ${threadColumns('root', 'root.moderated')}) facts) as facts from root`;

const BELOW = `p.thread_id = r.id and p.path > r.top and p.path < r.top || '\\xff'`;

function composePage({
  order,
  backward,
  continued,
  leveled,
  whole,
  single,
  known,
  marked,
  size,
  branches,
}: Shape): string {
  const key = order === 'THREADED' ? 'path' : 'number';
  const descending = (order === 'NEWEST') !== backward;
  const sort = `${key} ${descending ? 'desc' : 'asc'}`;
  const after = key === 'path' ? ':afterPath' : ':afterNumber';
  const cursor = continued ? `and p.${key} ${descending ? '<' : '>'} ${after}` : '';
  // A whole thread in flat order needs no range of paths, and would be kept from its index by one.
  const below = key === 'path' || leveled || !whole ? BELOW : `p.thread_id = r.id and p.number > 0`;
  const branch = (present: string) =>
    leveled
      ? `select q.* from generate_series(r.top_depth + 1, r.top_depth + :maxDepth) as level cross join lateral (
          select p.* from post p where ${below} and p.depth = level and ${present} ${cursor}
          order by p.${sort} limit ${size}) q`
      : `select p.* from post p where ${below} and ${present} ${cursor} order by p.${sort} limit ${size}`;
  const reached = BRANCHES.slice(0, branches).map((present) => `(${branch(present)})`);
  const opened = (single ? composeThread : composeRoots)(marked ? `${MARKS},` : '');
  const found = `select * from (${reached.join(' union all ')}) found order by ${sort} limit ${size}`;
  // Where the thread was not known before, one row with its facts, whose number is null, comes before those of its replies.
  const page = `lateral (${known ? found : `select (null::post).* union all select * from (${found}) found`}) p`;
  return `
    with ${known ? `r as materialized (${opened})` : `root as (${opened}), r as materialized (${WITH_FACTS})`}
    select r.at, ${known ? '' : 'case when p.number is null then r.facts end as facts, '}${replyColumns('p', SEEN)},
      ${marked ? `${READ}, ` : ''}${authorColumns('m', SEEN)}
    from r ${known ? `join ${page} on r.opened` : `left join ${page} on r.opened`}
    left join member m on m.id = p.author_id
    order by r.at, p.${sort}${known ? '' : ' nulls first'}`;
}

/** A visitor's first page of one thread. */
const VISITORS_PAGE: Shape = {
  order: 'THREADED',
  leveled: false,
  whole: true,
  single: true,
  known: false,
  marked: false,
  branches: 1,
  size: fetchSize(20),
  backward: false,
  continued: false,
};
const MEMBERS_PAGE = { ...VISITORS_PAGE, marked: true, branches: 2 };
const BELOW_REPLIES = { ...MEMBERS_PAGE, whole: false, single: false, known: true };

const PAGES = new StatementFamily(
  'discussion/replies',
  { ...ROOT_PARAMETERS, maxDepth: 'integer | null', afterPath: 'bytea | null', afterNumber: 'integer | null' },
  composePage,
  {
    visitor: VISITORS_PAGE,
    member: MEMBERS_PAGE,
    'member-unmarked': { ...MEMBERS_PAGE, marked: false },
    'member-continued': { ...MEMBERS_PAGE, continued: true },
    'member-backward': { ...MEMBERS_PAGE, continued: true, backward: true },
    moderator: { ...MEMBERS_PAGE, branches: 3 },
    oldest: { ...MEMBERS_PAGE, order: 'OLDEST' },
    'newest-continued': { ...MEMBERS_PAGE, order: 'NEWEST', continued: true },
    'below-threads': { ...BELOW_REPLIES, whole: true },
    'below-replies': BELOW_REPLIES,
    'levels-below-replies': { ...BELOW_REPLIES, leveled: true },
  },
);

const COUNT = new Statement(
  'discussion/count-replies',
  { ...ROOT_PARAMETERS, maxDepth: 'integer | null' },
  `
  with r as (${composeRoots()} and ${isOpened('t')})
  select r.at, (select count(*) from post p where ${BELOW} and p.presence = 2 and p.depth <= coalesce(r.top_depth + :maxDepth, 100))
    + (select count(*) from post p where r.moderated and ${BELOW} and p.presence = 1 and p.depth <= coalesce(r.top_depth + :maxDepth, 100))
    + (select count(*) from post p where not r.moderated and ${BELOW} and p.presence < 2 and p.number = any(${OWN})
       and p.depth <= coalesce(r.top_depth + :maxDepth, 100)) as total
  from r order by r.at`,
);

/** A VISIBLE reply is seen by whoever sees its subject, so these figures are the same for all of them. */
const COUNT_DESCENDANTS = new Statement(
  'discussion/count-descendants',
  ROOT_PARAMETERS,
  `
  with r as (${composeRoots()} and ${isOpened('t')})
  select r.at,
    (select count(*) from post p where ${BELOW} and p.presence = 2 and p.status = 'VISIBLE')::integer as total,
    (select count(*) from post p where ${BELOW} and p.depth = r.top_depth + 1 and p.presence = 2 and p.status = 'VISIBLE')::integer as direct
  from r order by r.at`,
);

/** Replies by their addresses, tombstones where the viewer sees something below them. */
const FIND = new Statement(
  'discussion/find-replies',
  ROOT_PARAMETERS,
  `
  with r as (
    select root.at, root.number, t.*, ${moderates('t')} as moderated
    from unnest(:threadIds, :numbers) with ordinality as root(thread_id, number, at)
    join thread t on t.id = root.thread_id where root.number > 0 and ${seesThread('t')})
  select r.at, ${threadColumns('r', 'r.moderated')}, ${replyColumns('p', SEEN)}, ${authorColumns('m', SEEN)}
  from r join post p on p.thread_id = r.id and p.number = r.number left join member m on m.id = p.author_id
  where p.presence = 2 or (p.presence = 1 and r.moderated) or p.number = any(${OWN})
  order by r.at`,
);

type FoundRow = ReplyRow & ThreadRow & { at: string };

type BelowRow = (ReplyRow | { number: null }) & { at: string; facts?: string | null };

interface Found {
  thread: ThreadView | null;
  replies: Page<ReplyView>;
}

/** A thread with a page of its replies. */
export interface OpenThread extends Found {
  thread: ThreadView;
}

@Injectable()
export class ReplyQueries {
  constructor(private readonly database: Database) {}

  /** A page of replies below each root, in one statement. The roots' order is kept; an unseen root has an empty page. */
  async findBelow(viewer: Viewer, roots: readonly ReplyRoot[], query: ReplyQuery): Promise<Array<Page<ReplyView>>> {
    return (await this.read(viewer, roots, query)).map(({ replies }) => replies);
  }

  /** A thread with a page of its replies, in one statement; null where the viewer does not see its subject. */
  async openThread(viewer: Viewer, threadId: string, query: ReplyQuery): Promise<OpenThread | null> {
    const [{ thread, replies }] = (await this.read(viewer, [{ threadId, number: 0 }], query)) as [Found];
    return thread && { thread, replies };
  }

  private async read(
    viewer: Viewer,
    roots: readonly ReplyRoot[],
    { orderBy, maxDepth, withMarks, page }: ReplyQuery,
  ): Promise<Found[]> {
    const shape: Shape = {
      ...pageShape(page),
      order: orderBy,
      leveled: maxDepth !== null,
      whole: roots.every((root) => root.number === 0),
      single: roots.length === 1 && roots[0]?.number === 0,
      known: roots.every((root) => root.thread !== undefined),
      marked: withMarks && viewer.memberId !== null,
      branches: countBranches(viewer),
    };
    const values = { viewer, ...addressColumns(roots), maxDepth, ...cursorValues(orderBy, page.key) };
    const rows = await this.database.readerFor(viewer).rows<BelowRow>(PAGES.get(shape).with(values));
    const found = roots.map(({ thread }) => ({ thread: thread ?? null, fetched: [] as ReplyView[] }));
    for (const row of rows) {
      const root = found[Number(row.at) - 1] as (typeof found)[number];
      root.thread ??= toThread(rowOfJson<ThreadRow>(row.facts as string));
      if (row.number !== null) root.fetched.push(toReply(row as ReplyRow, root.thread));
    }
    return found.map(({ thread, fetched }) => ({ thread, replies: cutPage(page, fetched) }));
  }

  /** How many rows the viewer can page through below each root. */
  async countBelow(viewer: Viewer, roots: readonly PostAddress[], maxDepth: number | null): Promise<number[]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ at: string; total: string }>(COUNT.with({ viewer, ...addressColumns(roots), maxDepth }));
    const totals = roots.map(() => 0);
    for (const row of rows) totals[Number(row.at) - 1] = Number(row.total);
    return totals;
  }

  /** How many VISIBLE replies are directly below each root, and in all of its subtree. */
  async countDescendants(
    viewer: Viewer,
    roots: readonly PostAddress[],
  ): Promise<Array<{ direct: number; total: number }>> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ at: string; direct: number; total: number }>(
        COUNT_DESCENDANTS.with({ viewer, ...addressColumns(roots) }),
      );
    const counts = roots.map(() => ({ direct: 0, total: 0 }));
    for (const row of rows) counts[Number(row.at) - 1] = { direct: row.direct, total: row.total };
    return counts;
  }

  /** The replies at these addresses, in their order; null for what the viewer may not see. */
  async find(viewer: Viewer, addresses: readonly PostAddress[]): Promise<Array<ReplyView | null>> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<FoundRow>(FIND.with({ viewer, ...addressColumns(addresses) }));
    const found = addresses.map((): ReplyView | null => null);
    for (const row of rows) found[Number(row.at) - 1] = toReply(row, toThread(row));
    return found;
  }
}

/** Where the page goes on, as the column that its order compares. */
function cursorValues(order: ReplyOrder, key: readonly string[] | null) {
  const threaded = order === 'THREADED';
  return {
    afterPath: key && threaded ? `\\x${key[0]}` : null,
    afterNumber: key && !threaded ? Number(key[0]) : null,
  };
}
