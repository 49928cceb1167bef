import { Injectable } from '@nestjs/common';
import { type Author, type AuthorRow, type ThreadRow, type ThreadView, toAuthor, toReply, toThread } from '#discussion';
import {
  addressColumns,
  cutPage,
  isId,
  type Page,
  type PageRequest,
  type PostAddress,
  pageShape,
  postId,
  type Viewer,
} from '#kernel';
import { Database } from '#platform';
import { requireModerated } from '#visibility';
import type { ReportReason } from '../report/report.js';
import { heldNow } from './held-because.js';
import {
  type HeldBecause,
  type ModerationItemCount,
  type ModerationItemState,
  type ModerationItemView,
  type ModerationOrder,
  moderationItemStates,
  waitingItemStates,
} from './moderation-item.js';
import { COMMONS, COUNT, FIND, LIST, type Narrowed } from './moderation-item.statement.js';

/** What the queue is narrowed to; null and undefined narrow nothing, an id that nobody has finds nothing. */
export interface ModerationFilter {
  /** One that the viewer moderates. */
  readonly courseId?: string | null;
  /** What waits, where not given: OPEN, CLAIMED and APPEALED. */
  readonly states?: readonly ModerationItemState[] | null;
  /** Reported for one of these, ever. */
  readonly reasons?: readonly ReportReason[] | null;
  readonly authorId?: string | null;
  readonly claimedByViewer?: boolean | null;
}

interface Row extends ThreadRow, AuthorRow {
  item_thread_id: string;
  number: number;
  state: ModerationItemState;
  content_revision: number;
  current_revision: number;
  held: HeldBecause[];
  text_waits: boolean;
  open_reports: number;
  waiting_since: Date;
  created_at: Date;
  claimed_until: Date | null;
  claimer_id: string | null;
  claimer_handle: string;
  claimer_name: string | null;
  path: string;
}

/** The queue of a viewer: what they moderate at this moment, and did not write themselves. */
@Injectable()
export class ModerationItemQueries {
  constructor(private readonly database: Database) {}

  /** That the viewer moderates this course, or with null what belongs to none. @throws Forbidden, NotFound */
  requireCourse(viewer: Viewer, courseId: string | null): Promise<void> {
    return requireModerated(this.database, viewer, courseId);
  }

  /** A page of the items, in one statement. */
  async list(
    viewer: Viewer,
    filter: ModerationFilter,
    order: ModerationOrder,
    page: PageRequest<readonly string[]>,
  ): Promise<Page<ModerationItemView>> {
    const narrowed = narrow(viewer, filter, filter.states ?? waitingItemStates);
    if (!narrowed) return cutPage<ModerationItemView>(page, []);
    const statement = LIST.get({ ...narrowed.shape, ...pageShape(page), order });
    const values = { ...narrowed.values, ...readKey(order, page.key) };
    const rows = await this.database.rows<Row>(statement.with(values));
    return cutPage(page, rows.map(toItem));
  }

  async count(viewer: Viewer, filter: ModerationFilter): Promise<number> {
    const counts = await this.countStates(viewer, filter, filter.states ?? waitingItemStates);
    return counts.reduce((total, { count }) => total + count, 0);
  }

  /** How many there are in each state, whatever states the filter names. */
  countsByState(viewer: Viewer, filter: ModerationFilter): Promise<ModerationItemCount[]> {
    return this.countStates(viewer, filter, moderationItemStates);
  }

  /** The items of the content at these addresses, in their order; null for what they do not moderate, or wrote. */
  async find(viewer: Viewer, addresses: readonly PostAddress[]): Promise<Array<ModerationItemView | null>> {
    const [threadIds, numbers] = addressColumns(addresses);
    const rows = await this.database.rows<Row>(FIND.with({ viewer, threadIds, numbers }));
    const found = new Map(rows.map(toItem).map((item) => [item.id, item]));
    return addresses.map((address) => found.get(postId(address)) ?? null);
  }

  private async countStates(
    viewer: Viewer,
    filter: ModerationFilter,
    states: readonly ModerationItemState[],
  ): Promise<ModerationItemCount[]> {
    const narrowed = narrow(viewer, filter, states);
    const rows = narrowed
      ? await this.database.rows<ModerationItemCount>(COUNT.get(narrowed.shape).with(narrowed.values))
      : [];
    const counts = new Map(rows.map(({ state, count }) => [state, count]));
    return moderationItemStates
      .filter((state) => states.includes(state))
      .map((state) => ({ state, count: counts.get(state) ?? 0 }));
  }
}

interface NarrowedQueue {
  readonly shape: Narrowed;
  readonly values: {
    readonly viewer: Viewer;
    readonly scopes: readonly string[];
    readonly reasons: readonly ReportReason[];
    readonly authorId: string | null | undefined;
  };
}

/** Null where the filter can find nothing. */
function narrow(viewer: Viewer, filter: ModerationFilter, asked: readonly ModerationItemState[]): NarrowedQueue | null {
  const { courseId, reasons, authorId, claimedByViewer } = filter;
  const states = moderationItemStates.filter((state) => asked.includes(state));
  if (states.length === 0 || reasons?.length === 0 || (authorId != null && !isId(authorId))) return null;
  const { isAdmin, isCurator, instructs } = viewer;
  const own = [...instructs, ...(isCurator ? [COMMONS] : [])];
  const scopes = courseId == null ? own : isAdmin || own.includes(courseId) ? [courseId] : [];
  const scoped = !isAdmin || courseId != null;
  if (scoped && scopes.length === 0) return null;
  return {
    shape: { scoped, states, reasons: reasons != null, author: authorId != null, claimed: claimedByViewer ?? null },
    values: { viewer, scopes, reasons: [...new Set(reasons)], authorId },
  };
}

function readKey(order: ModerationOrder, key: readonly string[] | null) {
  const [afterReports, afterSince, afterThreadId, afterNumber] =
    order === 'MOST_REPORTED' ? (key ?? []) : [null, ...(key ?? [])];
  return {
    afterReports: toNumber(afterReports),
    afterSince,
    afterThreadId,
    afterNumber: toNumber(afterNumber),
  };
}

const toNumber = (text: string | null | undefined) => (text == null ? null : Number(text));

function toItem(row: Row): ModerationItemView {
  const thread = toThread(row);
  const author = toAuthor(row);
  return {
    id: postId({ threadId: thread.id, number: row.number }),
    threadId: thread.id,
    number: row.number,
    thread,
    author,
    authorId: row.author_id,
    state: row.state,
    contentRevision: row.content_revision,
    currentRevision: row.current_revision,
    held: heldNow(row.held, row.state, row.text_waits),
    openReports: row.open_reports,
    waitingSince: row.waiting_since,
    createdAt: row.created_at,
    claimedBy: toClaimer(row),
    claimedUntil: row.claimed_until,
    tombstone: row.number === 0 ? null : toTombstone(row, thread),
  };
}

function toClaimer(row: Row): Author | null {
  return (row.claimer_id && {
    id: row.claimer_id,
    handle: row.claimer_handle,
    displayName: row.claimer_name,
  }) as Author | null;
}

function toTombstone(row: Row, thread: ThreadView) {
  return toReply(
    {
      ...row,
      status: 'REMOVED',
      seen: false,
      html: null,
      revision: 0,
      in_reply_to_revision: 0,
      edited_at: null,
    },
    thread,
  );
}
