export * from './search.js';
export * from './search.module.js';
export { type SearchExtras, type SearchPage, SearchQueries, searchCursor } from './search.queries.js';
