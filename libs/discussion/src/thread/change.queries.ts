import { Injectable } from '@nestjs/common';
import { fetchSize, postId, type Viewer } from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { isOpened, moderates, seesSubject } from '#visibility';
import { authorColumns } from '../post/author.js';
import { ChangeCursors, type ChangePosition, EVERY_POST, positionOf } from './change-cursors.service.js';
import { type ReplyRow, type ReplyView, replyColumns, toReply } from './reply.js';
import { BRANCHES, countBranches, MARKS, OWN, READ, SEEN } from './reply-branches.js';
import { type ThreadRow, type ThreadView, threadColumns, toThread } from './thread.js';

/** What of a thread became different for a viewer, as it is now. */
export interface ThreadChanges {
  /** Whether they have to load it anew: what differs cannot be told. */
  readonly resyncDue: boolean;
  /** Whether its subject did, or what is said of the thread itself. */
  readonly subjectChanged: boolean;
  /** New and changed ones, tombstones included. */
  readonly replies: readonly ReplyView[];
  /** The ids of those that are not there any more. */
  readonly gone: readonly string[];
  readonly hasMore: boolean;
  /** As of the same moment. */
  readonly replyCount: number;
  readonly cursor: string;
}

interface Shape {
  readonly branches: number;
  readonly size: number;
}

/** A change may be that of several posts, between which a page may end. The first condition is what the indexes have. */
function isAfter(change: string, number: string): string {
  return `${change} >= :change and (${change}, ${number}) > (:change, :told)`;
}

/*
 * Two parts, one after the other. First what was known and became different, in the order of the changes: what everybody sees is found by
 * its public change, what only its author sees by theirs, and everything by its change for moderators. Then what is new, by number.
 * Whatever happened to what the viewer is not shown is in neither, and cuts no page.
 */
const CHANGED = [
  `select c.number, c.public_change as change from post_change c where c.thread_id = r.id and ${isAfter('c.public_change', 'c.number')}
    and c.number between 1 and :number - 1 order by c.public_change, c.number`,
  // With what is above their own: it stands there as a tombstone as long as theirs does, whatever became of it itself.
  `select p.number, c.own_change as change from post_change c join post o on o.thread_id = c.thread_id and o.number = c.number
    join post p on p.thread_id = o.thread_id and p.number = any(path_numbers(o.path)) and (p.number = o.number or p.presence < 2)
    where c.thread_id = r.id and c.author_id = :viewer.memberId and ${isAfter('c.own_change', 'p.number')} and not r.moderated
    and p.number < :number order by c.own_change, p.number`,
  `select c.number, c.change from post_change c where c.thread_id = r.id and ${isAfter('c.change', 'c.number')} and r.moderated
    and c.number between 1 and :number - 1 order by c.change, c.number`,
];

function compose({ branches, size }: Shape): string {
  const changed = CHANGED.slice(0, branches).map((branch) => `(${branch} limit ${size})`);
  const present = BRANCHES.slice(0, branches);
  const fresh = present.map(
    (branch) => `(select p.number from post p
        where p.thread_id = r.id and p.number >= :number and ${branch} order by p.number limit ${size})`,
  );
  const isPresent = `(p.presence = 2 or (p.presence = 1 and r.moderated)${branches > 1 ? ` or p.number = any(${OWN})` : ''})`;
  return `
    with r as materialized (
      select t.*, ${MARKS}, ${moderates('t')} as moderated, ${isOpened('t')} as opened
      from thread t where t.id = :threadId and ${seesSubject('t')}),
    found as (
      (select 1 as part, changed.number, max(changed.change) as at from r cross join lateral (${changed.join(' union all ')}) changed
        where r.opened group by changed.number order by at, changed.number limit ${size})
      union all
      (select 2, fresh.number, fresh.number from r cross join lateral (${fresh.join(' union all ')}) fresh
        where r.opened order by fresh.number limit ${size}))
    select ${threadColumns('r', 'r.moderated')},
      coalesce((select s.public_change > :change from post_change s where s.thread_id = r.id and s.number = 0), false) as subject_changed,
      f.part, f.at, ${isPresent} as present, ${replyColumns('p', SEEN)}, ${READ}, ${authorColumns('m', SEEN)}
    from r left join found f on true left join post p on p.thread_id = r.id and p.number = f.number
    left join member m on m.id = p.author_id
    order by f.part, f.at, f.number`;
}

