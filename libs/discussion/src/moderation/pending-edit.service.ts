import { Injectable } from '@nestjs/common';
import { Conflict } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';
import { Composer, type ReadText } from '../post/composer.service.js';
import { SubjectTextChanged } from '../post/post.events.js';
import {
  mentionedRows,
  RENDERED_PARAMETERS,
  renderedValues,
  replaceMentions,
  setRendered,
} from '../post/rendered-text.statement.js';
import type { ModeratedPost } from './moderated-post.js';
import type { ModerationFacts } from './moderation-change.js';

const ADDRESS = { threadId: 'uuid', number: 'integer' } as const;

const TEXT = new Statement(
  'discussion/text-of-revision',
  { ...ADDRESS, revision: 'integer' },
  `
  select title, markdown, details, editor_id as "editorId", created_at as "createdAt" from post_revision
  where thread_id = :threadId and number = :number and revision = :revision`,
);
const MENTIONED = new Statement(
  'discussion/mentioned-members',
  ADDRESS,
  'select array(select member_id from mention where thread_id = :threadId and number = :number order by position) as ids',
);

const MAKE_VISIBLE = new Statement(
  'discussion/make-revision-visible',
  {
    ...ADDRESS,
    revision: 'integer',
    markdown: 'text',
    editedAt: 'timestamptz | null',
    /** When the text before was superseded; null where that is the pending edit from now on. */
    supersededAt: 'timestamptz | null',
    /** Whether readers saw the text before until now. */
    wasVisible: 'boolean',
    ...RENDERED_PARAMETERS,
  },
  `
  with superseded as (
    update post_revision v set superseded_at = :supersededAt, shown = :wasVisible from post p
    where p.thread_id = :threadId and p.number = :number and v.thread_id = p.thread_id and v.number = p.number
    and v.revision = p.visible_revision),
  ${replaceMentions()}
  update post set visible_revision = :revision, markdown = :markdown, ${setRendered}, edited_at = :editedAt
  where thread_id = :threadId and number = :number`,
);

/** A mention that was there is bound to whom it was bound to, whatever their handle is now. */
const BIND = new Statement(
  'discussion/bind-mentions',
  { ...ADDRESS, handles: 'text[]', memberIds: 'uuid[]' },
  `
  insert into mention (thread_id, number, handle, member_id, position)
  select :threadId, :number, m.handle, m.member_id, m.position
  from ${mentionedRows}
  on conflict (thread_id, number, handle) do update set member_id = excluded.member_id`,
);

/** The visible text stays as it is, its number included; the refused one is kept no longer than others that were superseded. */
const REFUSE = new Statement(
  'discussion/refuse-edit',
  { ...ADDRESS, now: 'timestamptz' },
  `
  with refused as (
    update post_revision v set superseded_at = :now from post p
    where p.thread_id = :threadId and p.number = :number and v.thread_id = p.thread_id and v.number = p.number
    and v.revision = p.revision)
  update post set revision = visible_revision, refused_revision = greatest(refused_revision, revision)
  where thread_id = :threadId and number = :number returning refused_revision as "refusedRevision"`,
);

const UNREFUSE = new Statement(
  'discussion/unrefuse-edit',
  { ...ADDRESS, revision: 'integer', refusedRevision: 'integer | null' },
  `
  with pending as (
    update post_revision set superseded_at = null
    where thread_id = :threadId and number = :number and revision = :revision)
  update post set revision = :revision, refused_revision = :refusedRevision where thread_id = :threadId and number = :number`,
);

interface KnownText {
  readonly title: string | null;
  readonly markdown: string;
  readonly details: object | null;
  readonly editorId: string | null;
  readonly createdAt: Date;
}

interface ApprovedEdit {
  readonly editorId: string | null;
  readonly before: ModerationFacts;
  readonly after: ModerationFacts;
}

/** Decides which of a post's texts is visible. Title, tags and details of a subject follow by the event `SubjectTextChanged`. */
@Injectable()
export class PendingEditService {
  constructor(
    private readonly composer: Composer,
    private readonly events: Events,
  ) {}

