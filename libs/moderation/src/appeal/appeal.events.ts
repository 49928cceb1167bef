import type { AppealOutcome } from './appeal.js';

/** An appeal was resolved. Listeners run inside the transaction. */
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