const CHANGES = new StatementFamily(
  'discussion/thread-changes',
  { viewer: 'viewer', threadId: 'uuid', change: 'integer', told: 'integer', number: 'integer' },
  compose,
  {
    visitor: { branches: 1, size: fetchSize(20) },
    member: { branches: 2, size: fetchSize(20) },
    moderator: { branches: 3, size: fetchSize(20) },
  },
);

type Row = ThreadRow & { subject_changed: boolean } & (
    | { part: null; number: null }
    | (ReplyRow & { part: 1 | 2; at: number; present: boolean })
  );

type FoundRow = Extract<Row, { part: 1 | 2 }>;

interface Read {
  readonly thread: ThreadView;
  readonly subjectChanged: boolean;
  readonly page: readonly FoundRow[];
  readonly hasMore: boolean;
}

/** How a viewer stands to a thread that they see. */
export interface ThreadStanding extends Pick<ThreadView, 'id' | 'moderated' | 'opened' | 'change' | 'nextNumber'> {
  /** Whether anything in it is, or was since that change, as it is for them alone: a held reply of theirs, and what is above it. */
  readonly apart: boolean;
}

type StandingRow = Omit<ThreadStanding, 'id' | 'nextNumber'> & { next_number: number };

const STANDING = new Statement(
  'discussion/thread-standing',
  { viewer: 'viewer', threadId: 'uuid', change: 'integer' },
  `
  select t.change, t.next_number, ${moderates('t')} as moderated, ${isOpened('t')} as opened,
    (coalesce((select true from post o where o.thread_id = t.id and o.author_id = :viewer.memberId and o.status in ('HELD', 'HIDDEN') limit 1), false)
      or coalesce((select true from post_change c where c.thread_id = t.id and c.author_id = :viewer.memberId and c.own_change > :change limit 1), false)
    ) as apart
  from thread t where t.id = :threadId and ${seesSubject('t')}`,
);

const PLACES = new Statement(
  'discussion/thread-places',
  { ids: 'uuid[]' },
  `select t.id, t.change, t.next_number as "nextNumber" from thread t where t.id = any(:ids)`,
);

/** What became different, one after the other: what was known before what is new. */
export interface ThreadNews {
  readonly thread: ThreadView;
  readonly subjectChanged: boolean;
  readonly replies: readonly ReplyNews[];
  /** From where to go on. */
  readonly position: ChangePosition;
  readonly hasMore: boolean;
}

export interface ReplyNews {
  readonly number: number;
  /** Whether it was not known before, rather than changed. */
  readonly isNew: boolean;
  /** Whether there is anything of it any more, be it a tombstone. */
  readonly isPresent: boolean;
  /** How far somebody knows the thread who knows this. */
  readonly position: ChangePosition;
}

@Injectable()
export class ChangeQueries {
  constructor(
    private readonly database: Database,
    private readonly cursors: ChangeCursors,
  ) {}

  /** How far threads have come, whoever sees them: to be told to nobody. */
  places(ids: readonly string[]): Promise<Array<Pick<ThreadView, 'id' | 'change' | 'nextNumber'>>> {
    return this.database.rows(PLACES.with({ ids }));
  }

  /** How a viewer stands to a thread, and how far that has come; null where they do not see its subject. */
  async standing(viewer: Viewer, threadId: string, change: number): Promise<ThreadStanding | null> {
    const row = await this.database.row<StandingRow>(STANDING.with({ viewer, threadId, change }));
    if (!row) return null;
    const { next_number: nextNumber, ...standing } = row;
    return { id: threadId, ...standing, nextNumber };
  }

