import type { Viewer } from '#kernel';

export type ContentStatus = 'DRAFT' | 'HELD' | 'VISIBLE' | 'HIDDEN' | 'REMOVED';
export type Audience = 'PUBLIC' | 'MEMBERS' | 'COURSE' | 'PRIVATE';

/** What decides who sees a subject, beside the viewer. */
export interface SubjectFacts {
  readonly authorId: string | null;
  readonly courseId: string | null;
  readonly promptId: string | null;
  readonly audience: Audience;
  readonly status: ContentStatus;
  /** Its prompt is a `postFirst` one that has not closed yet. */
  readonly gated: boolean;
  /** Its author is an instructor of its course now. */
  readonly authorInstructs: boolean;
}

/*
 * The one definition of who may see a subject: as SQL over a row `t` of `thread` and the parameters of `viewerValues`,
 * and as its twin in code. Generated worlds hold the two against each other.
 */

/** Whether the viewer moderates thread `t`: its course's instructors, every admin, curators what belongs to no course. */
export function moderates(t: string): string {
  return `($2::boolean or coalesce(${t}.course_id = any($5::uuid[]), false) or ($3::boolean and ${t}.course_id is null))`;
}

/**
 * Whether the viewer sees the subject of thread `t`. Prompt and author's role are looked up by key, row by row: as `exists`
 * they could be hashed, which reads every prompt and every instructor there is.
 */
export function seesSubject(t: string): string {
  return `coalesce(${t}.author_id = $1::uuid or (${t}.status <> 'DRAFT' and ${moderates(t)}) or (
    ${t}.status = 'VISIBLE'
    and (${t}.audience = 'PUBLIC' or (${t}.audience = 'MEMBERS' and $1::uuid is not null)
      or (${t}.audience = 'COURSE' and ${t}.course_id = any($4::uuid[])))
    and (${t}.prompt_id is null
      or not coalesce((select gate.post_first and (gate.closes_at is null or gate.closes_at > $7::timestamptz)
        from prompt gate where gate.id = ${t}.prompt_id), false)
      or (${t}.course_id = any($4::uuid[]) and (${t}.prompt_id <> all($6::uuid[]) or coalesce((
        select guide.role = 'INSTRUCTOR' from course_member guide
        where guide.course_id = ${t}.course_id and guide.member_id = ${t}.author_id), false))))), false)`;
}

export function isModerator(viewer: Viewer, courseId: string | null): boolean {
  return viewer.isAdmin || (courseId === null ? viewer.isCurator : viewer.instructs.includes(courseId));
}

export function isSubjectSeen(viewer: Viewer, subject: SubjectFacts): boolean {
  if (viewer.memberId !== null && subject.authorId === viewer.memberId) return true;
  if (subject.status !== 'DRAFT' && isModerator(viewer, subject.courseId)) return true;
  return subject.status === 'VISIBLE' && audienceReaches(viewer, subject) && gateIsOpen(viewer, subject);
}

function audienceReaches(viewer: Viewer, { audience, courseId }: SubjectFacts): boolean {
  if (audience === 'PUBLIC') return true;
  if (audience === 'MEMBERS') return viewer.memberId !== null;
  return audience === 'COURSE' && courseId !== null && viewer.courses.includes(courseId);
}

function gateIsOpen(viewer: Viewer, { gated, courseId, promptId, authorInstructs }: SubjectFacts): boolean {
  if (!gated || promptId === null || courseId === null) return true;
  return viewer.courses.includes(courseId) && (!viewer.closedGates.includes(promptId) || authorInstructs);
}
