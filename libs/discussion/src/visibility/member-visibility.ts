import { instructsNow, isAdminNow, isCuratorNow } from './office-now.js';

const NOW = '$7';

/**
 * The rule of `seesThread` asked about somebody else: whether the member in row `m` sees thread `t` at
 * the moment `$7` of `viewerValues`. For choosing whom to offer; what the viewer is shown is never decided by it.
 */
export function threadSeenBy(t: string, m: string): string {
  const enrolled = (more: string) => `exists (
    select from course_member seat where seat.course_id = ${t}.course_id and seat.member_id = ${m}.id ${more})`;
  return `coalesce((${t}.author_id = ${m}.id
    or (${t}.status <> 'DRAFT' and (${isAdminNow(m, NOW)} or (${isCuratorNow(m, NOW)} and ${t}.course_id is null)
      or ${enrolled(`and ${instructsNow('seat', m, NOW)}`)}))
    or (${t}.status = 'VISIBLE'
      and (${t}.audience in ('PUBLIC', 'MEMBERS') or (${t}.audience = 'COURSE' and ${enrolled('')}))
      and (not ${isGated(t)} or (${enrolled('')} and (${hasPublished(t, m)} or exists (
        select from course_member guide where guide.course_id = ${t}.course_id and guide.member_id = ${t}.author_id
        and guide.role = 'INSTRUCTOR'))))
      and (${t}.kind = 'CASE_STUDY' or ${isGivenOutcomesDiscussed(t, m)})))
    and (${t}.kind <> 'CASE_STUDY' or ${isGivenOutcome(t, m)}), false)`;
}

/** Whether the member in row `m` is given the outcome of the case study in row `t` of `thread`. */
function isGivenOutcome(t: string, m: string): string {
  return `(${t}.blind_until is null or ${t}.blind_until <= $7::timestamptz or ${isAdminNow(m, NOW)} or ${isCuratorNow(m, NOW)}
    or coalesce(${t}.author_id = ${m}.id, false) or coalesce((
      select true from outcome_disclosure told where told.thread_id = ${t}.id and told.member_id = ${m}.id), false))`;
}

/** Whether the member in row `m` is given the outcomes of all case studies that the reflection in row `t` of `thread` discusses. */
function isGivenOutcomesDiscussed(t: string, m: string): string {
  return `(${t}.blind_until is null or ${t}.blind_until <= $7::timestamptz or coalesce((
    select bool_and(${isGivenOutcome('study', m)}) from discussed_case about join thread study on study.id = about.case_study_id
    where about.thread_id = ${t}.id), true))`;
}

/** Whether thread `t` answers a `postFirst` prompt that has not closed yet: it reaches its course at most. */
export function isGated(t: string): string {
  return `exists (select from prompt gate where gate.id = ${t}.prompt_id and gate.post_first
    and (gate.closes_at is null or gate.closes_at > $7::timestamptz))`;
}

/** Whether the member in row `m` has published enough for the prompt of `t`. */
function hasPublished(t: string, m: string): string {
  return `exists (
    select from thread done join reflection text on text.thread_id = done.id join prompt asked on asked.id = done.prompt_id
    where done.prompt_id = ${t}.prompt_id and done.author_id = ${m}.id and done.status in ('VISIBLE', 'HELD', 'HIDDEN')
    and text.word_count >= coalesce(asked.minimum_words, 0))`;
}
