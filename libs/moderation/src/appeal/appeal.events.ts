import type { AppealOutcome } from './appeal.js';

/** Another moderator has looked at an appeal. Listeners run inside its transaction. */
export class AppealResolved {
  constructor(
    readonly decisionId: string,
    /** Who appealed. */
    readonly memberId: string,
    readonly outcome: AppealOutcome,
    readonly moderatorId: string,
    readonly at: Date,
  ) {}
}
