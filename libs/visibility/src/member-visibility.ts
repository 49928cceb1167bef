import { rosterSeen } from '#courses';
import { seesSubject } from './subject-visibility.js';

/**
 * Whether the viewer may be told that the member in row `m` reads thread `t`, which the viewer sees. It follows from nothing but what the viewer
 * sees anyway: the subject, the course's roster, and what was published in their sight. So it is not the question whether they do
 * see it: who moderates, who is suspended, who asked for an outcome, and whose text is held is told to nobody.
 */
export function knownReader(t: string, m: string): string {
  const enrolled = (more = '') => `exists (
    select from course_member seat where seat.course_id = ${t}.course_id and seat.member_id = ${m}.id ${more})`;
  const teaches = enrolled(`and seat.role = 'INSTRUCTOR'`);
  return `coalesce(${t}.author_id = ${m}.id
    or (${t}.status = 'VISIBLE' and ${t}.audience in ('PUBLIC', 'MEMBERS') and not ${isGated(t)})
    or (${t}.status <> 'DRAFT' and ${rosterSeen(`${t}.course_id`)} and (${teaches}
      or (${t}.status = 'VISIBLE' and ${t}.audience <> 'PRIVATE' and ${enrolled()}
        and (not ${isGated(t)} or ${authorTeaches(t)} or ${hasPublishedInSight(t, m)})))), false)`;
}

/** Whether thread `t` answers a `postFirst` prompt that has not closed yet: it reaches its course at most. */
export function isGated(t: string): string {
  return `exists (select from prompt gate where gate.id = ${t}.prompt_id and gate.post_first
    and (gate.closes_at is null or gate.closes_at > :viewer.now))`;
}

function authorTeaches(t: string): string {
  return `exists (select from course_member guide where guide.course_id = ${t}.course_id and guide.member_id = ${t}.author_id
    and guide.role = 'INSTRUCTOR')`;
}

/** Whether the viewer sees that the member in row `m` has published enough for the prompt of `t`. */
function hasPublishedInSight(t: string, m: string): string {
  return `exists (
    select from thread done join reflection text on text.thread_id = done.id join prompt asked on asked.id = done.prompt_id
    where done.prompt_id = ${t}.prompt_id and done.author_id = ${m}.id and done.status in ('VISIBLE', 'HELD', 'HIDDEN')
    and text.word_count >= coalesce(asked.minimum_words, 0) and ${seesSubject('done')})`;
}
