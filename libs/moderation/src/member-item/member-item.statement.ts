import { nameShown } from '#courses';
import { authorColumns, profileColumns } from '#discussion';
import { fetchSize, type PageShape } from '#kernel';
import { Statement, StatementFamily } from '#platform';
import { profileIsPending } from '#profiles';
import { type ModerationItemState, type ModerationOrder, waitingItemStates } from '../item/moderation-item.js';
import { claimOf, isClaimed, stateOf, stored } from '../item/moderation-item.statement.js';

export interface MemberListShape extends PageShape {
  readonly states: readonly ModerationItemState[];
  readonly order: ModerationOrder;
}

/** Whether the viewer moderates the item in row `i`: a profile belongs to no course, and nobody decides about themselves. */
export const moderatesMember = (i: string) =>
  `((:viewer.isAdmin or :viewer.isCurator) and ${i}.member_id <> :viewer.memberId)`;

const COLUMNS = `i.member_id, ${stateOf('i')} as state, i.revision as content_revision, coalesce(p.revision, i.revision) as current_revision,
  i.held, coalesce(${profileIsPending('p')}, false) as text_waits, i.open_reports, i.waiting_since, i.created_at, case when ${isClaimed('i')} then i.claimed_until end as claimed_until,
  case when ${isClaimed('i')} then k.id end as claimer_id, k.handle as claimer_handle,
  case when ${nameShown('k')} then k.display_name end as claimer_name, ${authorColumns('m')}, ${profileColumns('m')}`;
const JOINS = `join member m on m.id = i.member_id left join profile p on p.member_id = i.member_id
  left join member k on k.id = i.claimed_by`;

/** The items about these members that the viewer moderates. */
export const FIND = new Statement(
  'moderation/find-member-items',
  { viewer: 'viewer', memberIds: 'uuid[]' },
  `select ${COLUMNS} from member_item i ${JOINS} where i.member_id = any(:memberIds) and ${moderatesMember('i')}`,
);

const SORTS = {
  LONGEST_WAITING: 'i.waiting_since, i.member_id',
  MOST_REPORTED: '-i.open_reports, i.waiting_since, i.member_id',
  NEWEST: 'i.waiting_since desc, i.member_id desc',
} as const;
const AFTER = {
  LONGEST_WAITING: '(i.waiting_since, i.member_id) > (:afterSince, :afterMemberId)',
  MOST_REPORTED: '(-i.open_reports, i.waiting_since, i.member_id) > (-:afterReports, :afterSince, :afterMemberId)',
  NEWEST: '(i.waiting_since, i.member_id) < (:afterSince, :afterMemberId)',
} as const;

const conditionsOf = (states: readonly ModerationItemState[]) =>
  stored(states).map(({ state, claimed }) => [`i.state = '${state}'`, ...claimOf(claimed)].join(' and '));

/** The union of the beginnings of one index range for each state, as in the queue of content. */
function composeList({ states, order, size, continued }: MemberListShape): string {
  const sort = SORTS[order];
  const where = [moderatesMember('i'), ...(continued ? [AFTER[order]] : [])].join(' and ');
  const branches = conditionsOf(states).map(
    (condition) => `(select i.* from member_item i where ${condition} and ${where} order by ${sort} limit ${size})`,
  );
  return `
    with i as (select * from (${branches.join(' union all ')}) i order by ${sort} limit ${size})
    select ${COLUMNS} from i ${JOINS} order by ${sort}`;
}

function composeCount({ states }: Pick<MemberListShape, 'states'>): string {
  return `
    select count(*)::integer as total from member_item i
    where (${conditionsOf(states)
      .map((condition) => `(${condition})`)
      .join(' or ')}) and ${moderatesMember('i')}`;
}

/** How many items about members wait for a viewer, as an SQL expression. */
export function waitingMembers(): string {
  return `(${composeCount({ states: waitingItemStates })})`;
}

const FIRST: MemberListShape = {
  states: waitingItemStates,
  order: 'LONGEST_WAITING',
  size: fetchSize(20),
  backward: false,
  continued: false,
};
const LISTS: Record<string, MemberListShape> = {
  all: FIRST,
  unclaimed: { ...FIRST, states: ['OPEN'] },
  continued: { ...FIRST, continued: true },
  'most-reported': { ...FIRST, order: 'MOST_REPORTED' },
  'most-reported-continued': { ...FIRST, order: 'MOST_REPORTED', continued: true },
  newest: { ...FIRST, order: 'NEWEST' },
  'newest-continued': { ...FIRST, order: 'NEWEST', continued: true },
};

/** A page of the queue of members. */
export const LIST = new StatementFamily(
  'moderation/member-queue',
  {
    viewer: 'viewer',
    afterReports: 'integer | null',
    afterSince: 'timestamptz | null',
    afterMemberId: 'uuid | null',
  },
  composeList,
  LISTS,
);
export const COUNT = new StatementFamily('moderation/member-queue-count', { viewer: 'viewer' }, composeCount, {
  all: FIRST,
  unclaimed: { ...FIRST, states: ['OPEN'] },
} as Record<string, Pick<MemberListShape, 'states'>>);

/** The texts of the profiles of these items at the revisions that moderators judge, each looked up by its key. */
export const TEXTS = new Statement(
  'moderation/member-item-texts',
  { viewer: 'viewer', memberIds: 'uuid[]' },
  `
  select r.member_id as "memberId", r.revision as number, r.display_name as "displayName", r.bio_markdown as "bioMarkdown", r.affiliation,
    r.created_at as "createdAt"
  from unnest(:memberIds) as asked(member_id)
  cross join lateral (
    select own.member_id, own.revision, p.revision as latest from member_item own join profile p on p.member_id = own.member_id
    where own.member_id = asked.member_id offset 0) i
  cross join lateral (
    select * from profile_revision own where own.member_id = i.member_id and own.revision in (i.revision, i.latest) offset 0) r
  where ${moderatesMember('i')}`,
);
