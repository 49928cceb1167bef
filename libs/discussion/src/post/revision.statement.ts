import type { PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';

/** What a subject has besides its body. */
export interface TextFields {
  readonly title: string | null;
  /** What only its kind has, in a form that survives JSON; null for a kind that has nothing. */
  readonly details?: object | null;
}

/**
 * Whether an edit of row `p` of post is pending. Then `revision` is that edit's, and else the visible one: what the next edit
 * or a decision starts from.
 */
export const editIsPending = (p: string) => `(${p}.revision <> ${p}.visible_revision)`;

/** The number of the next revision of row `p` of post. None is used twice, not even that of a refused one: decisions name it. */
export const nextRevision = (p: string) => `(1 + greatest(${p}.revision, ${p}.refused_revision))`;

/**
 * Stores the visible text, unless it is there already, and ends a pending edit. `shown` is whether readers saw the text until now:
 * the text of a post that is held or hidden was taken from them, and is given to nobody again.
 */
const KEEP = new Statement(
  'discussion/keep-revision',
  { threadId: 'uuid', number: 'integer', title: 'text | null', details: 'jsonb | null', now: 'timestamptz' },
  `
  with superseded as (
    update post_revision v set superseded_at = :now from post p
    where p.thread_id = :threadId and p.number = :number and ${editIsPending('p')}
    and v.thread_id = p.thread_id and v.number = p.number and v.revision = p.revision)
  insert into post_revision (thread_id, number, revision, editor_id, title, markdown, details, created_at, superseded_at, shown)
  select p.thread_id, p.number, p.visible_revision, p.author_id, :title, p.markdown, :details,
    coalesce(p.edited_at, p.created_at), :now, coalesce(p.status, t.status) = 'VISIBLE'
  from post p join thread t on t.id = p.thread_id where p.thread_id = :threadId and p.number = :number
  on conflict (thread_id, number, revision) do update set superseded_at = excluded.superseded_at, shown = excluded.shown,
    details = coalesce(post_revision.details || excluded.details, post_revision.details, excluded.details)`,
);

/** Keeps a post's text among its revisions, before another one takes its place or is pending. */
export async function keepRevision(
  tx: Transaction,
  { threadId, number }: PostAddress,
  { title, details }: TextFields,
  now: Date,
): Promise<void> {
  await tx.rows(KEEP.with({ threadId, number, title, details: detailsJson(details), now }));
}

export const detailsJson = (details: object | null | undefined) =>
  details && Object.keys(details).length > 0 ? JSON.stringify(details) : null;
