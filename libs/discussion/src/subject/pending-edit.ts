import { editIsPending } from '../post/revision.statement.js';

/** An edit of a subject that waits for approval, from which the next edit goes on. */
export interface PendingEdit<Details> {
  readonly title: string;
  readonly markdown: string;
  readonly details: Details | null;
}

export interface PendingEditRow<Details> {
  waiting_title: string | null;
  waiting_markdown: string | null;
  waiting_details: Details | null;
}

/** The columns of the edit that waits, null where none does; and the join that finds it, for a row `p` of post. */
export const pendingEditColumns =
  'v.title as waiting_title, v.markdown as waiting_markdown, v.details as waiting_details';
export const pendingEditJoin = `left join post_revision v on v.thread_id = p.thread_id and v.number = p.number
  and v.revision = p.revision and ${editIsPending('p')}`;

/** @param title the one that is shown */
export function toPendingEdit<Details>(row: PendingEditRow<Details>, title: string): PendingEdit<Details> | null {
  if (row.waiting_markdown === null) return null;
  return { title: row.waiting_title ?? title, markdown: row.waiting_markdown, details: row.waiting_details };
}
