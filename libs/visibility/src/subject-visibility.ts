import { instructsCourse, isModeratorOfCourse, moderatesCourse, VIEWER, type Who, type WhoLooks } from '#courses';
import type { Viewer } from '#kernel';
import type { ContentKind } from './content-kind.js';

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
 * The one definition of who may see a subject: as SQL over a row `t` of `thread` and a `Who`, the viewer where none is given,
 * and as its twin in code. Generated worlds hold the two against each other.
 */

/**
 * Whether somebody moderates a place: a course's instructors, what belongs to no course the curators, everything the admins.
 * @param courseId an expression for the id of the course, or null
 */
export function moderatesPlace(courseId: string, who: Who = VIEWER): string {
  return `(${moderatesCourse(courseId, who)} or (${who.isCurator} and ${courseId} is null))`;
}

/** Whether somebody moderates what is in row `t`, by its `course_id`. */
export function moderates(t: string, who: Who = VIEWER): string {
  return moderatesPlace(`${t}.course_id`, who);
}

/**
 * Whether somebody is given the outcome of the case study in row `t` of `thread`: while it is up for blind rating its
 * contributor, its moderators, and whoever has rated it or asked to see it. See docs/decisions/0015.
 */
export function seesOutcome(t: string, who: Who = VIEWER): string {
  return `(${t}.blind_until is null or ${t}.blind_until <= :viewer.now or coalesce(${t}.author_id = ${who.memberId}, false)
    or ${moderates(t, who)} or coalesce((
      select true from outcome_disclosure disclosed where disclosed.thread_id = ${t}.id and disclosed.member_id = ${who.memberId}), false))`;
}

/** Whether somebody is given the outcomes of all case studies that the reflection in row `t` of `thread` discusses. */
function seesOutcomesDiscussed(t: string, who: Who): string {
  return `(${t}.kind = 'CASE_STUDY' or ${t}.blind_until is null or ${t}.blind_until <= :viewer.now or coalesce((
    select bool_and(${seesOutcome('study', who)}) from discussed_case about join thread study on study.id = about.case_study_id
    where about.thread_id = ${t}.id), true))`;
}

/**
 * Whether somebody who sees the subject of thread `t` also sees what is behind it: its text, its replies and whatever belongs to them.
 */
export function isOpened(t: string, who: Who = VIEWER): string {
  return `(${t}.kind <> 'CASE_STUDY' or ${seesOutcome(t, who)})`;
}

/** Whether somebody sees the subject of thread `t` with everything behind it. */
export function seesThread(t: string, who: WhoLooks = VIEWER): string {
  return `(${seesSubject(t, who)} and ${isOpened(t, who)})`;
}

/**
 * Whether thread `t` answers a `postFirst` prompt that has not closed yet: it reaches its course at most. Looked up by key, since
 * `exists` under an `or` could be hashed, which reads every prompt there is.
 */
export function isGated(t: string): string {
  return `coalesce((select gate.post_first and (gate.closes_at is null or gate.closes_at > :viewer.now)
    from prompt gate where gate.id = ${t}.prompt_id), false)`;
}

/**
 * Whether somebody sees the subject of thread `t`. Prompt, author's role, links and disclosures are looked up by key, row by
 * row: as `exists` they could be hashed, which reads every prompt, instructor, link and disclosure there is.
 */
export function seesSubject(t: string, who: WhoLooks = VIEWER): string {
  return `coalesce(${t}.author_id = ${who.memberId} or (${t}.status <> 'DRAFT' and ${moderates(t, who)}) or (
    ${t}.status = 'VISIBLE'
    and (${t}.audience = 'PUBLIC' or (${t}.audience = 'MEMBERS' and ${who.memberId} is not null)
      or (${t}.audience = 'COURSE' and ${who.isIn(`${t}.course_id`)}))
    and (${t}.prompt_id is null
      or not ${isGated(t)}
      or (${who.isIn(`${t}.course_id`)} and (not ${who.gateIsClosed(`${t}.prompt_id`)}
        or ${instructsCourse(`${t}.author_id`, `${t}.course_id`)})))
    and ${seesOutcomesDiscussed(t, who)}), false)`;
}

/** The twin of `moderatesPlace`. */
export function isModerator(viewer: Viewer, courseId: string | null): boolean {
  return courseId === null ? viewer.isAdmin || viewer.isCurator : isModeratorOfCourse(viewer, courseId);
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
