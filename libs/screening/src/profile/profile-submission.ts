import type { AuthorFacts, PlaceSettings, Submission, Verdict } from '../submission.js';

/** What a member wants to say of themselves: the name as its title, the text about them as its text, where they work beside it. */
export interface ProfileSubmission extends Submission {
  /** Whether it reads as the last one that a moderator did not accept. */
  readonly refusedBefore: boolean;
  /** When a moderator last hid this member's profile; null where none did. */
  readonly hiddenAt: Date | null;
}

/** One rule of the list for profiles. Null passes it on to the next. */
export type ProfilePhase = (profile: ProfileSubmission, author: AuthorFacts, place: PlaceSettings) => Verdict | null;
