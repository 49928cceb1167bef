import { type Audience, type ContentKind, type ContentStatus, isOpened } from '#visibility';

export type WatchLevel = 'WATCHING' | 'TRACKING' | 'NORMAL' | 'MUTED';

/** A thread, with what its replies, reactions and the like need to know of it. */
export interface ThreadView {
  readonly id: string;
  readonly kind: ContentKind;
  readonly authorId: string | null;
  readonly courseId: string | null;
  readonly promptId: string | null;
  readonly audience: Audience;
  readonly status: ContentStatus;
  readonly locked: boolean;
  readonly replyCount: number;
  readonly lastReplyAt: Date | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  /** Whether the viewer moderates it. */
  readonly moderated: boolean;
  readonly blindUntil: Date | null;
  /** False where its subject is up for blind rating and the viewer is not given the outcome: nothing of the thread is visible to them. */
  readonly opened: boolean;
  /** How often it has changed for anybody, and the number of the next reply: at which change this was read. Told to nobody but sealed. */
  readonly change: number;
  readonly nextNumber: number;
  /** Absent, as the three below, where it was not read along. */
  readonly unreadCount?: number;
  readonly participantCount?: number;
  readonly watchLevel?: WatchLevel;
  readonly chosenWatchLevel?: WatchLevel | null;
}

export interface ThreadRow {
  thread_id: string;
  kind: ContentKind;
  subject_author_id: string | null;
  course_id: string | null;
  prompt_id: string | null;
  audience: Audience;
  subject_status: ContentStatus;
  locked: boolean;
  reply_count: number;
  last_reply_at: Date | null;
  published_at: Date | null;
  thread_created_at: Date;
  moderated: boolean;
  blind_until: Date | null;
  opened: boolean;
  change: number;
  next_number: number;
  unread_count?: number;
  participant_count?: number;
  watch_level?: WatchLevel;
  chosen_watch_level?: WatchLevel | null;
}

/** The columns of a thread `t`; `moderated` is an SQL boolean. A REMOVED subject locks its thread. */
export function threadColumns(t: string, moderated: string): string {
  return `${t}.id as thread_id, ${t}.kind, ${t}.author_id as subject_author_id, ${t}.course_id, ${t}.prompt_id, ${t}.audience,
    ${t}.status as subject_status, (${t}.locked or ${t}.status = 'REMOVED') as locked, ${t}.reply_count, ${t}.last_reply_at,
    ${t}.published_at, ${t}.created_at as thread_created_at, ${moderated} as moderated,
    ${t}.blind_until, ${isOpened(t)} as opened, ${t}.change, ${t}.next_number`;
}

export function toThread(row: ThreadRow): ThreadView {
  return {
    id: row.thread_id,
    kind: row.kind,
    authorId: row.subject_author_id,
    courseId: row.course_id,
    promptId: row.prompt_id,
    audience: row.audience,
    status: row.subject_status,
    locked: row.locked,
    replyCount: row.opened ? row.reply_count : 0,
    lastReplyAt: row.opened ? row.last_reply_at : null,
    publishedAt: row.published_at,
    createdAt: row.thread_created_at,
    moderated: row.moderated,
    blindUntil: row.blind_until,
    opened: row.opened,
    change: row.change,
    nextNumber: row.next_number,
    unreadCount: row.opened ? row.unread_count : 0,
    participantCount: row.opened ? row.participant_count : 0,
    watchLevel: row.watch_level,
    chosenWatchLevel: row.chosen_watch_level,
  };
}