  /** Makes the pending edit visible. Its text is read anew: a handle may be somebody else's since it was written. */
  async approve(tx: Transaction, post: ModeratedPost, at: Date): Promise<ApprovedEdit> {
    const pending = await findText(tx, post, post.revision);
    if (!pending) throw new Conflict('The text of this edit is gone. Load it again.');
    const mentioned = await tx.row<{ ids: Array<string | null> }>(MENTIONED.with(post.address));
    const text = await this.composer.read(tx, ownerOf(post), pending.markdown, post.address);
    await this.replace(tx, post, post.revision, pending, text, pending.createdAt, at);
    const editedAt = post.editedAt?.toISOString() ?? null;
    return {
      editorId: pending.editorId,
      before: { visibleRevision: post.visibleRevision, editedAt, mentions: mentioned?.ids ?? [] },
      after: { visibleRevision: post.revision },
    };
  }

  /** Makes visible again what was before an edit was approved, which is pending again. Answers false where that text is no longer kept. */
  async undoApproval(tx: Transaction, post: ModeratedPost, before: ModerationFacts): Promise<boolean> {
    const revision = before.visibleRevision as number;
    const former = await findText(tx, post, revision);
    if (!former) return false;
    const text = await this.readBound(tx, post, former.markdown, before.mentions ?? []);
    await this.replace(tx, post, revision, former, text, before.editedAt ? new Date(before.editedAt) : null, null);
    return true;
  }

  /** Nothing is pending any more; the refused text stays among the revisions. */
  async refuse(
    tx: Transaction,
    post: ModeratedPost,
    at: Date,
  ): Promise<{ before: ModerationFacts; after: ModerationFacts }> {
    const { address, status, revision, visibleRevision, refusedRevision } = post;
    const refused = await tx.row<{ refusedRevision: number }>(REFUSE.with({ ...address, now: at }));
    return {
      before: { status, revision, visibleRevision, refusedRevision },
      after: { status, revision: visibleRevision, visibleRevision, ...refused },
    };
  }

  /** Makes the refused text the pending edit again. Answers false where it is no longer kept. */
  async undoRefusal(tx: Transaction, post: ModeratedPost, before: ModerationFacts): Promise<boolean> {
    const revision = before.revision as number;
    if (!(await findText(tx, post, revision))) return false;
    await tx.rows(UNREFUSE.with({ ...post.address, revision, refusedRevision: before.refusedRevision }));
    return true;
  }

  /** What only the kind has is written first: the search's entries, which follow the post's text, have the names of its tags in them. */
  private async replace(
    tx: Transaction,
    { address, authorId, thread, status }: ModeratedPost,
    revision: number,
    { title, details, editorId }: KnownText,
    text: ReadText,
    editedAt: Date | null,
    supersededAt: Date | null,
  ): Promise<void> {
    const { threadId, number } = address;
    if (number === 0) {
      const { excerpt, wordCount } = text;
      const editor = editorId ?? authorId;
      await this.events.emit(
        tx,
        new SubjectTextChanged(thread.kind, threadId, title, details, excerpt, wordCount, editor, editedAt),
      );
    }
    await tx.rows(
      MAKE_VISIBLE.with({
        ...address,
        revision,
        markdown: text.markdown,
        editedAt,
        supersededAt,
        wasVisible: supersededAt !== null && status === 'VISIBLE',
        ...renderedValues(text),
      }),
    );
  }

  /** Reads a text whose mentions were bound to members once: these, in its order. */
  private async readBound(
    tx: Transaction,
    post: ModeratedPost,
    markdown: string,
    ids: ReadonlyArray<string | null>,
  ): Promise<ReadText> {
    const { address } = post;
    const text = await this.composer.read(tx, ownerOf(post), markdown, address);
    const handles = text.mentions.map((mention) => mention.handle);
    if (handles.length !== ids.length || text.mentions.every(({ memberId }, at) => memberId === ids[at])) return text;
    await tx.rows(BIND.with({ ...address, handles, memberIds: ids }));
    return this.composer.read(tx, ownerOf(post), markdown, address);
  }
}

/** The member whose share of the renderer's time it takes. */
function ownerOf({ authorId, address }: ModeratedPost): string {
  return authorId ?? address.threadId;
}

function findText(tx: Transaction, { address }: ModeratedPost, revision: number): Promise<KnownText | null> {
  return tx.row<KnownText>(TEXT.with({ ...address, revision }));
}
