export { fillSearchEntries } from './entry.backfill.js';
export { fillPlainTexts } from './plain-texts.js';
export type { SearchHit, SearchResult } from './search.js';
export { SearchModule } from './search.module.js';
export { SearchQueries, searchCursor } from './search.queries.js';
