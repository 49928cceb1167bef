export { BannedPhrases } from './banned/banned-phrases.js';
export { ScreeningFacts } from './facts/screening-facts.queries.js';
export { phases } from './phases/index.js';
export { Screening } from './screening.js';
export { ScreeningModule } from './screening.module.js';
export type { ScreeningSettings } from './settings/screening-settings.js';
export { ScreeningSettingsService } from './settings/screening-settings.service.js';
export type { AuthorFacts, PlaceSettings, Refusal, Submission, Verdict } from './submission.js';
export { type CaughtPost, ScreeningTrial, type TrialResult } from './trial/screening-trial.service.js';
