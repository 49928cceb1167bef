import { nameShown } from '#courses';
import { authorColumns, editIsPending, profileColumns, threadColumns } from '#discussion';
import { fetchSize, type PageShape } from '#kernel';
import { Statement, StatementFamily } from '#platform';
import { moderates } from '#visibility';
import { type ModerationItemState, type ModerationOrder, waitingItemStates } from './moderation-item.js';

/** What a queue is narrowed to, as far as it changes a statement's text. */
export interface Narrowed {
  /** Whether only items of some scopes are the viewer's, or asked for: a course each, and one for what belongs to none. */
  readonly scoped: boolean;
  readonly states: readonly ModerationItemState[];
  readonly reasons: boolean;
  readonly author: boolean;
  /** Claimed by the viewer (true), or not (false). */
  readonly claimed: boolean | null;
}

export interface ListShape extends Narrowed, PageShape {
  readonly order: ModerationOrder;
}

/** The scope of what belongs to no course: `moderation_item.scope`. */
export const COMMONS = '00000000-0000-0000-0000-000000000000';

/** Whether somebody has claimed the item in row `i`, and the claim has not lapsed. */
export const isClaimed = (i: string) => `(${i}.claimed_until > :viewer.now and ${i}.claimed_by is not null)`;
export const stateOf = (i: string) =>
  `case when ${i}.state = 'OPEN' and ${isClaimed(i)} then 'CLAIMED' else ${i}.state::text end`;

/** Who wrote something has no part in deciding about it, and never learns who reported it. */
const notOwn = (
  i: string,
) => `(select own.author_id from post own where own.thread_id = ${i}.thread_id and own.number = ${i}.number)
  is distinct from :viewer.memberId`;

/** Whether the viewer moderates the item in row `i` of thread `t`. */
export const moderatesItem = (i: string, t: string) => `(${moderates(t)} and ${notOwn(i)})`;

/** Whether the text of the post in row `p` of thread `t`, or an edit of it, is held. */
const textWaits = (p: string, t: string) => {
  const status = `coalesce(${p}.status, ${t}.status)`;
  return `(${status} <> 'REMOVED' and (${status} = 'HELD' or ${editIsPending(p)}))`;
};

/** Of the item in row `i`, over what `JOINS` joins. */
const COLUMNS = `i.thread_id as item_thread_id, i.number, ${stateOf('i')} as state, i.content_revision,
  p.revision as current_revision, i.held, i.open_reports,
  ${textWaits('p', 't')} as text_waits,
  i.waiting_since, i.created_at, case when ${isClaimed('i')} then i.claimed_until end as claimed_until,
  case when ${isClaimed('i')} then k.id end as claimer_id, k.handle as claimer_handle,
  case when ${nameShown('k')} then k.display_name end as claimer_name, encode(p.path, 'hex') as path,
  ${threadColumns('t', moderates('t'))}, ${authorColumns('m')}, ${profileColumns('m')}`;
const JOINS = `join thread t on t.id = i.thread_id join post p on p.thread_id = i.thread_id and p.number = i.number
  left join member m on m.id = p.author_id left join member k on k.id = i.claimed_by`;

