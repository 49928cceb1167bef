import { viewerTyped } from '#courses';

/**
 * Whether the viewer, who is on duty, moderates what the decision in row `d` is about. Its course is its content's or, of a
 * suspension, that in which it holds; one that holds everywhere is the admins'.
 */
export function decisionModerated(d: string): string {
  return `(${viewerTyped} and ($2::boolean or coalesce(${d}.course_id = any($5::uuid[]), false)
    or ($3::boolean and ${d}.course_id is null and ${d}.action not in ('SUSPEND', 'LIFT_SUSPENSION'))))`;
}
