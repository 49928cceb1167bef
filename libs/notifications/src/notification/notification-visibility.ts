import { isGated, moderates, seesReply, seesThread } from '#visibility';

/** The content of the notification in row `n`, as `p` in thread `t`; none where it is about a member alone. */
export function contentJoin(n: string): string {
  return `left join thread t on t.id = ${n}.thread_id left join post p on p.thread_id = ${n}.thread_id and p.number = ${n}.number`;
}

/**
 * Whether the viewer sees the notification in row `n`, of the post `p` in thread `t`: they see the content now, and not only since they
 * joined its course. So of what a course's members alone see, they see notifications that are younger than their membership; what they wrote
 * themselves, and what admins see, they see without joining. Notifications of decisions that concern them they see always.
 */
export function notificationSeen(n: string, t: string, p: string): string {
  return `(${n}.decision_id is not null or (${seesThread(t)} and (${p}.number = 0 or ${seesReply(p, moderates(t))})
    and (:viewer.isAdmin or coalesce(${t}.author_id = :viewer.memberId, false)
      or not (${t}.audience in ('COURSE', 'PRIVATE') or ${isGated(t)})
      or not exists (
        select from course_member seat where seat.course_id = ${t}.course_id and seat.member_id = :viewer.memberId
        and seat.joined_at > ${n}.created_at))))`;
}
