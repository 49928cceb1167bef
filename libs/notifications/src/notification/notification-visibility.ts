import { isGated, moderates, seesReply, seesThread } from '#discussion';

/**
 * Whether the viewer is shown the notification in row `n`, of the post `p` in thread `t`: the content is seen now, and
 * joining its course has not revealed it. What only a course's members see is shown from their membership on; what is
 * one's own or an admin's to see was never revealed by joining.
 */
export function notificationShown(n: string, t: string, p: string): string {
  return `(${seesThread(t)} and (${p}.number = 0 or ${seesReply(p, moderates(t))})
    and ($2::boolean or coalesce(${t}.author_id = $1::uuid, false)
      or not (${t}.audience in ('COURSE', 'PRIVATE') or ${isGated(t)})
      or not exists (
        select from course_member seat where seat.course_id = ${t}.course_id and seat.member_id = $1::uuid
        and seat.joined_at > ${n}.created_at)))`;
}
