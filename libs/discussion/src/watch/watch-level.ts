import type { WatchLevel } from '../thread/thread.js';

/** What holds for a thread that somebody wrote in, until they choose. */
export const WRITTEN_IN: WatchLevel = 'TRACKING';

const VIEWER = ':viewer.memberId';

/** How closely a member follows the thread, as they chose for itself; null where they did not. */
function chosen(threadId: string, memberId: string): string {
  return `(select w.level from watch w where w.thread_id = ${threadId} and w.member_id = ${memberId})`;
}

/** As they chose for its course. */
function chosenForCourse(courseId: string, memberId: string): string {
  return `(select cw.level from course_watch cw where cw.course_id = ${courseId} and cw.member_id = ${memberId})`;
}

/** Whether the member began the thread in row `t`, or has a reply in it that is shown. */
function wroteIn(t: string, memberId: string): string {
  return `(coalesce(${t}.author_id = ${memberId}, false) or coalesce((
    select own.replies > 0 from participant own where own.thread_id = ${t}.id and own.member_id = ${memberId}), false))`;
}

/** What the member chose for whatever they write in. */
export function levelWrittenIn(memberId: string = VIEWER): string {
  return `coalesce((select usual.written_in from watch_default usual where usual.member_id = ${memberId}), '${WRITTEN_IN}')`;
}

/** What the viewer chose for the thread in row `t` itself; null where they did not. */
export function chosenWatchLevel(t: string): string {
  return chosen(`${t}.id`, VIEWER);
}

/** How closely a member follows the thread in row `t`: the thread's own level before the course's, before that of what one wrote in. */
export function watchLevel(t: string, memberId: string = VIEWER): string {
  return `coalesce(${chosen(`${t}.id`, memberId)}, ${chosenForCourse(`${t}.course_id`, memberId)},
    case when ${wroteIn(t, memberId)} then ${levelWrittenIn(memberId)} end, 'NORMAL')`;
}

/** By which choice the viewer watches a thread. */
export type WatchedBy = 'THREAD' | 'COURSE' | 'WRITTEN_IN';

/** By which choice the viewer watches the thread in row `t`; null where they do not. */
export function watchedBy(t: string): string {
  const first = [
    [chosen(`${t}.id`, VIEWER), 'THREAD'],
    [chosenForCourse(`${t}.course_id`, VIEWER), 'COURSE'],
  ] as const;
  const cases = first.map(
    ([level, name]) => `when ${level} is not null then case when ${level} = 'WATCHING' then '${name}' end`,
  );
  return `case ${cases.join(' ')} when ${wroteIn(t, VIEWER)} and ${levelWrittenIn()} = 'WATCHING' then 'WRITTEN_IN' end`;
}

/** Whether a member wants to hear nothing of a thread. Nobody mutes whatever they write in. */
export function isMuted(threadId: string, memberId: string): string {
  return `coalesce(${chosen(threadId, memberId)}, (
    select cw.level from thread muted join course_watch cw on cw.course_id = muted.course_id and cw.member_id = ${memberId}
    where muted.id = ${threadId}), 'NORMAL') = 'MUTED'`;
}

/** A text of a thread that is told of. */
export interface ToldOf {
  /** The name of a CTE with one row of the thread, and with `told_at`: when the text was published. */
  readonly t: string;
  readonly number: string;
}

/**
 * The members who may have been watching a thread when a text was published in it, as `member_id`: by a level of its own, of its course, or since
 * they watch what they write in. Whoever began after that, be it a moment before they could be told, has seen it. Some of them may have chosen
 * otherwise for the thread: `watchLevel` says who does.
 * @param some what is asked of each index range, by `member_id`
 */
export function mayBeWatching({ t, number }: ToldOf, some: (memberId: string) => string): string {
  const then = (choice: string) => `(${choice}.since is null or ${choice}.since <= ${t}.told_at)`;
  // Replies are told of soon, so that few are newer; of one that was approved late, those that were written meanwhile are looked through.
  const wroteThen = `own.replies > (
      select count(*) from post late where late.thread_id = ${t}.id and late.number > ${number} and late.author_id = own.member_id
      and late.status = 'VISIBLE' and late.approved_at > ${t}.told_at)`;
  return `
    (select w.member_id from ${t} join watch w on w.thread_id = ${t}.id where w.level = 'WATCHING' and ${then('w')} ${some('w.member_id')})
    union (select cw.member_id from ${t} join course_watch cw on cw.course_id = ${t}.course_id
      where cw.level = 'WATCHING' and ${then('cw')} ${some('cw.member_id')})
    union (select own.member_id from ${t} join participant own on own.thread_id = ${t}.id and own.replies > 0
      join watch_default usual on usual.member_id = own.member_id
      where usual.written_in = 'WATCHING' and ${then('usual')} and ${wroteThen} ${some('own.member_id')})
    union (select usual.member_id from ${t} join watch_default usual on usual.member_id = ${t}.author_id
      where usual.written_in = 'WATCHING' and ${then('usual')} ${some('usual.member_id')})`;
}
