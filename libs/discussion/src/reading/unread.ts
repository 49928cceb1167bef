import { moderates, seesReply } from '#visibility';

/*
 * Unread are the replies by others that the viewer sees and has not read. The fragments are about a row `t` of
 * `thread` whose subject the viewer sees. What was read costs nothing: only the gaps in the set of read numbers are
 * read, each an index range. In a thread never opened even that is saved, since its VISIBLE replies are counted already.
 */

const others = (p: string) => `${p}.author_id is distinct from :viewer.memberId`;

/**
 * The VISIBLE ones in the gaps of a row `r` of `reading`. Each gap is a subquery that the planner cannot turn into a
 * join, which would read the whole thread: `wanted` is what is asked of one gap, and ends in an aggregate or a limit.
 */
const inGaps = (t: string, r: string, wanted: string, limit = '') => `
  from unnest(int4multirange(int4range(1, ${t}.next_number)) - ${r}.numbers) as gap
  cross join lateral (
    select ${wanted} from post p where p.thread_id = ${t}.id and p.number >= lower(gap) and p.number < upper(gap)
    and p.presence = 2 and p.status = 'VISIBLE' and ${others('p')} ${limit}) found`;

/** Those that only moderators see, read or not: there are few in any thread. */
const withheld = (t: string, r: string | null) => `
  from post p where ${moderates(t)} and p.thread_id = ${t}.id and p.status in ('HELD', 'HIDDEN') and ${others('p')}
  and ${seesReply('p', moderates(t))} ${r ? `and not p.number <@ ${r}.numbers` : ''}`;

const ownVisible = (t: string) =>
  `coalesce((select own.replies from participant own where own.thread_id = ${t}.id and own.member_id = :viewer.memberId), 0)`;

const reading = (t: string) => `from reading r where r.thread_id = ${t}.id and r.member_id = :viewer.memberId`;

/** How many replies of `t` are unread: an integer, 0 for somebody who is not signed in. */
export function unreadCount(t: string): string {
  return `case when :viewer.memberId is null then 0 else coalesce(
    (select (select coalesce(sum(found.unread), 0) ${inGaps(t, 'r', 'count(*) as unread')}) + (select count(*) ${withheld(t, 'r')})
      ${reading(t)}),
    ${t}.reply_count - ${ownVisible(t)} + (select count(*) ${withheld(t, null)}))::integer end`;
}

/**
 * Whether anything of `t` is unread: a reply, or the subject itself where the viewer, not being its author, has never
 * opened the thread. False for somebody who is not signed in.
 */
export function hasUnread(t: string): string {
  return `(:viewer.memberId is not null and coalesce(
    (select exists (select ${inGaps(t, 'r', '', 'limit 1')}) or exists (select ${withheld(t, 'r')}) ${reading(t)}),
    ${t}.author_id is distinct from :viewer.memberId or ${t}.reply_count > ${ownVisible(t)} or exists (select ${withheld(t, null)})))`;
}
