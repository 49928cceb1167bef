/** Whether the author of row `t` of thread instructs its course now: looked up by key, since `exists` under an `or` could be hashed. */
export const authorInstructsNow = (t: string): string => `coalesce((
  select guide.role = 'INSTRUCTOR' from course_member guide
  where guide.course_id = ${t}.course_id and guide.member_id = ${t}.author_id), false)`;

/**
 * Whether the reflection in rows `t` of thread and `r` of reflection is a peer's: its author did not instruct the course when they published
 * it. Whoever leaves, or becomes an instructor, takes nobody's replies away. Null is what a version before published: then their role is today's.
 */
export const isPeers = (t: string, r: string): string => `not coalesce(${r}.by_instructor, ${authorInstructsNow(t)})`;
