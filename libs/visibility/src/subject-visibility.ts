import type { Viewer } from '#kernel';

export type ContentKind = 'REFLECTION' | 'CASE_STUDY';
export type ContentStatus = 'DRAFT' | 'HELD' | 'VISIBLE' | 'HIDDEN' | 'REMOVED';
export type Audience = 'PUBLIC' | 'MEMBERS' | 'COURSE' | 'PRIVATE';

/** What decides who is given the outcome of a case study, beside the viewer. */
export interface OutcomeFacts {
  readonly authorId: string | null;
  /** It is up for blind rating now. */
  readonly blind: boolean;
  /** Who has rated it, or asked to see its outcome. */
  readonly disclosedTo: readonly string[];
}

/** What decides who sees a subject, beside the viewer. */
export interface SubjectFacts {
  readonly kind: ContentKind;
  readonly authorId: string | null;
  readonly courseId: string | null;
  readonly promptId: string | null;
  readonly audience: Audience;
  readonly status: ContentStatus;
  /** Its prompt is a `postFirst` one that has not closed yet. */
  readonly gated: boolean;
  /** Its author is an instructor of its course now. */
  readonly authorInstructs: boolean;
  /** Those of the case studies that a reflection discusses; a case study has its own. */
  readonly outcomes: readonly OutcomeFacts[];
}

/*
 * The one definition of who may see a subject: as SQL over a row `t` of `thread` and the values of `:viewer`,
 * and as its twin in code. Generated worlds hold the two against each other.
 */

/** Whether the viewer moderates thread `t`: its course's instructors, every admin, curators what belongs to no course. */
export function moderates(t: string): string {
  return `(:viewer.isAdmin or coalesce(${t}.course_id = any(:viewer.instructs), false) or (:viewer.isCurator and ${t}.course_id is null))`;
}

/**
 * Whether the viewer is given the outcome of the case study in row `t` of `thread`: while it is up for blind rating its
 * contributor, its moderators, and whoever has rated it or asked to see it. See docs/decisions/0015.
 */
export function seesOutcome(t: string): string {
  return `(${t}.blind_until is null or ${t}.blind_until <= :viewer.now or coalesce(${t}.author_id = :viewer.memberId, false)
    or ${moderates(t)} or coalesce((
      select true from outcome_disclosure told where told.thread_id = ${t}.id and told.member_id = :viewer.memberId), false))`;
}

/** Whether the viewer is given the outcomes of all case studies that the reflection in row `t` of `thread` discusses. */
function seesOutcomesDiscussed(t: string): string {
  return `(${t}.kind = 'CASE_STUDY' or ${t}.blind_until is null or ${t}.blind_until <= :viewer.now or coalesce((
    select bool_and(${seesOutcome('study')}) from discussed_case about join thread study on study.id = about.case_study_id
    where about.thread_id = ${t}.id), true))`;
}

/**
 * Whether somebody who sees the subject of thread `t` also sees what is behind it: its text, its replies and whatever hangs on them.
 */
export function isOpened(t: string): string {
  return `(${t}.kind <> 'CASE_STUDY' or ${seesOutcome(t)})`;
}

/** Whether the viewer sees the subject of thread `t` with everything behind it. */
export function seesThread(t: string): string {
  return `(${seesSubject(t)} and ${isOpened(t)})`;
}

/**
 * Whether the viewer sees the subject of thread `t`. Prompt, author's role, links and disclosures are looked up by key, row by
 * row: as `exists` they could be hashed, which reads every prompt, instructor, link and disclosure there is.
 */
export function seesSubject(t: string): string {
  return `coalesce(${t}.author_id = :viewer.memberId or (${t}.status <> 'DRAFT' and ${moderates(t)}) or (
    ${t}.status = 'VISIBLE'
    and (${t}.audience = 'PUBLIC' or (${t}.audience = 'MEMBERS' and :viewer.memberId is not null)
      or (${t}.audience = 'COURSE' and ${t}.course_id = any(:viewer.courses)))
    and (${t}.prompt_id is null
      or not coalesce((select gate.post_first and (gate.closes_at is null or gate.closes_at > :viewer.now)
        from prompt gate where gate.id = ${t}.prompt_id), false)
      or (${t}.course_id = any(:viewer.courses) and (${t}.prompt_id <> all(:viewer.closedGates) or coalesce((
        select guide.role = 'INSTRUCTOR' from course_member guide
        where guide.course_id = ${t}.course_id and guide.member_id = ${t}.author_id), false))))
    and ${seesOutcomesDiscussed(t)}), false)`;
}

export function isModerator(viewer: Viewer, courseId: string | null): boolean {
  return viewer.isAdmin || (courseId === null ? viewer.isCurator : viewer.instructs.includes(courseId));
}

export function isSubjectSeen(viewer: Viewer, subject: SubjectFacts): boolean {
  if (viewer.memberId !== null && subject.authorId === viewer.memberId) return true;
  if (subject.status !== 'DRAFT' && isModerator(viewer, subject.courseId)) return true;
  return (
    subject.status === 'VISIBLE' &&
    audienceReaches(viewer, subject) &&
    gateIsOpen(viewer, subject) &&
    (subject.kind === 'CASE_STUDY' || outcomesAreGiven(viewer, subject))
  );
}

/** The twin of `seesThread`. */
export function isThreadSeen(viewer: Viewer, subject: SubjectFacts): boolean {
  return isSubjectSeen(viewer, subject) && (subject.kind !== 'CASE_STUDY' || outcomesAreGiven(viewer, subject));
}

function outcomesAreGiven(viewer: Viewer, { outcomes }: SubjectFacts): boolean {
  const { memberId } = viewer;
  return outcomes.every(
    ({ blind, authorId, disclosedTo }) =>
      !blind ||
      isModerator(viewer, null) ||
      (memberId !== null && (authorId === memberId || disclosedTo.includes(memberId))),
  );
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
