import { nameShown, viewerTyped } from '#courses';
import { authorColumns, profileColumns, threadColumns } from '#discussion';
import type { PageShape } from '#kernel';
import { Statement } from '#platform';
import { moderates } from '#visibility';
import type { ModerationItemState, ModerationOrder } from './moderation-item.js';

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

const LIVE = `(i.claimed_until > :viewer.now and i.claimed_by is not null)`;
const STATE = `case when i.state = 'OPEN' and ${LIVE} then 'CLAIMED' else i.state::text end`;

/** Who wrote something has no part in judging it, and never learns who reported it. */
const NOT_OWN = `(select own.author_id from post own where own.thread_id = i.thread_id and own.number = i.number)
  is distinct from :viewer.memberId`;

/** The items that this viewer moderates: a row `i` of moderation_item, `t` of its thread. */
export const MODERATED = `${viewerTyped} and ${moderates('t')} and ${NOT_OWN}`;

const COLUMNS = `i.thread_id as item_thread_id, i.number, ${STATE} as state, i.content_revision,
  p.revision as current_revision, i.held, i.open_reports,
  i.waiting_since, i.created_at, case when ${LIVE} then i.claimed_until end as claimed_until,
  case when ${LIVE} then k.id end as claimer_id, k.handle as claimer_handle,
  case when ${nameShown('k')} then k.display_name end as claimer_name, encode(p.path, 'hex') as path,
  ${threadColumns('t', moderates('t'))}, ${authorColumns('m')}, ${profileColumns('m')}`;
const JOINED = `join thread t on t.id = i.thread_id join post p on p.thread_id = i.thread_id and p.number = i.number
  left join member m on m.id = p.author_id left join member k on k.id = i.claimed_by`;

/** The items at the addresses $8, $9 that the viewer moderates. */
export const FIND = new Statement(`
  select ${COLUMNS} from unnest($8::uuid[], $9::integer[]) as asked(thread_id, number)
  join moderation_item i on i.thread_id = asked.thread_id and i.number = asked.number ${JOINED} where ${MODERATED}`);

/** The parameters after the viewer's seven, in this order: scopes, reasons, author, then the cursor's. */
function parametersOf({ scoped, reasons, author }: Narrowed) {
  let next = 8;
  const take = (type: string) => `$${next++}::${type}`;
  return {
    scopes: scoped ? take('uuid[]') : null,
    reasons: reasons ? take('report_reason[]') : null,
    author: author ? take('uuid') : null,
    next,
  };
}

/** What of the states is stored as what; null where every claim will do. */
function stored(states: readonly ModerationItemState[]): Array<{ state: string; claimed: boolean | null }> {
  const [open, claimed] = [states.includes('OPEN'), states.includes('CLAIMED')];
  const others = states.filter((state) => state !== 'OPEN' && state !== 'CLAIMED');
  return [
    ...(open || claimed ? [{ state: 'OPEN', claimed: open && claimed ? null : claimed }] : []),
    ...others.map((state) => ({ state, claimed: null })),
  ];
}

function conditionsOf(narrowed: Narrowed): string[] {
  const { reasons } = parametersOf(narrowed);
  const mine = `coalesce(${LIVE} and i.claimed_by = :viewer.memberId, false)`;
  return [
    ...(reasons
      ? [
          `exists (select from report r where r.thread_id = i.thread_id and r.number = i.number and r.reason = any(${reasons}))`,
        ]
      : []),
    ...(narrowed.claimed === null ? [] : [narrowed.claimed ? mine : `not ${mine}`]),
  ];
}

const claimOf = (claimed: boolean | null) => (claimed === null ? [] : [claimed ? LIVE : `${LIVE} is not true`]);

const SORTS = {
  LONGEST_WAITING: 'i.waiting_since, i.thread_id, i.number',
  MOST_REPORTED: '-i.open_reports, i.waiting_since, i.thread_id, i.number',
  NEWEST: 'i.waiting_since desc, i.thread_id desc, i.number desc',
} as const;

function beyond(order: ModerationOrder, next: number): string {
  const reported = order === 'MOST_REPORTED';
  const types = [...(reported ? ['integer'] : []), 'timestamptz', 'uuid', 'integer'];
  const key = types.map((type, at) => `${reported && at === 0 ? '-' : ''}$${next + at}::${type}`).join(', ');
  const place = `${reported ? '-i.open_reports, ' : ''}i.waiting_since, i.thread_id, i.number`;
  return `(${place}) ${order === 'NEWEST' ? '<' : '>'} (${key})`;
}

/*
 * A page is the union of the beginnings of index ranges: for each state one of everything, or for each state and scope one of the
 * scope's. So decided items, however many, are not walked for the few open ones, nor other courses' for one's own. What one author
 * wrote is found from the author.
 */
export function composeList(shape: ListShape): string {
  const { order, size, continued } = shape;
  const { scopes, author, next } = parametersOf(shape);
  const sort = SORTS[order];
  const where = [NOT_OWN, ...conditionsOf(shape), ...(continued ? [beyond(order, next)] : [])];
  const range = (from: string, conditions: readonly string[]) =>
    `select i.* from ${from} where ${[...conditions, ...where].join(' and ')} order by ${sort} limit ${size}`;
  const arm = ({ state, claimed }: { state: string; claimed: boolean | null }) => {
    const conditions = [`i.state = '${state}'`, ...claimOf(claimed)];
    if (author) return `(${range(ofAuthor(author), [...conditions, ...(scopes ? [`i.scope = any(${scopes})`] : [])])})`;
    if (!scopes) return `(${range('moderation_item i', conditions)})`;
    const own = range('moderation_item i', ['i.scope = own.scope', ...conditions]);
    return `(select q.* from unnest(${scopes}) as own(scope) cross join lateral (${own}) q)`;
  };
  return `
    with i as (select * from (${stored(shape.states).map(arm).join(' union all ')}) i order by ${sort} limit ${size})
    select ${COLUMNS} from i ${JOINED} where ${viewerTyped} order by ${sort}`;
}

/** Kept apart, so that it goes from the author to the items whatever the planner thinks of it. */
function ofAuthor(author: string): string {
  return `(select thread_id, number from post where author_id = ${author}) a cross join lateral (
    select * from moderation_item its where its.thread_id = a.thread_id and its.number = a.number offset 0) i`;
}

/** How many items of each state there are: all that hold, less those of the viewer's own. */
export function composeCount(narrowed: Narrowed): string {
  const { scopes, author } = parametersOf(narrowed);
  const states = stored(narrowed.states).map(({ state, claimed }) =>
    [`i.state = '${state}'`, ...claimOf(claimed)].join(' and '),
  );
  const where = [
    viewerTyped,
    `(${states.map((state) => `(${state})`).join(' or ')})`,
    ...(scopes ? [`i.scope = any(${scopes})`] : []),
    ...conditionsOf(narrowed),
  ].join(' and ');
  const counted = (from: string, sign: string) =>
    `select ${STATE} as state, ${sign}count(*) as items from ${from} where ${where} group by 1`;
  return `
    select state, sum(items)::integer as count from (
      ${counted(author ? ofAuthor(author) : 'moderation_item i', '')} union all ${counted(
        `post own join moderation_item i on i.thread_id = own.thread_id and i.number = own.number and own.author_id = :viewer.memberId${
          author ? ` and own.author_id = ${author}` : ''
        }`,
        '-',
      )}) counted
    group by state`;
}
