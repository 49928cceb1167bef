export * from './course-office.js';
export * from './export-log.js';
export * from './participation.js';
export * from './participation.module.js';
export * from './participation.queries.js';
export * from './prompt-participation.queries.js';
export * from './reply-graph.queries.js';
export * from './unanswered.queries.js';
