export * from './search.js';
export * from './search.module.js';
export { SearchQueries, searchCursor } from './search.queries.js';
