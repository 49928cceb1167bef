export { BannedPhrases } from './banned/banned-phrases.js';
export { readPhrases } from './banned/read-phrases.js';
export type { AuthorFacts, Draft, EarlyFacts, PlaceSettings, Refusal, Verdict } from './draft.js';
export { phases } from './phases/index.js';
export { Screening } from './screening.js';
export { ScreeningModule } from './screening.module.js';
