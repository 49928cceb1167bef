import { Conflict, Forbidden, spellMoment } from '#kernel';
import type { ModerationAction } from './decision.js';

/** A decision on a text that its author has changed since. */
export class StaleDecision extends Conflict {
  constructor(currentRevision: number) {
    super(
      'Its author has changed it since. Nothing was decided: load the item again, read what stands there now, and decide with its `currentRevision`.',
      { currentRevision },
    );
  }
}

export class AlreadyDecided extends Conflict {
  constructor(last: { id: string; action: ModerationAction; handle: string | null } | null) {
    super(
      last === null
        ? 'This item is closed: nothing waits for a decision. To decide all the same, give contentId instead of itemId.'
        : last.handle
          ? `This item was decided already: ${last.action} by @${last.handle}. Undo that decision, or decide anew by giving contentId instead of itemId.`
          : `This item was decided already: ${last.action} by somebody whose account is erased. Undo that decision, or decide anew by giving contentId instead of itemId.`,
      last ? { action: last.action, decidedBy: last.handle, decisionId: last.id } : {},
    );
  }
}

export class ClaimedByAnother extends Conflict {
  constructor(handle: string | null, until: Date) {
    super(
      `${handle ? `@${handle}` : 'Another moderator'} is looking at this until ${spellMoment(until)}. Ask them, or wait until the claim lapses.`,
      { claimedBy: handle, claimedUntil: until.toISOString() },
    );
  }
}

export class ChangedSince extends Conflict {
  constructor() {
    super(
      'Something has changed since this was decided, so it was left as it is now. Look at it, and decide anew if it should be otherwise.',
    );
  }
}

export class OwnContent extends Forbidden {
  constructor() {
    super('Nobody decides about what they wrote themselves. Ask another moderator to look at it.');
  }
}
