import { promptSeen } from '#courses';
import { watchLevel } from '#discussion';
import { isGated, moderates, seesReply, seesThread } from '#visibility';

/**
 * What the notification in row `n` is about: the post `p` in thread `t`, or the prompt `asked`; neither where it is about a member alone.
 * Prompts are looked up by key, row by row: joined, all there are would be read.
 */
export function contentJoin(n: string): string {
  return `left join thread t on t.id = ${n}.thread_id left join post p on p.thread_id = ${n}.thread_id and p.number = ${n}.number
    left join lateral (select prompt.* from prompt where prompt.id = ${n}.prompt_id offset 0) asked on true`;
}

/**
 * Whether an edit has taken out the mention that row `n` tells of in the post `p`. The row stays, so that nobody is told twice however often a
 * mention comes and goes, and it stands again where the mention is back. What was never edited mentions whom it did.
 */
function mentionGone(n: string, p: string): string {
  return `(${n}.kind = 'MENTION' and ${p}.edited_at is not null and not exists (
    select from mention standing where standing.thread_id = ${n}.thread_id and standing.number = ${n}.number
    and standing.member_id = ${n}.member_id))`;
}

function answersMember(n: string, p: string): string {
  return `exists (select from post answered where answered.thread_id = ${p}.thread_id and answered.number = ${p}.parent_number
    and answered.author_id = ${n}.member_id)`;
}

const isWatched = (n: string, t: string) => `${watchLevel(t, `${n}.member_id`)} = 'WATCHING'`;

/** What the notification in row `n` tells of the post `p` in thread `t`: whoever is no longer mentioned, but answered, or watches, is told of that. */
export function notificationKind(n: string, t: string, p: string): string {
  return `case when not ${mentionGone(n, p)} then ${n}.kind when ${answersMember(n, p)} then 'REPLY'
    when ${isWatched(n, t)} then 'THREAD_ACTIVITY' else ${n}.kind end`;
}

/** Reactions to what row `n` tells of, as rows `r`: by others than whom it tells, and by nobody whom they muted. */
export function reactionsTold(n: string): string {
  return `from reaction r where r.thread_id = ${n}.thread_id and r.number = ${n}.number and r.member_id <> ${n}.member_id
    and not exists (select from member_mute b where b.member_id = ${n}.member_id and b.muted_id = r.member_id)`;
}

/** The kinds that the viewer does not want in their list. */
const UNLISTED = `array(
  select preference.kind from notification_preference preference where preference.member_id = :viewer.memberId and not preference.in_app)`;

/**
 * Whether the viewer sees the notification in row `n`, joined by `contentJoin`: they see the content now, and not only since they
 * joined its course. So of what a course's members alone see, they see notifications that are younger than their membership; what they wrote
 * themselves, and what admins see, they see without joining. Of a mention that an edit has taken out they see what they have read, and of
 * reactions those that stand. Prompts they see as prompts are seen, notifications of decisions that concern them always. Those of a kind
 * that they turned off they do not see in their list, as long as it is off.
 */
export function notificationSeen(
  n: string,
  t: string,
  p: string,
  where: 'in the list' | 'wherever' = 'in the list',
): string {
  const listed = where === 'wherever' ? '' : `${notificationKind(n, t, p)} <> all (${UNLISTED}) and`;
  return `(${n}.decision_id is not null or (${listed} case
    when ${n}.prompt_id is not null then ${promptSeen('asked')}
    else ${seesThread(t)} and (${p}.number = 0 or ${seesReply(p, moderates(t))})
    and (:viewer.isAdmin or coalesce(${t}.author_id = :viewer.memberId, false)
      or not (${t}.audience in ('COURSE', 'PRIVATE') or ${isGated(t)})
      or not exists (
        select from course_member seat where seat.course_id = ${t}.course_id and seat.member_id = :viewer.memberId
        and seat.joined_at > ${n}.created_at))
    and (${n}.read_at is not null or not ${mentionGone(n, p)} or ${answersMember(n, p)} or ${isWatched(n, t)})
    and (${n}.kind <> 'REACTION' or exists (select ${reactionsTold(n)})) end))`;
}
