/*
 * What a published reflection is worth for its prompt, as SQL over its rows `t` of `thread` and `r` of `reflection`, and `p` of `prompt`:
 * the one place that says so, for progress, participation and the gates of `postFirst` prompts; and who owes one. It is judged by what the text was at the moments that the
 * prompt names, whatever it became later (docs/decisions/0052); the prompt is as it is now.
 */

/** The statuses in which a reflection counts: what a moderator has not looked at yet, or has hidden, was handed in. */
export const COUNTING = `('VISIBLE', 'HELD', 'HIDDEN')`;

/** The words that it had at a moment after its publication. What a version before wrote may not have been looked through yet. */
const wordsAt = (t: string, r: string, moment: string) => `case
    when coalesce(${r}.written_at, ${t}.published_at) <= ${moment} then ${r}.word_count
    else coalesce((
      select former.word_count from reflection_length former where former.thread_id = ${t}.id and former.since <= ${moment}
      order by former.since desc limit 1), ${r}.word_count) end`;

const enough = (words: string, p: string) => `(${words} >= coalesce(${p}.minimum_words, 0))`;

/** When its text is final: as the prompt closes, or as it was published where the prompt was made to close before that. */
const finalAt = (t: string, p: string) => `greatest(coalesce(${p}.closes_at, 'infinity'), ${t}.published_at)`;

/** Its words, as the prompt closed or as they are. */
export const wordsCounted = (t: string, r: string, p: string): string => wordsAt(t, r, finalAt(t, p));

/** Whether it was out and long enough when the prompt was due; false without a due date. */
export const isOnTime = (t: string, r: string, p: string): string =>
  `coalesce(${t}.published_at <= ${p}.due_at and ${enough(wordsAt(t, r, `${p}.due_at`), p)}, false)`;

/** Whether it counts: it was long enough when the prompt was due, or is, or was as it closed. */
export const fulfils = (t: string, r: string, p: string): string =>
  `(${enough(wordsCounted(t, r, p), p)} or ${isOnTime(t, r, p)})`;

/** Whether its author changed it after the prompt had closed, which changes nothing of the above. */
export const isEditedAfterClosing = (t: string, r: string, p: string): string =>
  `coalesce(${p}.closes_at < ${r}.written_at and ${t}.published_at < ${r}.written_at, false)`;

/**
 * Whether a learner owes anything for a prompt: not where it closed before they joined its course, since it takes no answers then, unless they have
 * published one, which only those do who were there while it was open. See docs/decisions/0070.
 * @param closesAt for them; null for never
 */
export function isOwed(closesAt: Date | null, joinedAt: Date, answered: boolean): boolean {
  return answered || closesAt === null || closesAt > joinedAt;
}
