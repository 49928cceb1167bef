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
    /** A DISMISS that refused an edit, of which its author has to hear; a DISMISS of reports is silent. */
    readonly refusedEdit: boolean,
  ) {}
}

/** A decision was undone, by a moderator or since an appeal was granted. Listeners run inside the transaction. */
export class DecisionUndone {
  constructor(
    readonly decisionId: string,
    readonly memberId: string | null,
    /** An appeal against it ends with this, and they are told of that. */
    readonly appealed: boolean,
    readonly at: Date,
  ) {}
}
