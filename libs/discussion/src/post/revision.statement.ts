import type { PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';

/** What a subject has beside its body. */
export interface TextFields {
  readonly title: string | null;
  /** What only its kind has, in a form that survives JSON; null for a kind that has nothing. */
  readonly details?: object | null;
}

/**
 * Whether an edit of row `p` of post waits for approval. Then `revision` is the edit's, and else the one that is shown: what an edit
 * or a decision starts from.
 */
export const editIsPending = (p: string) => `(${p}.revision <> ${p}.visible_revision)`;

/** The number of the next revision of row `p` of post. None is given out twice, a refused one's neither: decisions name it. */
export const nextRevision = (p: string) => `(1 + greatest(${p}.revision, ${p}.refused_revision))`;

/**
 * Makes a post's mentions those of its new text: two parts of a `with`.
 * @param handles a parameter, in the text's order; `members` one of the same length, null for a handle that nobody has
 * @param when an SQL boolean; where it is false, nothing changes
 */
export const replaceMentions = (handles: string, members: string, when = 'true') => `
  unnamed as (
    delete from mention where thread_id = $1::uuid and number = $2::integer and ${when} and handle <> all(${handles}::text[])),
  named as (
    insert into mention (thread_id, number, handle, member_id, position)
    select $1::uuid, $2::integer, m.handle, m.member_id, m.position
    from unnest(${handles}::text[], ${members}::uuid[]) with ordinality as m(handle, member_id, position) where ${when}
    on conflict (thread_id, number, handle) do update set position = excluded.position, member_id = excluded.member_id)`;

/**
 * The text that is shown, unless it is there already, and the end of the one that waited. `shown` where its readers saw it until
 * now: what stood in a post that is held or hidden was taken from them, and is given to nobody again.
 */
const KEEP = new Statement(`
  with waited as (
    update post_revision v set superseded_at = $4::timestamptz from post p
    where p.thread_id = $1 and p.number = $2 and ${editIsPending('p')}
    and v.thread_id = p.thread_id and v.number = p.number and v.revision = p.revision)
  insert into post_revision (thread_id, number, revision, editor_id, title, markdown, details, created_at, superseded_at, shown)
  select p.thread_id, p.number, p.visible_revision, p.author_id, $3::text, p.markdown, $5::jsonb,
    coalesce(p.edited_at, p.created_at), $4::timestamptz, coalesce(p.status, t.status) = 'VISIBLE'
  from post p join thread t on t.id = p.thread_id where p.thread_id = $1 and p.number = $2
  on conflict (thread_id, number, revision) do update set superseded_at = excluded.superseded_at, shown = excluded.shown,
    details = coalesce(post_revision.details || excluded.details, post_revision.details, excluded.details)`);

/** Keeps a post's text among its revisions, before another one takes its place or waits to. */
export async function keepRevision(
  tx: Transaction,
  { threadId, number }: PostAddress,
  { title, details }: TextFields,
  at: Date,
): Promise<void> {
  await tx.rows(KEEP, [threadId, number, title, at, detailsJson(details)]);
}

export const detailsJson = (details: object | null | undefined) =>
  details && Object.keys(details).length > 0 ? JSON.stringify(details) : null;
