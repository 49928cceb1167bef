import type { Author } from '#discussion';
import type { PostAddress } from '#kernel';
import type { AppealView } from '../appeal/appeal.js';

export type ModerationAction =
  | 'APPROVE'
  | 'HIDE'
  | 'RESTORE'
  | 'DISMISS'
  | 'WARN'
  | 'SUSPEND'
  | 'LIFT_SUSPENSION'
  | 'LOCK'
  | 'UNLOCK'
  | 'PIN'
  | 'UNPIN';

/** What a moderator decided, as those read it whom it concerns: moderators, and the member whom it is about. */
export interface DecisionView {
  readonly id: string;
  readonly action: ModerationAction;
  /** Null once the account is erased, and for everybody who does not moderate. */
  readonly moderator: Author | null;
  /** Whom it concerns: the author of the content, or who was suspended. */
  readonly memberId: string | null;
  /** Null where it is about a member alone. */
  readonly address: PostAddress | null;
  readonly courseId: string | null;
  readonly reason: string;
  readonly contentRevision: number | null;
  /** Of a suspension. */
  readonly until: Date | null;
  readonly batchId: string | null;
  readonly createdAt: Date;
  readonly undone: boolean;
  /** Null where it cannot be appealed any more, or never could. */
  readonly appealUntil: Date | null;
  readonly appeal: AppealView | null;
}
