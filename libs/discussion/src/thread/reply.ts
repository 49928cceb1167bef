import { postId } from '#kernel';
import { type Author, type AuthorRow, toAuthor } from '../post/author.js';
import type { ContentStatus } from '../visibility/subject-visibility.js';
import type { ThreadView } from './thread.js';

/** A reply as one viewer sees it; of a tombstone nothing but where it stands. */
export interface ReplyView {
  readonly kind: 'REPLY';
  readonly id: string;
  readonly thread: ThreadView;
  readonly threadId: string;
  readonly number: number;
  readonly parentNumber: number;
  readonly depth: number;
  /** Eight hexadecimal digits a level. */
  readonly path: string;
  readonly status: ContentStatus;
  readonly tombstone: boolean;
  readonly author: Author | null;
  readonly authorId: string | null;
  readonly bodyHtml: string | null;
  readonly revision: number;
  readonly inReplyToRevision: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

export interface ReplyRow extends AuthorRow {
  number: number;
  parent_number: number;
  depth: number;
  path: string;
  status: ContentStatus;
  seen: boolean;
  html: string | null;
  revision: number;
  in_reply_to_revision: number;
  created_at: Date;
  edited_at: Date | null;
}

/** The columns of a reply `p`; `seen` is an SQL boolean. The author's come from `authorColumns`. */
export function replyColumns(p: string, seen: string): string {
  return `${p}.number, ${p}.parent_number, ${p}.depth, encode(${p}.path, 'hex') as path, ${p}.status, ${seen} as seen,
    case when ${seen} then ${p}.html end as html, ${p}.visible_revision as revision, ${p}.in_reply_to_revision,
    ${p}.created_at, ${p}.edited_at`;
}

export function toReply(row: ReplyRow, thread: ThreadView): ReplyView {
  const place = {
    kind: 'REPLY' as const,
    id: postId({ threadId: thread.id, number: row.number }),
    thread,
    threadId: thread.id,
    number: row.number,
    parentNumber: row.parent_number,
    depth: row.depth,
    path: row.path,
  };
  if (!row.seen) {
    return {
      ...place,
      status: 'REMOVED',
      tombstone: true,
      author: null,
      authorId: null,
      bodyHtml: null,
      revision: 0,
      inReplyToRevision: 0,
      // When an unseen reply was written is part of what may not be seen: its thread's beginning stands for it.
      createdAt: thread.publishedAt ?? thread.createdAt,
      editedAt: null,
    };
  }
  return {
    ...place,
    status: row.status,
    tombstone: false,
    author: toAuthor(row),
    authorId: row.author_id,
    bodyHtml: row.html,
    revision: row.revision,
    inReplyToRevision: row.in_reply_to_revision,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  };
}

/** The numbers on a path, from the top. */
export function pathNumbers(path: string): number[] {
  return Array.from({ length: path.length / 8 }, (_, level) =>
    Number.parseInt(path.slice(level * 8, level * 8 + 8), 16),
  );
}
