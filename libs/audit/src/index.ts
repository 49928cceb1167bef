export * from './audit.module.js';
export * from './audit-entry.js';
export * from './audit-log.js';
export * from './audit-record.js';
export * from './audit-trail.queries.js';
export * from './chain.js';
export * from './facts.js';
