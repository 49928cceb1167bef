import { memberIn } from '#courses';
import { limits } from '#kernel';
import { Statement } from '#platform';
import { moderatesPlace } from '#visibility';

const { newcomer, firstPosts, firstPostsAmong, burst, repeat, removals } = limits.screening;

/** Milliseconds as an SQL interval. */
export const span = (milliseconds: number) => `interval '${milliseconds / 1000} seconds'`;
/** How far back removals are looked for. */
export const REMOVALS = `interval '${removals.days} days'`;

type Status = 'HELD' | 'VISIBLE' | 'HIDDEN' | 'REMOVED';
/** What counts as written in a burst. */
export const BURST: readonly Status[] = ['HELD', 'VISIBLE', 'HIDDEN', 'REMOVED'];

/** SQL of one thing that was published: a reply when it was written, a subject when it stopped being a draft. */
export interface Named {
  readonly threadId: string;
  readonly number: string;
  readonly at: string;
}
const REPLY: Named = { threadId: 'o.thread_id', number: 'o.number', at: 'o.created_at' };
const SUBJECT: Named = { threadId: 't.id', number: '0', at: 't.published_at' };

/**
 * The newest of what an author published, or the oldest, as a query of thread_id and at: for each status the beginnings of two index ranges, so
 * that no more is read than is asked for, whatever else they wrote.
 * @param author an SQL uuid
 * @param most of each status, of replies and subjects each
 */
export function written(
  author: string,
  statuses: readonly Status[],
  where: (one: Named) => string,
  most: number,
  order: 'asc' | 'desc' = 'desc',
): string {
  const range = (from: string, alias: string, one: Named, status: Status) => `
    (select ${one.threadId} as thread_id, ${one.at} as at from ${from} where ${alias}.author_id = ${author} and ${alias}.status = '${status}'
      and ${where(one)} order by ${one.at} ${order} limit ${most})`;
  return statuses
    .flatMap((status) => [range('post o', 'o', REPLY, status), range('thread t', 't', SUBJECT, status)])
    .join(' union all ');
}

const AUTHOR = '$1::uuid';
/** Not the post in hand. */
const beside = ({ threadId, number }: Named) => `(${threadId}, ${number}) is distinct from ($4::uuid, $5::integer)`;
const recent = ({ threadId, at }: Named) =>
  `${at} > $3::timestamptz - ${span(burst.window)} and ${threadId} is distinct from $4::uuid`;
const late = (one: Named) => `${one.at} >= $3::timestamptz - ${REMOVALS} and ${beside(one)}`;

/**
 * What the phases want to know, at once, and before the text is read: $1 the author, $2 the course or null, $3 now, $4 and $5 the post in
 * hand, if it is stored already, $6 whether it is an edit, to which bursts do not apply. Threads of first posts are looked up one by one:
 * joined, they would be hashed with all others.
 */
export const AUTHOR_FACTS = new Statement(`
  select m.joined_at, ${moderatesPlace('$2::uuid', memberIn('m'))} as moderates,
    coalesce(m.suspended_until > $3::timestamptz, false) or (not m.is_admin and exists (
      select from course_suspension s where s.member_id = m.id and s.course_id = $2::uuid and s.until > $3::timestamptz)) as suspended,
    (select count(*)::integer from (${written(AUTHOR, ['VISIBLE'], beside, newcomer.posts)}) shown) as approved,
    case when place.hold_first_posts > 0 then (select count(*)::integer from (
      select from (${written(AUTHOR, ['VISIBLE'], beside, firstPostsAmong)}) shown cross join lateral (
        select from thread t where t.id = shown.thread_id and t.course_id is not distinct from $2::uuid offset 0) here
      limit ${firstPosts}) first) else 0 end as approved_here,
    case when not $6::boolean then (
      select burst.at from (${written(AUTHOR, BURST, recent, burst.posts)}) burst
      order by burst.at desc offset ${burst.posts - 1} limit 1) end as burst_since,
    (select count(*)::integer from (${written(AUTHOR, ['HIDDEN'], late, removals.posts)}) taken) as removed,
    place.banned_phrases, place.hold_first_posts, place.links_from_newcomers
  from member m left join lateral (
    select * from screening_setting s where s.course_id = $2::uuid
    union all select * from screening_setting s where s.course_id is null and $2::uuid is null) place on true
  where m.id = ${AUTHOR}`);

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
export function isRepeat(author: string, fingerprint: string, at: string, before: (one: Named) => string): string {
  const same = `o.author_id = ${author} and o.fingerprint = ${fingerprint}`;
  const within = (one: Named) => `${one.at} >= ${at} - ${span(repeat.window)} and ${before(one)}`;
  return `coalesce((
      select true from post o where ${same} and o.status in ('HELD', 'VISIBLE', 'HIDDEN') and ${within(REPLY)} limit 1), (
      select true from (
        select o.thread_id from post o where ${same} and o.status is null order by o.created_at desc limit ${repeat.posts}) o
      cross join lateral (
        select from thread t where t.id = o.thread_id and t.status in ('HELD', 'VISIBLE', 'HIDDEN') and ${within(SUBJECT)} offset 0) t
      limit 1), false)`;
}

/** $1 the author, $2 the fingerprint, $3 now, $4 the thread of a draft that is published, or null. */
export const REPEATED = new Statement(`
  select ${isRepeat(AUTHOR, '$2::bytea', '$3::timestamptz', ({ threadId }) => `${threadId} is distinct from $4::uuid`)} as repeated`);
