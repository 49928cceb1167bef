import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, Gone, limits, type Member, NotFound, type PostAddress, parsePostId, StaleRevision } from '#kernel';
import { Events, Idempotency, Statement, type Transaction } from '#platform';
import { RENDERER_VERSION } from '../markdown/renderer.js';
import { type Composed, Composer } from './composer.js';
import { type LocatedPost, locatePost } from './located-post.js';
import { PostShown } from './post.events.js';
import { requireEdit } from './post.policy.js';

export interface UpdateReply {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly bodyMarkdown: string;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** The text that replaces a post's. `title` is a subject's, and null for a reply. */
export interface NewText extends TextFields {
  readonly markdown: string;
  readonly reason: string | null;
  /** Further texts of the same edit, to be screened with it. */
  readonly beside?: readonly string[];
}

/** What a subject has beside its body. */
export interface TextFields {
  readonly title: string | null;
  /** What only its kind has, in a form that survives JSON; null for a kind that has nothing. */
  readonly details?: object | null;
}

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

/** The number of the next revision of row `p` of post. None is given out twice: what was answered or rated has one. */
export const nextRevision = (p: string) => `(1 + greatest(${p}.revision, (
  select max(known.revision) from post_revision known where known.thread_id = ${p}.thread_id and known.number = ${p}.number)))`;

/** The superseded text, unless it is there already or was a slip; then the new one, with the reason for it. */
const KEEP = new Statement(`
  insert into post_revision (thread_id, number, revision, editor_id, title, markdown, details, created_at, superseded_at)
  select thread_id, number, visible_revision, author_id, $3::text, markdown, $5::jsonb, coalesce(edited_at, created_at), $4::timestamptz
  from post where thread_id = $1 and number = $2
  on conflict (thread_id, number, revision) do update set superseded_at = excluded.superseded_at,
    details = coalesce(post_revision.details || excluded.details, post_revision.details, excluded.details)`);
const FORGET = new Statement(
  'delete from post_revision where thread_id = $1 and number = $2 and revision = $3 and superseded_at is null',
);
const REPLACE = new Statement(`
  with revised as (
    insert into post_revision (thread_id, number, revision, editor_id, title, markdown, details, reason, created_at)
    values ($1::uuid, $2::integer, $3::integer, $4::uuid, $5::text, $6::text, $14::jsonb, $7::text, $8::timestamptz)),
  ${replaceMentions('$12', '$13', '$11::boolean')}
  update post set revision = $3::integer,
    visible_revision = case when $11::boolean then $3::integer else visible_revision end,
    markdown = case when $11::boolean then $6::text else markdown end,
    html = case when $11::boolean then $9::text else html end,
    renderer = case when $11::boolean then $10::smallint else renderer end,
    edited_at = case when $11::boolean then $8::timestamptz else edited_at end
  where thread_id = $1::uuid and number = $2::integer
  and not exists (select from thread where id = $1::uuid and status = 'REMOVED')
  returning number`);

const RERENDER = new Statement(`
  with ${replaceMentions('$5', '$6')}
  update post set html = $3::text, renderer = $4::smallint, edited_at = null where thread_id = $1::uuid and number = $2::integer`);

@Injectable()
export class EditService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly composer: Composer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Locked, Gone, Forbidden, StaleRevision, InvalidInput */
  async updateReply(member: Member, input: UpdateReply): Promise<PostAddress> {
    const id = await this.idempotency.once(member, 'updateReply', input, async (tx) => {
      const address = parsePostId(input.id);
      if (!address || address.number === 0) throw new NotFound('reply');
      const post = await locatePost(tx, member, address, 'reply', true);
      await this.edit(
        tx,
        member,
        post,
        { title: null, markdown: input.bodyMarkdown, reason: input.reason ?? null },
        input.ifRevision,
      );
      return input.id;
    });
    return parsePostId(id) as PostAddress;
  }

