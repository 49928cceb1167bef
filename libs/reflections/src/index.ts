export { forgetDiscussions, refreshBlindUntil } from './discussed-cases.js';
export { fillFormerLengths } from './former-length.backfill.js';
export { isPeers } from './progress/peers.js';
export { ProgressQueries } from './progress/progress.queries.js';
export { type ReflectionRow, type ReflectionView, toReflection } from './reflection.js';
export {
  type NestedUnder,
  type ReflectionFilter,
  ReflectionQueries,
  reflectionDraftCursor,
  unansweredSince,
} from './reflection.queries.js';
export { type CreateReflection, ReflectionService } from './reflection.service.js';
export { composeSelect as composeReflectionSelect, type ReflectionExtra } from './reflection.statement.js';
export { type ReflectionOrder, reflectionOrders } from './reflection-order.js';
export { ReflectionsModule } from './reflections.module.js';
