import type { Member } from '#kernel';
import type { ModerationAction } from './decision.js';

/** What a moderator wants done, and when, whatever it is about. */
export interface ModerationCommand<Action extends ModerationAction = ModerationAction> {
  /** With the roles that are active. */
  readonly moderator: Member;
  readonly action: Action;
  readonly reason: string;
  readonly batchId: string | null;
  readonly at: Date;
}
