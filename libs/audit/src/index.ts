export * from './audit.module.js';
export * from './audit-log.js';
export * from './audit-record.js';
