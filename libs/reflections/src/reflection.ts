import {
  type Author,
  type AuthorRow,
  type ReactionCount,
  type ThreadRow,
  type ThreadView,
  toAuthor,
  toThread,
} from '#discussion';
import { withOwnNotes } from '#kernel';
import { type MediaView } from '#media';
import { type TagTuple, type TagView, toTags } from '#tags';
import { type Audience, type ContentStatus } from '#visibility';

/** A reflection as one viewer sees it in a list; its text is looked up where it is asked for. */
export interface ReflectionView {
  readonly kind: 'REFLECTION';
  readonly id: string;
  readonly thread: ThreadView;
  readonly threadId: string;
  readonly number: 0;
  readonly author: Author | null;
  readonly authorId: string | null;
  readonly status: ContentStatus;
  readonly title: string;
  readonly slug: string;
  readonly excerpt: string;
  readonly wordCount: number;
  readonly audience: Audience;
  readonly pinned: boolean;
  /** Absent, as `editedAt` is, where the list was not asked for it. */
  readonly revision?: number;
  readonly createdAt: Date;
  readonly editedAt?: Date | null;
  /** Its text, absent where it was not asked for, null where it was withdrawn. */
  readonly bodyMarkdown?: string | null;
  readonly bodyHtml?: string | null;
  readonly publishedAt: Date | null;
  readonly courseId: string | null;
  readonly promptId: string | null;
  /** Absent, as `media` is, where they were not asked for. */
  readonly tags?: readonly TagView[];
  readonly media?: readonly MediaView[];
  readonly reactions?: readonly ReactionCount[];
  /** What a list is sorted by, absent in those that are not. */
  readonly activeAt?: Date;
  readonly peerReplyCount?: number;
}

export interface ReflectionRow extends ThreadRow, AuthorRow {
  title: string;
  slug: string;
  excerpt: string;
  word_count: number;
  pinned: boolean;
  revision?: number;
  edited_at?: Date | null;
  markdown?: string | null;
  html?: string | null;
  tags?: TagTuple[];
  media?: MediaView[];
  reactions?: ReactionCount[];
  active_at?: Date;
  peer_reply_count?: number;
}

/** The columns of a reflection, without those of its thread and its author. A withdrawn one's are blank. */
export const reflectionColumns = 'r.title, r.slug, r.excerpt, r.word_count, t.pinned';

/** What is read of the post with its text, a row `p`. */
export const revisionColumns = 'p.visible_revision as revision, p.edited_at';

export function toReflection(row: ReflectionRow): ReflectionView {
  const thread = toThread(row);
  return {
    kind: 'REFLECTION',
    id: thread.id,
    thread,
    threadId: thread.id,
    number: 0,
    author: toAuthor(row),
    authorId: thread.authorId,
    status: thread.status,
    title: row.title,
    slug: row.slug,
    excerpt: row.excerpt,
    wordCount: row.word_count,
    audience: thread.audience,
    pinned: row.pinned,
    revision: row.revision,
    createdAt: thread.createdAt,
    editedAt: row.edited_at,
    bodyMarkdown: row.markdown,
    bodyHtml: withOwnNotes(row.html, thread.id),
    publishedAt: thread.publishedAt,
    courseId: thread.courseId,
    promptId: thread.promptId,
    tags: row.tags && toTags(row.tags),
    media: row.media,
    reactions: row.reactions,
    activeAt: row.active_at,
    peerReplyCount: row.peer_reply_count,
  };
}