  /**
   * Replaces a post's text, whose row the caller has located for change. An edit that screening holds leaves the text
   * that is shown as it is; the new one waits among the revisions.
   * @param old a subject's title and details as they were
   * @returns what was composed, or null where the text is the same
   */
  async edit(
    tx: Transaction,
    member: Member,
    post: LocatedPost,
    text: NewText,
    ifRevision?: number | null,
    old: TextFields = { title: null },
  ): Promise<Composed | null> {
    requireEdit(member, post.thread, post);
    if (ifRevision != null && ifRevision !== post.revision) throw new StaleRevision(post.revision);
    const composed = await this.composer.compose(tx, member, {
      kind: post.address.number === 0 ? post.thread.kind : 'REPLY',
      courseId: post.thread.courseId,
      publishing: post.status !== 'DRAFT',
      title: text.title,
      markdown: text.markdown,
      beside: text.beside,
      established: post.established,
      address: post.address,
      edited: post.address,
    });
    const waiting = post.revision !== post.visibleRevision;
    if (!waiting && composed.markdown === post.markdown && isSame(text, old)) return null;
    const { threadId, number } = post.address;
    const now = this.clock.now();
    const shown = composed.verdict.answer === 'allow' || post.status !== 'VISIBLE';
    const slip = isSlip(post, now) && !waiting && shown;
    if (slip) await tx.rows(FORGET, [threadId, number, post.revision]);
    else await tx.rows(KEEP, [threadId, number, old.title, now, json(old.details)]);
    const replaced = await tx.row(REPLACE, [
      threadId,
      number,
      post.revision + 1,
      member.memberId,
      text.title,
      composed.markdown,
      text.reason,
      now,
      composed.html,
      RENDERER_VERSION,
      shown,
      composed.mentions.map((mention) => mention.handle),
      composed.mentions.map((mention) => mention.memberId),
      json(text.details),
    ]);
    if (!replaced) throw new Gone('This was withdrawn while you wrote, so it can no longer be changed.');
    if (shown && post.status === 'VISIBLE') {
      await this.events.emit(
        tx,
        new PostShown(post.address, member.memberId, null, composed.mentions, false, post.established, now),
      );
    }
    return shown ? composed : null;
  }

  /** Renders a draft anew for its publication: who is behind a handle may have changed since it was written. */
  async recompose(
    tx: Transaction,
    member: Member,
    post: LocatedPost,
    title: string,
    beside: readonly string[] = [],
  ): Promise<Composed> {
    const composed = await this.composer.compose(tx, member, {
      kind: post.thread.kind,
      courseId: post.thread.courseId,
      publishing: true,
      title,
      beside,
      markdown: post.markdown,
      established: post.established,
      address: post.address,
    });
    await tx.rows(RERENDER, [
      post.address.threadId,
      post.address.number,
      composed.html,
      RENDERER_VERSION,
      composed.mentions.map((mention) => mention.handle),
      composed.mentions.map((mention) => mention.memberId),
    ]);
    return composed;
  }
}

function isSame(text: TextFields, old: TextFields): boolean {
  return text.title === old.title && isDeepStrictEqual(text.details ?? null, old.details ?? null);
}

const json = (details: object | null | undefined) =>
  details && Object.keys(details).length > 0 ? JSON.stringify(details) : null;

/**
 * A draft's text, or what its author changed again within minutes, before anybody answered or a moderator had to look. What
 * several people may change has no slips: each is told what the others wrote.
 */
function isSlip(post: LocatedPost, now: Date): boolean {
  if (post.status === 'DRAFT') return true;
  if (post.thread.kind === 'CASE_STUDY' && post.address.number === 0) return false;
  const changed = Math.max((post.editedAt ?? post.createdAt).getTime(), post.thread.publishedAt?.getTime() ?? 0);
  return now.getTime() - changed <= limits.slipWindow && post.status === 'VISIBLE' && !post.answered;
}
