import { instructsCourse, memberIn, rosterSeen, type WhoLooks } from '#courses';
import { COUNTING, fulfils } from './fulfilment.js';
import { isGated, seesSubject } from './subject-visibility.js';

/**
 * Whether the viewer may be told that the member in row `m` reads thread `t`, which the viewer sees. It follows from nothing but what the viewer
 * sees anyway: the subject, the course's roster, and what was published in their sight. So it is not the question whether they do
 * see it: who moderates, who is suspended, who asked for an outcome, and whose text is held is told to nobody.
 */
export function knownReader(t: string, m: string): string {
  const { isIn, instructs } = memberIn(m);
  const courseId = `${t}.course_id`;
  return `coalesce(${t}.author_id = ${m}.id
    or (${t}.status = 'VISIBLE' and ${t}.audience in ('PUBLIC', 'MEMBERS') and not ${isGated(t)})
    or (${t}.status <> 'DRAFT' and ${rosterSeen(courseId)} and (${instructs(courseId)}
      or (${t}.status = 'VISIBLE' and ${t}.audience <> 'PRIVATE' and ${isIn(courseId)}
        and (not ${isGated(t)} or ${instructsCourse(`${t}.author_id`, courseId)} or ${hasPublishedInSight(t, m)})))), false)`;
}

/**
 * Whether the viewer sees that the member in row `m` has published enough for the prompt of `t`: by the text as it is, which is all that they see. An
 * earlier and longer one may have opened the gate, too; that is not for them to know.
 */
function hasPublishedInSight(t: string, m: string): string {
  return `exists (
    select from thread done join reflection text on text.thread_id = done.id join prompt asked on asked.id = done.prompt_id
    where done.prompt_id = ${t}.prompt_id and done.author_id = ${m}.id and done.status in ('VISIBLE', 'HELD', 'HIDDEN')
    and text.word_count >= coalesce(asked.minimum_words, 0) and ${seesSubject('done')})`;
}

/**
 * The member in row `m` of `member` as somebody who looks, by the roles that they were given: for statements that tell many members at once of what each
 * of them sees. The moment is that of the statement's viewer.
 */
export function memberLooks(m: string): WhoLooks {
  return {
    ...memberIn(m),
    gateIsClosed: (promptId) => `not exists (
      select from thread done join reflection text on text.thread_id = done.id join prompt asked on asked.id = done.prompt_id
      where done.prompt_id = ${promptId} and done.author_id = ${m}.id and done.status in ${COUNTING} and ${fulfils('done', 'text', 'asked')})`,
  };
}
