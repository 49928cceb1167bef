import { editIsPending } from '#discussion';

/**
 * Whether a text of post `p` in thread `t` waits for a moderator, as SQL: it is held, or an edit of it waits.
 * @param hiddenToo an SQL boolean: whether an edit of what is hidden counts, which nobody reads before the rest is shown again
 */
export function textWaits(p: string, t: string, hiddenToo: string): string {
  const status = `coalesce(${p}.status, ${t}.status)`;
  return `(${status} = 'HELD' or (${editIsPending(p)} and (${status} = 'VISIBLE' or (${hiddenToo} and ${status} = 'HIDDEN'))))`;
}

/** The appeals `a` that wait, with their decisions `d`, about one piece of content: the end of a select. */
export function appealsWaiting(threadId: string, number: string): string {
  return `from decision d join appeal a on a.decision_id = d.id and a.outcome is null
    where d.thread_id = ${threadId} and d.number = ${number} and d.action in ('HIDE', 'WARN', 'DISMISS')`;
}
