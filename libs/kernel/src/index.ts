export { Clock } from './clock.js';
export { drawnAlike, drawnTheSame, STROKE } from './drawn-alike.js';
export { emailKey, emailTyped } from './email.js';
export {
  Conflict,
  DomainError,
  type ErrorCode,
  type FieldProblem,
  Forbidden,
  Gone,
  InvalidInput,
  Locked,
  NotFound,
  QueryTooComplex,
  RateLimited,
  RolesSuspended,
  StaleRevision,
  Suspended,
  Unauthenticated,
  Unavailable,
} from './error.js';
export { EXCERPTED, excerptOf, quoteOf } from './excerpt.js';
export { comparable, fingerprintOf, isLongEnoughToRepeat } from './fingerprint.js';
export { folded } from './folding.js';
export { handleSkeleton, handleTyped, isHandle, normalizeHandle } from './handle.js';
export { addressColumns, isId, newId, type PostAddress, parsePostId, postId } from './id.js';
export { isLanguage, type Language, languages } from './language.js';
export { limits } from './limit.js';
export { momentsOf, type WallTime, wallTime } from './local-time.js';
export { spellMoment } from './moment.js';
export { STORED_PREFIX, withOwnNotes } from './note-ids.js';
export {
  type CursorCodec,
  cursorPart,
  cutPage,
  fetchSize,
  NO_CURSOR,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  readPage,
  tupleCursor,
} from './paging.js';
export {
  checkIncomingText,
  checkText,
  countCharacters,
  mostUnits,
  normalizeNewlines,
  writtenLine,
  writtenText,
} from './text.js';
export { programBeside, standBehind } from './thread.js';
export { readTimeZone } from './time-zone.js';
export { codeTyped } from './typed-code.js';
export { inAsciiSigns, numberTyped, spellInOneWay, twoWays } from './typed-number.js';
export {
  hasBidiControls,
  isBlank,
  lineKey,
  SPACE,
  trimUnseen,
  UNICODE_VERSION,
  UNSEEN,
  withoutUnseen,
  withSingleSpaces,
} from './unseen.js';
export { isMember, type Member, moderatesAnything, type Viewer, visitor, withActiveRoles } from './viewer.js';
