import { postId, withOwnNotes } from '#kernel';
import type { ContentStatus } from '#visibility';
import { type Author, type AuthorRow, toAuthor } from '../post/author.js';
import type { ThreadView } from './thread.js';

/** A reply as one viewer sees it; of a tombstone nothing but its position. */
export interface ReplyView {
  readonly kind: 'REPLY';
  readonly id: string;
  readonly thread: ThreadView;
  readonly threadId: string;
  readonly number: number;
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
  /** Whether the viewer has marked it as read; null where they never opened the thread. Absent where it was not read along. */
  readonly read?: boolean | null;
}

export interface ReplyRow extends AuthorRow {
  number: number;
  path: string;
  status: ContentStatus;
  seen: boolean;
  html: string | null;
  revision: number;
  in_reply_to_revision: number;
  created_at: Date;
  edited_at: Date | null;
  read?: boolean | null;
}

/** The columns of a reply `p`; `seen` is an SQL boolean. The author's come from `authorColumns`. */
export function replyColumns(p: string, seen: string): string {
  return `${p}.number, encode(${p}.path, 'hex') as path, ${p}.status, ${seen} as seen,
    case when ${seen} then ${p}.html end as html, ${p}.visible_revision as revision, ${p}.in_reply_to_revision,
    ${p}.created_at, ${p}.edited_at`;
}

export function toReply(row: ReplyRow, thread: ThreadView): ReplyView {
  const { number, path, seen } = row;
  const id = postId({ threadId: thread.id, number });
  return {
    kind: 'REPLY',
    id,
    thread,
    threadId: thread.id,
    number,
    depth: path.length / DIGITS,
    path,
    status: seen ? row.status : 'REMOVED',
    tombstone: !seen,
    author: seen ? toAuthor(row) : null,
    authorId: seen ? row.author_id : null,
    bodyHtml: seen ? withOwnNotes(row.html, id) : null,
    revision: seen ? row.revision : 0,
    inReplyToRevision: seen ? row.in_reply_to_revision : 0,
    // When an unseen reply was written is part of what may not be seen: its thread's beginning is given instead.
    createdAt: seen ? row.created_at : (thread.publishedAt ?? thread.createdAt),
    editedAt: seen ? row.edited_at : null,
    read: row.read,
  };
}

/** Hexadecimal digits of a path's level. */
const DIGITS = 8;

/** The numbers on a path, from the top. */
export function pathNumbers(path: string): number[] {
  return Array.from({ length: path.length / DIGITS }, (_, level) =>
    Number.parseInt(path.slice(level * DIGITS, (level + 1) * DIGITS), 16),
  );
}