  /**
   * What of a thread became different since a position, one after the other, in one statement; null where the viewer does not see it, and where
   * the position is one of a future that a restored database does not have.
   * @param size how many replies at most
   */
  async news(viewer: Viewer, threadId: string, since: ChangePosition, size: number): Promise<ThreadNews | null> {
    const read = await this.read(viewer, threadId, since, size);
    if (!read) return null;
    const { thread, subjectChanged, page, hasMore } = read;
    return {
      thread,
      subjectChanged,
      replies: page.map((row) => ({
        number: row.number,
        isNew: row.part === 2,
        isPresent: row.present,
        position: positionAt(row, since, thread),
      })),
      position: hasMore ? endOf(page, since, thread) : positionOf(thread),
      hasMore,
    };
  }

  /**
   * What of a thread became different since a cursor, in one statement. It is asked of the primary, visitors' too: a replica may not have yet
   * what they were shown.
   * @param size how many replies at most
   */
  async since(viewer: Viewer, thread: ThreadView, cursor: string, size: number): Promise<ThreadChanges> {
    const since = this.cursors.open(viewer, thread, cursor);
    if (!since) return this.resync(viewer, thread);
    const read = await this.read(viewer, thread.id, since, size);
    if (!read) return this.resync(viewer, thread);
    const { thread: now, subjectChanged, page, hasMore } = read;
    const asBefore = now.moderated === thread.moderated && now.opened === thread.opened;
    if (!asBefore) return this.resync(viewer, now);
    const here = page.filter(({ present }) => present);
    return {
      resyncDue: false,
      subjectChanged,
      replies: here.map((row) => toReply(row, now)),
      gone: page.filter(({ present }) => !present).map(({ number }) => postId({ threadId: now.id, number })),
      hasMore,
      replyCount: now.replyCount,
      cursor: this.cursors.seal(viewer, now, hasMore ? endOf(page, since, now) : undefined),
    };
  }

  private async read(viewer: Viewer, threadId: string, since: ChangePosition, size: number): Promise<Read | null> {
    const shape = { branches: countBranches(viewer), size: fetchSize(size) };
    const rows = await this.database.rows<Row>(CHANGES.get(shape).with({ viewer, threadId, ...since }));
    const [first] = rows;
    if (!first) return null;
    const thread = toThread(first);
    // A database that was put back to what it was earlier has not what the cursor tells of.
    if (since.change > thread.change || since.number > thread.nextNumber) return null;
    const found = rows.filter((row) => row.part !== null);
    const hasMore = found.length > size;
    return { thread, subjectChanged: first.subject_changed, page: found.slice(0, size), hasMore };
  }

  /** From here on the thread is to be read anew. */
  private resync(viewer: Viewer, thread: ThreadView): ThreadChanges {
    const cursor = this.cursors.seal(viewer, thread);
    const { replyCount } = thread;
    return { resyncDue: true, subjectChanged: false, replies: [], gone: [], hasMore: false, replyCount, cursor };
  }
}

/** Where a page ends that others follow. Once there is anything new on it, all changes of what was known are told. */
function endOf(
  page: ReadonlyArray<{ readonly part: 1 | 2; readonly at: number; readonly number: number }>,
  since: ChangePosition,
  { change }: Pick<ThreadView, 'change'>,
): ChangePosition {
  const last = page.at(-1);
  return last ? positionAt(last, since, { change }) : since;
}

function positionAt(
  { part, at, number }: { readonly part: 1 | 2; readonly at: number; readonly number: number },
  since: ChangePosition,
  { change }: Pick<ThreadView, 'change'>,
): ChangePosition {
  return part === 1
    ? { change: at, told: number, number: since.number }
    : { change, told: EVERY_POST, number: number + 1 };
}