/** The items at these addresses that the viewer moderates. */
export const FIND = new Statement(
  'moderation/find-items',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select ${COLUMNS} from unnest(:threadIds, :numbers) as asked(thread_id, number)
  join moderation_item i on i.thread_id = asked.thread_id and i.number = asked.number ${JOINS}
  where ${moderatesItem('i', 't')}`,
);

/** What of the states is stored as what; null where every claim will do. */
export function stored(states: readonly ModerationItemState[]): Array<{ state: string; claimed: boolean | null }> {
  const [open, claimed] = [states.includes('OPEN'), states.includes('CLAIMED')];
  const others = states.filter((state) => state !== 'OPEN' && state !== 'CLAIMED');
  return [
    ...(open || claimed ? [{ state: 'OPEN', claimed: open && claimed ? null : claimed }] : []),
    ...others.map((state) => ({ state, claimed: null })),
  ];
}

/** Of items in rows `i`. */
function conditionsOf({ reasons, claimed }: Narrowed): string[] {
  const byViewer = `coalesce(${isClaimed('i')} and i.claimed_by = :viewer.memberId, false)`;
  return [
    ...(reasons
      ? [
          'exists (select from report r where r.thread_id = i.thread_id and r.number = i.number and r.reason = any(:reasons))',
        ]
      : []),
    ...(claimed === null ? [] : [claimed ? byViewer : `not ${byViewer}`]),
  ];
}

export const claimOf = (claimed: boolean | null) =>
  claimed === null ? [] : [claimed ? isClaimed('i') : `${isClaimed('i')} is not true`];

const SORTS = {
  LONGEST_WAITING: 'i.waiting_since, i.thread_id, i.number',
  MOST_REPORTED: '-i.open_reports, i.waiting_since, i.thread_id, i.number',
  NEWEST: 'i.waiting_since desc, i.thread_id desc, i.number desc',
} as const;

/** What comes after the cursor. */
const AFTER = {
  LONGEST_WAITING: '(i.waiting_since, i.thread_id, i.number) > (:afterSince, :afterThreadId, :afterNumber)',
  MOST_REPORTED:
    '(-i.open_reports, i.waiting_since, i.thread_id, i.number) > (-:afterReports, :afterSince, :afterThreadId, :afterNumber)',
  NEWEST: '(i.waiting_since, i.thread_id, i.number) < (:afterSince, :afterThreadId, :afterNumber)',
} as const;

/**
 * A page is the union of the beginnings of index ranges: for each state one of everything, or for each state and scope one of the
 * scope's. So decided items, however many, are not walked for the few open ones, nor other courses' for one's own. What one author
 * wrote is found from the author.
 */
function composeList(shape: ListShape): string {
  const { order, size, continued, scoped, author } = shape;
  const sort = SORTS[order];
  const where = [notOwn('i'), ...conditionsOf(shape), ...(continued ? [AFTER[order]] : [])];
  const range = (from: string, conditions: readonly string[]) =>
    `select i.* from ${from} where ${[...conditions, ...where].join(' and ')} order by ${sort} limit ${size}`;
  const branch = ({ state, claimed }: { state: string; claimed: boolean | null }) => {
    const conditions = [`i.state = '${state}'`, ...claimOf(claimed)];
    if (author) return `(${range(OF_AUTHOR, [...conditions, ...(scoped ? ['i.scope = any(:scopes)'] : [])])})`;
    if (!scoped) return `(${range('moderation_item i', conditions)})`;
    const own = range('moderation_item i', ['i.scope = own.scope', ...conditions]);
    return `(select q.* from unnest(:scopes) as own(scope) cross join lateral (${own}) q)`;
  };
  return `
    with i as (select * from (${stored(shape.states).map(branch).join(' union all ')}) i order by ${sort} limit ${size})
    select ${COLUMNS} from i ${JOINS} order by ${sort}`;
}

/** Kept apart, so that it goes from the author to the items whatever the planner thinks of it. */
const OF_AUTHOR = `(select thread_id, number from post where author_id = :authorId) a cross join lateral (
    select * from moderation_item its where its.thread_id = a.thread_id and its.number = a.number offset 0) i`;

/** How many items of each state there are: all that meet the conditions, less those of the viewer's own. */
function composeCount(narrowed: Narrowed): string {
  const { scoped, author } = narrowed;
  const states = stored(narrowed.states).map(({ state, claimed }) =>
    [`i.state = '${state}'`, ...claimOf(claimed)].join(' and '),
  );
  const where = [
    `(${states.map((state) => `(${state})`).join(' or ')})`,
    ...(scoped ? ['i.scope = any(:scopes)'] : []),
    ...conditionsOf(narrowed),
  ].join(' and ');
  const counted = (from: string, sign: string) =>
    `select ${stateOf('i')} as state, ${sign}count(*) as items from ${from} where ${where} group by 1`;
  const own = `post own join moderation_item i on i.thread_id = own.thread_id and i.number = own.number and own.author_id = :viewer.memberId${
    author ? ' and own.author_id = :authorId' : ''
  }`;
  return `
    select state, sum(items)::integer as count from (
      ${counted(author ? OF_AUTHOR : 'moderation_item i', '')} union all ${counted(own, '-')}) counted
    group by state`;
}

const NARROWING = {
  viewer: 'viewer',
  scopes: 'uuid[]',
  reasons: 'report_reason[]',
  authorId: 'uuid | null',
} as const;

const WAITING: Narrowed = {
  scoped: false,
  states: waitingItemStates,
  reasons: false,
  author: false,
  claimed: null,
};
const NARROWED = {
  all: WAITING,
  scoped: { ...WAITING, scoped: true },
  unclaimed: { ...WAITING, states: ['OPEN'] },
  reported: { ...WAITING, reasons: true },
  'of-author': { ...WAITING, author: true },
  'of-author-scoped': { ...WAITING, author: true, scoped: true },
  'claimed-by-viewer': { ...WAITING, claimed: true },
  'not-claimed-by-viewer': { ...WAITING, claimed: false },
} satisfies Record<string, Narrowed>;
const FIRST: Omit<ListShape, keyof Narrowed> = {
  order: 'LONGEST_WAITING',
  size: fetchSize(20),
  backward: false,
  continued: false,
};
const LISTS: Record<string, ListShape> = {
  ...Object.fromEntries(Object.entries(NARROWED).map(([name, narrowed]) => [name, { ...narrowed, ...FIRST }])),
  continued: { ...WAITING, ...FIRST, continued: true },
  'most-reported': { ...WAITING, ...FIRST, order: 'MOST_REPORTED' },
  'most-reported-continued': { ...WAITING, ...FIRST, order: 'MOST_REPORTED', continued: true },
  newest: { ...WAITING, ...FIRST, order: 'NEWEST' },
  'newest-continued': { ...WAITING, ...FIRST, order: 'NEWEST', continued: true },
};

/** A page of the queue. */
export const LIST = new StatementFamily(
  'moderation/queue',
  {
    ...NARROWING,
    afterReports: 'integer | null',
    afterSince: 'timestamptz | null',
    afterThreadId: 'uuid | null',
    afterNumber: 'integer | null',
  },
  composeList,
  LISTS,
);

/** How many items wait in the queue of a viewer, or, `scoped`, in these `:scopes`, as an SQL expression. */
export function waitingContents(scoped: boolean): string {
  return `(select coalesce(sum(waiting.count), 0)::integer from (${composeCount({ ...WAITING, scoped })}) waiting)`;
}

/** How many items of each state a queue has. */
export const COUNT = new StatementFamily(
  'moderation/queue-count',
  NARROWING,
  composeCount,
  NARROWED as Record<string, Narrowed>,
);
