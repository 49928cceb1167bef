import { editIsPending } from '../post/revision.statement.js';

/** A pending edit of a subject, which the next edit starts from. */
export interface PendingEdit<Details> {
  readonly title: string;
  readonly markdown: string;
  readonly details: Details | null;
}

export interface PendingEditRow<Details> {
  pending_title: string | null;
  pending_markdown: string | null;
  pending_details: Details | null;
}

/** The columns of the pending edit, null where there is none; and the join that finds it, for a row `p` of post. */
export const pendingEditColumns =
  'v.title as pending_title, v.markdown as pending_markdown, v.details as pending_details';
export const pendingEditJoin = `left join post_revision v on v.thread_id = p.thread_id and v.number = p.number
  and v.revision = p.revision and ${editIsPending('p')}`;

/** @param title the visible one */
export function toPendingEdit<Details>(row: PendingEditRow<Details>, title: string): PendingEdit<Details> | null {
  if (row.pending_markdown === null) return null;
  return { title: row.pending_title ?? title, markdown: row.pending_markdown, details: row.pending_details };
}
