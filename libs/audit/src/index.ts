export { AuditModule } from './audit.module.js';
export type { AuditEntryView } from './audit-entry.js';
export { AuditLog } from './audit-log.recorder.js';
export type { AuditFacts, AuditRecord, AuditScope } from './audit-record.js';
export { AuditTrailQueries, trailCursor } from './audit-trail.queries.js';
export { type BrokenEntry, type ChainHead, type ChainReport, verifyChain } from './chain.js';
export { changedFacts, textHash } from './facts.js';
