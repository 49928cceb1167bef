import {
  type Author,
  type AuthorRow,
  type ReplyRow,
  type ReplyView,
  type ThreadRow,
  type ThreadView,
  toAuthor,
  toReply,
  toThread,
} from '#discussion';
import type { PostAddress } from '#kernel';

/** What members are told of so far. Of one piece of content, each is told once: the first of these that holds. */
export type NotificationKind = 'MENTION' | 'REPLY' | 'RATING';

/** Somebody did something that concerns the viewer: who did it wrote the content or, of a RATING, was the first to rate it. */
export interface NotificationView extends PostAddress {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Null once the account is erased. */
  readonly actor: Author | null;
  readonly thread: ThreadView;
  /** What the thread is about; empty where that was withdrawn. */
  readonly title: string;
  /** The content where it is a reply; null where it is the thread's subject. */
  readonly reply: ReplyView | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface NotificationRow extends ThreadRow, AuthorRow, ReplyRow {
  notification_id: string;
  notification_kind: NotificationKind;
  notified_at: Date;
  read_at: Date | null;
  title: string | null;
}

export function toNotification(row: NotificationRow): NotificationView {
  const thread = toThread(row);
  return {
    id: row.notification_id,
    kind: row.notification_kind,
    actor: toAuthor(row),
    thread,
    threadId: row.thread_id,
    number: row.number,
    title: row.title ?? '',
    reply: row.number === 0 ? null : toReply(row, thread),
    createdAt: row.notified_at,
    readAt: row.read_at,
  };
}
