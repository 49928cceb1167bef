import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, Gone, limits, type Member, NotFound, type PostAddress, parsePostId, StaleRevision } from '#kernel';
import type { TypedText } from '#markdown';
import { Events, Idempotency, Statement, type Transaction } from '#platform';
import { contentKinds } from '#visibility';
import { lockThread } from '../thread/lock-thread.js';
import { type Composed, Composer } from './composer.service.js';
import { holdOf, sendToReview } from './kept-texts.js';
import { type LoadedPost, loadPost } from './loaded-post.js';
import { PendingEditReplaced, PostHeld, PostPublished } from './post.events.js';
import { requireEdit } from './post.policy.js';
import {
  RENDERED_PARAMETERS,
  renderedValues,
  replaceMentions,
  setRendered,
  setRenderedWhen,
} from './rendered-text.statement.js';
import { detailsJson, keepRevision, nextRevision, type TextFields } from './revision.statement.js';

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
  /** What belongs to the same edit and is no Markdown, to be screened with it. */
  readonly accompanying?: readonly string[];
  /** Markdown of its other fields, to be rendered and screened with it. */
  readonly parts?: readonly TypedText[];
}

/** What an edit has become. */
export interface Edited {
  /** The text that readers see from now on; null where it is the same as before, or the edit is pending. */
  readonly visible: Composed | null;
  /** Whether a moderator looks at it before readers do. */
  readonly pending: boolean;
}

const DELETE_REVISION = new Statement(
  'discussion/delete-revision',
  { threadId: 'uuid', number: 'integer', revision: 'integer' },
  `
  delete from post_revision
  where thread_id = :threadId and number = :number and revision = :revision and superseded_at is null`,
);
const REPLACE = new Statement(
  'discussion/replace-text',
  {
    threadId: 'uuid',
    number: 'integer',
    editorId: 'uuid',
    title: 'text | null',
    markdown: 'text',
    details: 'jsonb | null',
    reason: 'text | null',
    now: 'timestamptz',
    visible: 'boolean',
    ...RENDERED_PARAMETERS,
  },
  `
  with next as materialized (
    select ${nextRevision('p')} as revision from post p where p.thread_id = :threadId and p.number = :number),
  revised as (
    insert into post_revision (thread_id, number, revision, editor_id, title, markdown, details, reason, created_at)
    select :threadId, :number, next.revision, :editorId, :title, :markdown, :details, :reason, :now from next),
  ${replaceMentions(':visible')}
  update post p set revision = next.revision,
    visible_revision = case when :visible then next.revision else p.visible_revision end,
    markdown = case when :visible then :markdown else p.markdown end,
    ${setRenderedWhen('p', ':visible')},
    edited_at = case when :visible then :now else p.edited_at end
  from next where p.thread_id = :threadId and p.number = :number
  and not exists (select from thread where id = :threadId and status = 'REMOVED')
  returning p.revision`,
);

