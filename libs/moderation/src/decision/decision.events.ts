import type { PostAddress } from '#kernel';
import type { ModerationAction } from './decision.js';

/** A moderator decided on content or on a member. Listeners run inside the decision's transaction. */
export class DecisionMade {
  constructor(
    readonly decisionId: string,
    readonly action: ModerationAction,
    /** Null where it is about a member alone. */
    readonly address: PostAddress | null,
    /** Whom it concerns; null once their account is erased. */
    readonly memberId: string | null,
    readonly moderatorId: string,
    readonly at: Date,
    /** A DISMISS that refused an edit, of which its author is notified, as they are not of a DISMISS of reports. */
    readonly refusedEdit: boolean,
  ) {}
}

/** A decision was undone, by a moderator or because an appeal was granted. Listeners run inside the transaction. */
export class DecisionUndone {
  constructor(
    readonly decisionId: string,
    readonly memberId: string | null,
    /** Whether this resolves an appeal against it, of which they are notified. */
    readonly appealed: boolean,
    readonly at: Date,
  ) {}
}
