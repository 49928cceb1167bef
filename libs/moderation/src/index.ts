export { AppealResolved } from './appeal/appeal.events.js';
export type { AppealOutcome } from './appeal/appeal.js';
export { AppealQueries, appealCursor, appealKey } from './appeal/appeal.queries.js';
export { AppealService } from './appeal/appeal.service.js';
export { AppealResolutionService } from './appeal/appeal-resolution.service.js';
export { AuthorQueries } from './author/author.queries.js';
export type { AuthorRecordView } from './author/author-record.js';
export { AuthorRecordQueries } from './author/author-record.queries.js';
export { appealUntil, refusedEdit } from './decision/appealable.js';
export { BulkDecisionService } from './decision/bulk-decision.service.js';
export type { Decide } from './decision/decide.js';
export { DecisionMade, DecisionUndone } from './decision/decision.events.js';
export type { DecisionView, ModerationAction } from './decision/decision.js';
export { DecisionQueries } from './decision/decision.queries.js';
export { DecisionService } from './decision/decision.service.js';
export { decisionFacts } from './decision/decision-row.js';
export { OwnReasonQueries } from './decision/own-reason.queries.js';
export { type GivenReason, ReasonQueries } from './decision/reason.queries.js';
export { UndoService } from './decision/undo.service.js';
export { ChangedItemQueries, mostChangedItems } from './item/changed-items.queries.js';
export { ClaimService } from './item/claim.service.js';
export { heldWords, matchedWords } from './item/held-because.js';
export { type ItemText, ItemTextQueries } from './item/item-text.queries.js';
export {
  keyOfItem,
  type ModerationItemCount,
  type ModerationItemView,
  moderationCursors,
} from './item/moderation-item.js';
export { type ModerationFilter, ModerationItemQueries } from './item/moderation-item.queries.js';
export { type WaitingShape, waitingFor, waitingItems } from './item/waiting-items.js';
export {
  keyOfMemberItem,
  type MemberItemView,
  memberItemCursors,
  parseMemberItemId,
} from './member-item/member-item.js';
export { type JudgedProfileText, MemberItemQueries } from './member-item/member-item.queries.js';
export { MemberReportQueries } from './member-item/member-report.queries.js';
export { MemberReportService } from './member-item/member-report.service.js';
export { OwnModerationQueries } from './member-item/own-moderation.queries.js';
export { aboutProfile } from './member-item/profile-decisions.js';
export { ModerationModule } from './moderation.module.js';
export { canModerate, canSuspend } from './moderation.policy.js';
export type { MemberInScope, NoteView } from './note/note.js';
export { NoteQueries } from './note/note.queries.js';
export { NoteService } from './note/note.service.js';
export type { GivenReport, ReportReason, ReportView } from './report/report.js';
export { ReportQueries } from './report/report.queries.js';
export { ReportService } from './report/report.service.js';
export { SuspensionQueries, suspensionCursor, suspensionKey } from './suspension/suspension.queries.js';
