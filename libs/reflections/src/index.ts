export * from './discussed-cases.js';
export * from './progress/progress.queries.js';
export * from './reflection.js';
export * from './reflection.queries.js';
export * from './reflection.service.js';
export { composeSelect as composeReflectionSelect, type ReflectionExtra } from './reflection.statement.js';
export * from './reflection-order.js';
export * from './reflections.module.js';
