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
  type WatchedBy,
} from '#discussion';
import { type AppealOutcome, appealUntil, type ModerationAction } from '#moderation';
import type { ContentKind, ContentStatus } from '#visibility';

/**
 * What members are notified of: of one piece of content by the first that holds of MENTION, REPLY and THREAD_ACTIVITY, once; of what they wrote
 * themselves by RATING and REACTION; of each prompt, of each decision that concerns them, and of what came of their appeal.
 */
export type NotificationKind =
  | 'MENTION'
  | 'REPLY'
  | 'THREAD_ACTIVITY'
  | 'REACTION'
  | 'RATING'
  | 'MODERATION'
  | 'APPEAL'
  | 'PROMPT';

/** What happened to a prompt. */
export type PromptChange = 'OPENED' | 'CHANGED' | 'DUE_SOON';

/** The prompt that a member is notified of, as it is now. */
export interface NotifiedPrompt {
  readonly id: string;
  readonly title: string;
  readonly dueAt: Date | null;
  readonly change: PromptChange;
}

/** The decision that a member is notified of, as far as its words need it; not who decided. */
export interface NotifiedDecision {
  readonly id: string;
  readonly action: ModerationAction;
  readonly reason: string;
  /** Until when a suspension lasts. */
  readonly until: Date | null;
  /** The course in which a suspension holds; null where it holds everywhere. */
  readonly courseTitle: string | null;
  /** What the content was before it was decided about, and is again once that is undone; null where it is about none. */
  readonly formerStatus: ContentStatus | null;
  /** Whether it left a newer text waiting. */
  readonly textWaits: boolean;
  /** Whether others were shown a text of the profile after it; null where it is about none, or changed nothing of it. */
  readonly profileShown: boolean | null;
  readonly undone: boolean;
  /** Null where it cannot be appealed any more, or never could. */
  readonly appealUntil: Date | null;
  readonly appealed: boolean;
  readonly outcome: AppealOutcome | null;
  readonly explanation: string | null;
}

/**
 * Somebody did something that concerns the viewer: who did it wrote the content or, of a RATING, was the first to rate it; moderators
 * are not named.
 */
export interface NotificationView {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Null once the account is erased, and where a moderator decided. */
  readonly actor: Author | null;
  /** What kind of content it is about; null where it is about no content. */
  readonly about: ContentKind | 'REPLY' | null;
  /** The number of that content. */
  readonly number: number | null;
  /** Null where it is about no content, or, of a decision, about what the viewer does not see any more. */
  readonly thread: ThreadView | null;
  /** What the thread is about; empty where that was withdrawn or is not seen. */
  readonly title: string;
  /** The content where it is a reply that the viewer sees; null where it is the thread's subject. */
  readonly reply: ReplyView | null;
  readonly decision: NotifiedDecision | null;
  readonly prompt: NotifiedPrompt | null;
  /** How many members' reactions it tells of, of whom `actor` is the latest; 0 of other kinds. */
  readonly people: number;
  /** By which choice they watch the thread, of THREAD_ACTIVITY; null where they no longer do, and of other kinds. */
  readonly watchedBy: WatchedBy | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What happened in one thread while it was unread, as one line; or something that stands alone. */
export interface NotificationGroupView {
  readonly newest: NotificationView;
  /** How many of each kind, of those that there are. */
  readonly kinds: Readonly<Partial<Record<NotificationKind, number>>>;
  /** How many in all. */
  readonly count: number;
}

export interface NotificationRow extends ThreadRow, AuthorRow, Omit<ReplyRow, 'number'> {
  notification_id: string;
  notification_kind: NotificationKind;
  notified_at: Date;
  read_at: Date | null;
  title: string | null;
  number: number | null;
  thread_seen: boolean | null;
  decision_id: string | null;
  decision_action: ModerationAction;
  decision_reason: string;
  decided_at: Date;
  decision_until: Date | null;
  decision_course: string | null;
  decision_former_status: ContentStatus | null;
  decision_text_waits: boolean | null;
  decision_profile_shown: boolean | null;
  decision_undone: boolean;
  refused_edit: boolean;
  appealed: boolean;
  appeal_outcome: AppealOutcome | null;
  appeal_explanation: string | null;
  people: number | null;
  watched_by: WatchedBy | null;
  prompt_id_told: string | null;
  prompt_title: string;
  prompt_due_at: Date | null;
  prompt_change: PromptChange;
}

export function toNotification(row: NotificationRow): NotificationView {
  const { number } = row;
  const thread = row.thread_seen ? toThread(row) : null;
  const decision = toNotifiedDecision(row);
  return {
    id: row.notification_id,
    kind: row.notification_kind,
    actor: decision ? null : toAuthor(row),
    about: number === null ? null : number === 0 ? row.kind : 'REPLY',
    number,
    thread,
    title: row.title ?? '',
    reply: number !== null && row.seen && thread ? toReply({ ...row, number }, thread) : null,
    decision,
    prompt: toNotifiedPrompt(row),
    people: row.people ?? 0,
    watchedBy: row.notification_kind === 'THREAD_ACTIVITY' ? row.watched_by : null,
    createdAt: row.notified_at,
    readAt: row.read_at,
  };
}

function toNotifiedPrompt(row: NotificationRow): NotifiedPrompt | null {
  if (row.prompt_id_told === null) return null;
  return {
    id: row.prompt_id_told,
    title: row.prompt_title,
    dueAt: row.prompt_due_at,
    change: row.prompt_change,
  };
}

function toNotifiedDecision(row: NotificationRow): NotifiedDecision | null {
  if (row.decision_id === null) return null;
  const facts = {
    action: row.decision_action,
    createdAt: row.decided_at,
    refusedEdit: row.refused_edit,
    undone: row.decision_undone,
    appealed: row.appealed,
  };
  return {
    id: row.decision_id,
    action: row.decision_action,
    reason: row.decision_reason,
    until: row.decision_until,
    courseTitle: row.decision_course,
    formerStatus: row.decision_former_status,
    textWaits: row.decision_text_waits ?? false,
    profileShown: row.decision_profile_shown,
    undone: row.decision_undone,
    appealUntil: appealUntil(facts),
    appealed: row.appealed,
    outcome: row.appeal_outcome,
    explanation: row.appeal_explanation,
  };
}
