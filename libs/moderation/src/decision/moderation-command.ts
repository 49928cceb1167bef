import type { Member } from '#kernel';
import type { ModerationAction } from './decision.js';

/** What is ordered, by whom and when, whatever it is about. */
export interface ModerationCommand<Action extends ModerationAction = ModerationAction> {
  /** On duty. */
  readonly moderator: Member;
  readonly action: Action;
  readonly reason: string;
  readonly batchId: string | null;
  readonly at: Date;
}
