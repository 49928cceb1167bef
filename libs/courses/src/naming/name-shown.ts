import type { Viewer } from '#kernel';
import type { NameAudience } from '#members';

/**
 * Whether the viewer is shown the real name of the member in row `m`: the member decides how far it
 * reaches; they themselves, and the instructors of their courses, always see it. Null where a visitor is not shown it.
 */
export function nameShown(m: string): string {
  return `(${m}.id = :viewer.memberId or ${m}.name_audience = 'EVERYONE' or (${m}.name_audience = 'MEMBERS' and :viewer.memberId is not null)
    or ((${m}.name_audience = 'COURSEMATES' or :viewer.instructs <> '{}') and exists (
      select from course_member mate where mate.member_id = ${m}.id
      and (mate.course_id = any(:viewer.instructs) or (${m}.name_audience = 'COURSEMATES' and mate.course_id = any(:viewer.courses))))))`;
}

/** The same in code. @param member.courses the ids of the courses that the member is in */
export function isNameShown(
  viewer: Viewer,
  member: { readonly id: string; readonly nameAudience: NameAudience; readonly courses: readonly string[] },
): boolean {
  if (member.id === viewer.memberId || member.nameAudience === 'EVERYONE') return true;
  if (member.nameAudience === 'MEMBERS' && viewer.memberId !== null) return true;
  return member.courses.some(
    (course) =>
      viewer.instructs.includes(course) || (member.nameAudience === 'COURSEMATES' && viewer.courses.includes(course)),
  );
}
