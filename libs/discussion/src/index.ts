export { DiscussionModule } from './discussion.module.js';
export { MentionCandidateQueries } from './mention/mention-candidates.queries.js';
export { readNamePrefix } from './mention/name-prefix.js';
export type { ModeratedPost } from './moderation/moderated-post.js';
export { PostModerationService } from './moderation/post-moderation.service.js';
export { type Author, type AuthorRow, authorColumns, profileColumns, toAuthor } from './post/author.js';
export { type Composed, Composer } from './post/composer.service.js';
export { EditService, type NewText } from './post/edit.service.js';
export { type LoadedPost, loadPost } from './post/loaded-post.js';
export { postPlainTexts } from './post/plain-text.backfill.js';
export {
  ApprovalUndone,
  PendingEditReplaced,
  PostHeld,
  PostPublished,
  PostWithdrawn,
  SubjectTextChanged,
} from './post/post.events.js';
export { POST_PUBLISHED } from './post/post.jobs.js';
export { abilities, canEdit, canRate, canRemove, requireEdit, requireWriter } from './post/post.policy.js';
export {
  type AnsweredText,
  type MentionView,
  PostQueries,
  type PostText,
  type RevisionView,
  revisionCursor,
} from './post/post.queries.js';
export { RemovalService, type RemoveContent } from './post/removal.service.js';
export { ReplyService } from './post/reply.service.js';
export { editIsPending } from './post/revision.statement.js';
export { StatusService } from './post/status.service.js';
export { Reacted } from './reaction/reaction.events.js';
export type { Reaction, ReactionCount } from './reaction/reaction.js';
export { ReactionQueries, reactionsJson } from './reaction/reaction.queries.js';
export { ReactionService } from './reaction/reaction.service.js';
export { RepliesRead } from './reading/reading.events.js';
export { ReadingQueries } from './reading/reading.queries.js';
export { ReadingService } from './reading/reading.service.js';
export { hasUnread } from './reading/unread.js';
export { draftCursor, draftKey, draftStatements } from './subject/drafts.js';
export { requireNothingNew } from './subject/held-back.js';
export {
  type PendingEdit,
  type PendingEditRow,
  pendingEditColumns,
  pendingEditJoin,
  toPendingEdit,
} from './subject/pending-edit.js';
export { type AttachedTexts, bannedWhere, readBanned, requireUnbanned } from './subject/refuse-banned.js';
export { type Placement, SubjectService } from './subject/subject.service.js';
export { type SubjectExtra, subjectExtras } from './subject/subject-extras.js';
export {
  ChangeQueries,
  type ReplyNews,
  type ThreadChanges,
  type ThreadStanding,
} from './thread/change.queries.js';
export { ChangeCursors, type ChangePosition, positionOf } from './thread/change-cursors.service.js';
export { ParticipantQueries } from './thread/participant.queries.js';
export { pathNumbers, type ReplyRow, type ReplyView, replyColumns, toReply } from './thread/reply.js';
export { ReplyQueries, type ReplyQuery, type ReplyRoot, replyCursor, replyCursorKey } from './thread/reply.queries.js';
export {
  type ThreadRow,
  type ThreadView,
  threadColumns,
  toThread,
  type WatchLevel,
} from './thread/thread.js';
export { ThreadQueries } from './thread/thread.queries.js';
export { TrackedQueries } from './watch/tracked.queries.js';
export { type Watched, WatchQueries, watchedCursor } from './watch/watch.queries.js';
export { WatchService } from './watch/watch.service.js';
export { isMuted, mayBeWatching, type WatchedBy, watchedBy, watchLevel } from './watch/watch-level.js';
