import { editWaits } from '../post/revision.statement.js';

/** An edit of a subject that waits for approval, from which the next edit goes on. */
export interface WaitingEdit<Details> {
  readonly title: string;
  readonly markdown: string;
  readonly details: Details | null;
}

export interface WaitingRow<Details> {
  waiting_title: string | null;
  waiting_markdown: string | null;
  waiting_details: Details | null;
}

/** The columns of the edit that waits, null where none does; and the join that finds it, for a row `p` of post. */
export const waitingColumns = 'v.title as waiting_title, v.markdown as waiting_markdown, v.details as waiting_details';
export const waitingJoin = `left join post_revision v on v.thread_id = p.thread_id and v.number = p.number
  and v.revision = p.revision and ${editWaits('p')}`;

/** @param title the one that is shown */
export function toWaiting<Details>(row: WaitingRow<Details>, title: string): WaitingEdit<Details> | null {
  if (row.waiting_markdown === null) return null;
  return { title: row.waiting_title ?? title, markdown: row.waiting_markdown, details: row.waiting_details };
}
