import type { AuthorFacts, PlaceSettings, Verdict } from '../submission.js';
import { profilePhases } from './profile-phases.js';
import type { ProfileSubmission } from './profile-submission.js';

/** May others be shown this profile? A pure function, as `Screening` is. */
export function screenProfile(profile: ProfileSubmission, author: AuthorFacts, place: PlaceSettings): Verdict {
  for (const phase of profilePhases) {
    const verdict = phase(profile, author, place);
    if (verdict) return verdict;
  }
  return { answer: 'allow' };
}
