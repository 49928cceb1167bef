export {
  type LearnerProgress,
  type ProgressWithPrompt,
  progressCursor,
  progressKey,
  totalsOf,
} from './course-progress.js';
export { CourseProgressQueries, progressPage } from './course-progress.queries.js';
export { type ExportedTable, ExportRecorder } from './export.recorder.js';
export {
  editedAfterClosing,
  latePrompts,
  missingPrompts,
  notOwedPrompts,
  type Participation,
} from './participation.js';
export { ParticipationModule } from './participation.module.js';
export { ParticipationQueries } from './participation.queries.js';
export { type ParticipationOrder, participationOrders } from './participation-order.js';
export { type PromptParticipation, PromptParticipationQueries } from './prompt-participation.queries.js';
export { type ReplyGraph, type ReplyGraphEdge, ReplyGraphQueries } from './reply-graph.queries.js';
export { UnansweredQueries, type UnansweredReflection } from './unanswered.queries.js';
