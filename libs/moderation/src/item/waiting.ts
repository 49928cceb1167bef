import { editIsPending } from '#discussion';

/**
 * Whether a text of post `p` in thread `t` waits for a moderator, as SQL: it is held, or has a pending edit.
 * @param hiddenToo an SQL boolean: whether the pending edit of a hidden post counts, which cannot be published before the post is restored
 */
export function textWaits(p: string, t: string, hiddenToo: string): string {
  const status = `coalesce(${p}.status, ${t}.status)`;
  return `(${status} = 'HELD' or (${editIsPending(p)} and (${status} = 'VISIBLE' or (${hiddenToo} and ${status} = 'HIDDEN'))))`;
}

/** The appeals `a` that wait, with their decisions `d`, about one piece of content, as the `from` and `where` of a select. */
export function appealsWaiting(threadId: string, number: string): string {
  return `from decision d join appeal a on a.decision_id = d.id and a.outcome is null
    where d.thread_id = ${threadId} and d.number = ${number} and d.action in ('HIDE', 'WARN', 'DISMISS')`;
}
