import type { Author } from '#discussion';

export type AppealOutcome = 'UPHELD' | 'OVERTURNED';

/** What the member concerned holds against a decision, and what came of it. */
export interface AppealView {
  readonly id: string;
  readonly statement: string;
  readonly createdAt: Date;
  /** Null, as all below, until it is resolved. */
  readonly outcome: AppealOutcome | null;
  /** Null, too, for everybody who does not moderate. */
  readonly decidedBy: Author | null;
  readonly decidedAt: Date | null;
  readonly explanation: string | null;
}
