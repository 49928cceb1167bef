import type { Author, ThreadView } from '#discussion';
import type { PostAddress } from '#kernel';

/** CLAIMED is an OPEN one that somebody has claimed and whose claim has not lapsed. */
export type ModerationItemState = 'OPEN' | 'CLAIMED' | 'DECIDED' | 'APPEALED' | 'CLOSED';

/** What screening held a text for. */
export interface HeldBecause {
  readonly rule: string;
  readonly matched: readonly string[];
  readonly revision: number;
}

/** A piece of content that was ever held or reported, as its moderators see it. */
export interface ModerationItemView extends PostAddress {
  /** The content's own. */
  readonly id: string;
  readonly thread: ThreadView;
  readonly authorId: string | null;
  readonly state: ModerationItemState;
  readonly contentRevision: number;
  readonly held: readonly HeldBecause[];
  readonly openReports: number;
  readonly waitingSince: Date;
  readonly createdAt: Date;
  /** Null, as `claimedUntil`, where nobody has claimed it or the claim has lapsed. */
  readonly claimedBy: Author | null;
  readonly claimedUntil: Date | null;
}
