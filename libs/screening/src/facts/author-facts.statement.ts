import { memberIn } from '#courses';
import { limits } from '#kernel';
import { Statement } from '#platform';
import { moderatesPlace } from '#visibility';

const { newcomer, firstPosts, firstPostsAmong, burst, repeat, removals } = limits.screening;

/** Milliseconds as an SQL interval. */
export const interval = (milliseconds: number) => `interval '${milliseconds / 1000} seconds'`;
/** How far back removals are looked for. */
export const REMOVALS_WINDOW = `interval '${removals.days} days'`;

type Status = 'HELD' | 'VISIBLE' | 'HIDDEN' | 'REMOVED';
/** What counts as written in a burst. */
export const BURST: readonly Status[] = ['HELD', 'VISIBLE', 'HIDDEN', 'REMOVED'];

/** The columns of what was published, in SQL: a reply when it was written, a subject when it stopped being a draft. */
export interface PublishedColumns {
  readonly threadId: string;
  readonly number: string;
  readonly at: string;
}
const REPLY: PublishedColumns = { threadId: 'o.thread_id', number: 'o.number', at: 'o.created_at' };
const SUBJECT: PublishedColumns = { threadId: 't.id', number: '0', at: 't.published_at' };

/**
 * The newest of what an author published, or the oldest, as a query of thread_id and at: for each status the beginnings of two index ranges, so
 * that no more is read than is asked for, whatever else they wrote.
 * @param author an SQL uuid
 * @param most of each status, of replies and subjects each
 */
export function publishedBy(
  author: string,
  statuses: readonly Status[],
  where: (columns: PublishedColumns) => string,
  most: number,
  order: 'asc' | 'desc' = 'desc',
): string {
  const range = (from: string, alias: string, columns: PublishedColumns, status: Status) => `
    (select ${columns.threadId} as thread_id, ${columns.at} as at from ${from} where ${alias}.author_id = ${author} and ${alias}.status = '${status}'
      and ${where(columns)} order by ${columns.at} ${order} limit ${most})`;
  return statuses
    .flatMap((status) => [range('post o', 'o', REPLY, status), range('thread t', 't', SUBJECT, status)])
    .join(' union all ');
}

const AUTHOR = ':authorId';
/** Not the post itself. */
const isOther = ({ threadId, number }: PublishedColumns) =>
  `(${threadId}, ${number}) is distinct from (:threadId, :number)`;
const inBurst = ({ threadId, at }: PublishedColumns) =>
  `${at} > :now - ${interval(burst.window)} and ${threadId} is distinct from :threadId`;
const inRemovalsWindow = (columns: PublishedColumns) =>
  `${columns.at} >= :now - ${REMOVALS_WINDOW} and ${isOther(columns)}`;

/**
 * What the phases want to know, at once, and before the text is read. `threadId` and `number` are those of the post itself, if it is stored
 * already; `courseId` is null for what belongs to no course. Bursts do not apply to edits. Threads of first posts are looked up one by one:
 * joined, they would be hashed with all others.
 */
export const AUTHOR_FACTS = new Statement(
  'screening/author-facts',
  {
    authorId: 'uuid',
    courseId: 'uuid | null',
    now: 'timestamptz',
    threadId: 'uuid | null',
    number: 'integer | null',
    edit: 'boolean',
  },
  `
  select m.joined_at, ${moderatesPlace(':courseId', memberIn('m'))} as moderates,
    coalesce(m.suspended_until > :now, false) or (not m.is_admin and exists (
      select from course_suspension s where s.member_id = m.id and s.course_id = :courseId and s.until > :now)) as suspended,
    (select count(*)::integer from (${publishedBy(AUTHOR, ['VISIBLE'], isOther, newcomer.posts)}) shown) as approved,
    case when place.hold_first_posts > 0 then (select count(*)::integer from (
      select from (${publishedBy(AUTHOR, ['VISIBLE'], isOther, firstPostsAmong)}) shown cross join lateral (
        select from thread t where t.id = shown.thread_id and t.course_id is not distinct from :courseId offset 0) here
      limit ${firstPosts}) first) else 0 end as approved_here,
    case when not :edit then (
      select burst.at from (${publishedBy(AUTHOR, BURST, inBurst, burst.posts)}) burst
      order by burst.at desc offset ${burst.posts - 1} limit 1) end as burst_since,
    (select count(*)::integer from (${publishedBy(AUTHOR, ['HIDDEN'], inRemovalsWindow, removals.posts)}) taken) as removed,
    place.banned_phrases, place.hold_first_posts, place.links_from_newcomers
  from member m left join lateral (
    select * from screening_setting s where s.course_id = :courseId
    union all select * from screening_setting s where s.course_id is null and :courseId is null) place on true
  where m.id = ${AUTHOR}`,
);

export interface AuthorFactsRow {
  joined_at: Date;
  moderates: boolean;
  suspended: boolean;
  approved: number;
  approved_here: number;
  burst_since: Date | null;
  removed: number;
  banned_phrases: string[] | null;
  hold_first_posts: number | null;
  links_from_newcomers: number | null;
}

/**
 * Whether an author published a text with this fingerprint within the window of repeats, and has not withdrawn it, as SQL.
 * @param at a moment, up to which the window goes
 * @param before a further condition
 */
export function isRepeat(
  author: string,
  fingerprint: string,
  at: string,
  before: (columns: PublishedColumns) => string,
): string {
  const same = `o.author_id = ${author} and o.fingerprint = ${fingerprint}`;
  const within = (columns: PublishedColumns) =>
    `${columns.at} >= ${at} - ${interval(repeat.window)} and ${before(columns)}`;
  return `coalesce((
      select true from post o where ${same} and o.status in ('HELD', 'VISIBLE', 'HIDDEN') and ${within(REPLY)} limit 1), (
      select true from (
        select o.thread_id from post o where ${same} and o.status is null order by o.created_at desc limit ${repeat.posts}) o
      cross join lateral (
        select from thread t where t.id = o.thread_id and t.status in ('HELD', 'VISIBLE', 'HIDDEN') and ${within(SUBJECT)} offset 0) t
      limit 1), false)`;
}

/** `threadId` is that of a draft that is published, or null. */
export const REPEATED = new Statement(
  'screening/repeated',
  { authorId: 'uuid', fingerprint: 'bytea', now: 'timestamptz', threadId: 'uuid | null' },
  `
  select ${isRepeat(AUTHOR, ':fingerprint', ':now', ({ threadId }) => `${threadId} is distinct from :threadId`)} as repeated`,
);
