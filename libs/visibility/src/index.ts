export { type ContentKind, contentKinds, joinSubject, pathOfSubject, subjectTitle } from './content-kind.js';
export { COUNTING, fulfils, isEditedAfterClosing, isOnTime, isOwed, wordsCounted } from './fulfilment.js';
export { knownReader, memberLooks } from './member-visibility.js';
export { requireCourse, requireModerated, requireModerator } from './moderated-course.js';
export { isReplySeen, type ReplyFacts, seesReply } from './reply-visibility.js';
export {
  type Audience,
  type ContentStatus,
  isGated,
  isModerator,
  isOpened,
  isSubjectSeen,
  isThreadSeen,
  moderates,
  moderatesPlace,
  type SubjectFacts,
  seesSubject,
  seesThread,
} from './subject-visibility.js';
export { ViewerQueries } from './viewer.queries.js';
export { VisibilityModule } from './visibility.module.js';
