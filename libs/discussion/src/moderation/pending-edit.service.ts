import { Injectable } from '@nestjs/common';
import { Conflict } from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { Events, Statement, type Transaction } from '#platform';
import { Composer, type ReadText } from '../post/composer.js';
import { SubjectTextChanged } from '../post/post.events.js';
import { replaceMentions } from '../post/revision.statement.js';
import type { ModeratedPost } from './moderated-post.js';
import type { ModerationFacts } from './moderation-change.js';

const TEXT = new Statement(`
  select title, markdown, details, editor_id as "editorId", created_at as "createdAt" from post_revision
  where thread_id = $1 and number = $2 and revision = $3`);
const MENTIONED = new Statement(
  'select array(select member_id from mention where thread_id = $1 and number = $2 order by position) as ids',
);

/** The text that was shown is superseded at `$10`; null where it waits from now on. `$12` is whether its readers saw it until now. */
const SHOW = new Statement(`
  with superseded as (
    update post_revision v set superseded_at = $10::timestamptz, shown = $12::boolean from post p
    where p.thread_id = $1::uuid and p.number = $2::integer and v.thread_id = p.thread_id and v.number = p.number
    and v.revision = p.visible_revision),
  ${replaceMentions('$8', '$9')}
  update post set visible_revision = $3::integer, markdown = $4::text, html = $5::text, renderer = $6::smallint,
    edited_at = $7::timestamptz, fingerprint = $11::bytea
  where thread_id = $1::uuid and number = $2::integer`);

/** A mention that was there is bound to whom it was bound to, whatever their handle is now. */
const BIND = new Statement(`
  insert into mention (thread_id, number, handle, member_id, position)
  select $1::uuid, $2::integer, m.handle, m.member_id, m.position
  from unnest($3::text[], $4::uuid[]) with ordinality as m(handle, member_id, position)
  on conflict (thread_id, number, handle) do update set member_id = excluded.member_id`);

/** What is shown stays as it is, its number included; the refused text is kept no longer than others that were superseded. */
const REFUSE = new Statement(`
  with refused as (
    update post_revision v set superseded_at = $3::timestamptz from post p
    where p.thread_id = $1::uuid and p.number = $2::integer and v.thread_id = p.thread_id and v.number = p.number
    and v.revision = p.revision)
  update post set revision = visible_revision, refused_revision = greatest(refused_revision, revision)
  where thread_id = $1::uuid and number = $2::integer returning refused_revision as "refusedRevision"`);

const UNREFUSE = new Statement(`
  with waiting as (
    update post_revision set superseded_at = null
    where thread_id = $1::uuid and number = $2::integer and revision = $3::integer)
  update post set revision = $3::integer, refused_revision = $4::integer where thread_id = $1::uuid and number = $2::integer`);

interface KnownText {
  readonly title: string | null;
  readonly markdown: string;
  readonly details: object | null;
  readonly editorId: string | null;
  readonly createdAt: Date;
}

interface Shown {
  readonly editorId: string | null;
  readonly before: ModerationFacts;
  readonly after: ModerationFacts;
}

/** Decides which of a post's texts is shown. Its title, tags and details are followed by those who listen to `SubjectTextChanged`. */
@Injectable()
export class PendingEditService {
  constructor(
    private readonly composer: Composer,
    private readonly events: Events,
  ) {}

  /** Shows the edit that waits. It is read anew: who is behind a handle may have changed since it was written. */
  async show(tx: Transaction, post: ModeratedPost, at: Date): Promise<Shown> {
    const { threadId, number } = post.address;
    const waiting = await findText(tx, post, post.revision);
    if (!waiting) throw new Conflict('The text of this edit is gone. Load it again.');
    const mentioned = await tx.row<{ ids: Array<string | null> }>(MENTIONED, [threadId, number]);
    const text = await this.composer.read(tx, ownerOf(post), waiting.markdown, post.address);
    await this.replace(tx, post, post.revision, waiting, text, waiting.createdAt, at);
    const editedAt = post.editedAt?.toISOString() ?? null;
    return {
      editorId: waiting.editorId,
      before: { visibleRevision: post.visibleRevision, editedAt, mentions: mentioned?.ids ?? [] },
      after: { visibleRevision: post.revision },
    };
  }

  /** Shows again what was shown before an edit was, which waits again. Answers false where that text is no longer kept. */
  async unshow(tx: Transaction, post: ModeratedPost, before: ModerationFacts): Promise<boolean> {
    const revision = before.visibleRevision as number;
    const former = await findText(tx, post, revision);
    if (!former) return false;
    const text = await this.readBound(tx, post, former.markdown, before.mentions ?? []);
    await this.replace(tx, post, revision, former, text, before.editedAt ? new Date(before.editedAt) : null, null);
    return true;
  }

  /** Nothing waits any more; the refused text stays among the revisions. */
  async refuse(
    tx: Transaction,
    post: ModeratedPost,
    at: Date,
  ): Promise<{ before: ModerationFacts; after: ModerationFacts }> {
    const { address, status, revision, visibleRevision, refusedRevision } = post;
    const refused = await tx.row<{ refusedRevision: number }>(REFUSE, [address.threadId, address.number, at]);
    return {
      before: { status, revision, visibleRevision, refusedRevision },
      after: { status, revision: visibleRevision, visibleRevision, ...refused },
    };
  }

  /** Lets the refused text wait again. Answers false where it is no longer kept. */
  async unrefuse(tx: Transaction, post: ModeratedPost, before: ModerationFacts): Promise<boolean> {
    const revision = before.revision as number;
    if (!(await findText(tx, post, revision))) return false;
    await tx.rows(UNREFUSE, [post.address.threadId, post.address.number, revision, before.refusedRevision]);
    return true;
  }

  /** The kinds go first: the names of tags come before the search's entries, which follow the post's text. */
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
        new SubjectTextChanged(thread.kind, threadId, title, details, excerpt, wordCount, editor),
      );
    }
    await tx.rows(SHOW, [
      threadId,
      number,
      revision,
      text.markdown,
      text.html,
      RENDERER_VERSION,
      editedAt,
      text.mentions.map((mention) => mention.handle),
      text.mentions.map((mention) => mention.memberId),
      supersededAt,
      text.fingerprint,
      supersededAt !== null && status === 'VISIBLE',
    ]);
  }

  /** Reads a text whose mentions were bound once, to these members in its order. */
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
    await tx.rows(BIND, [address.threadId, address.number, handles, ids]);
    return this.composer.read(tx, ownerOf(post), markdown, address);
  }
}

/** Whose turn it takes to render it. */
function ownerOf({ authorId, address }: ModeratedPost): string {
  return authorId ?? address.threadId;
}

function findText(tx: Transaction, { address }: ModeratedPost, revision: number): Promise<KnownText | null> {
  return tx.row<KnownText>(TEXT, [address.threadId, address.number, revision]);
}