const RERENDER = new Statement(
  'discussion/rerender-draft',
  { threadId: 'uuid', number: 'integer', ...RENDERED_PARAMETERS },
  `
  with ${replaceMentions()}
  update post set ${setRendered}, edited_at = null where thread_id = :threadId and number = :number`,
);

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
      // An edit is a change of the thread. Locked in this order by everybody, so that nobody waits in a circle.
      await lockThread(tx, address.threadId);
      const post = await loadPost(tx, member, address, 'reply', true);
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
   * Replaces a post's text, whose row the caller has loaded for change. An edit that screening holds leaves the visible text as it is; the
   * new one is kept among the revisions until a moderator decides.
   * @param old a subject's title and details as they were
   */
  async edit(
    tx: Transaction,
    member: Member,
    post: LoadedPost,
    text: NewText,
    ifRevision?: number | null,
    old: TextFields = { title: null },
  ): Promise<Edited> {
    requireEdit(member, post.thread, post);
    if (ifRevision != null && ifRevision !== post.revision) throw new StaleRevision(post.revision);
    const composed = await this.composer.compose(tx, member, {
      kind: post.address.number === 0 ? post.thread.kind : 'REPLY',
      courseId: post.thread.courseId,
      publishing: post.status !== 'DRAFT',
      title: text.title,
      markdown: text.markdown,
      accompanying: text.accompanying,
      parts: text.parts,
      address: post.address,
      edited: post.address,
    });
    const { editPending } = post;
    if (!editPending && composed.markdown === post.markdown && isSame(text, old)) {
      return { visible: null, pending: false };
    }
    const { threadId, number } = post.address;
    const now = this.clock.now();
    const visible = composed.verdict.answer === 'allow' || post.status !== 'VISIBLE';
    const slip = isSlip(post, now) && !editPending && visible;
    if (slip) await tx.rows(DELETE_REVISION.with({ threadId, number, revision: post.revision }));
    else await keepRevision(tx, post.address, old, now);
    const replaced = await tx.row<{ revision: number }>(
      REPLACE.with({
        threadId,
        number,
        editorId: member.memberId,
        title: text.title,
        markdown: composed.markdown,
        details: detailsJson(text.details),
        reason: text.reason,
        now,
        visible,
        ...renderedValues(composed),
      }),
    );
    if (!replaced) throw new Gone('This was withdrawn while you wrote, so it can no longer be changed.');
    await this.announce(tx, member, post, composed, replaced.revision, now);
    return { visible: visible ? composed : null, pending: !visible };
  }

  /** For notifications of those whom the new text mentions if it is visible, and for the moderators' queue if they have to look, or no longer have to. */
  private async announce(
    tx: Transaction,
    member: Member,
    { address, thread, status, established, editPending: wasPending }: LoadedPost,
    composed: Composed,
    revision: number,
    now: Date,
  ): Promise<void> {
    const because = holdOf(composed);
    if (status === 'HELD' || (because && (status === 'VISIBLE' || wasPending))) {
      await sendToReview(tx, this.events, new PostHeld(address, thread.courseId, revision, because, now));
    } else if (wasPending) {
      await this.events.emit(tx, new PendingEditReplaced(address, now));
    }
    if (!because && status === 'VISIBLE') {
      const { memberId } = member;
      await this.events.emit(
        tx,
        new PostPublished(address, memberId, null, composed.mentions, false, established, now),
      );
    }
  }

  /**
   * Renders a draft anew for its publication: a handle may be somebody else's since it was written.
   * @param beside what is published with it, as it is given when it is written
   */
  async recompose(
    tx: Transaction,
    member: Member,
    post: LoadedPost,
    title: string,
    beside: Pick<NewText, 'accompanying' | 'parts'>,
  ): Promise<Composed> {
    const composed = await this.composer.compose(tx, member, {
      kind: post.thread.kind,
      courseId: post.thread.courseId,
      publishing: true,
      title,
      ...beside,
      markdown: post.markdown,
      address: post.address,
    });
    await tx.rows(RERENDER.with({ ...post.address, ...renderedValues(composed) }));
    return composed;
  }
}

function isSame(text: TextFields, old: TextFields): boolean {
  return text.title === old.title && isDeepStrictEqual(text.details ?? null, old.details ?? null);
}

/**
 * Whether an edit corrects a slip, so that no revision is kept of the text before: a draft's, or one that its author changed again within
 * minutes, before anybody answered, reported it or had to look. What several people may change has no slips: each may read what the
 * others wrote.
 */
function isSlip(post: LoadedPost, now: Date): boolean {
  if (post.status === 'DRAFT') return true;
  if (post.kept || (contentKinds[post.thread.kind].shared && post.address.number === 0)) return false;
  const changed = Math.max((post.editedAt ?? post.createdAt).getTime(), post.thread.publishedAt?.getTime() ?? 0);
  return now.getTime() - changed <= limits.slipWindow && post.status === 'VISIBLE' && !post.answered;
}
