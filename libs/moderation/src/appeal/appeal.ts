import type { Author } from '#discussion';

export type AppealOutcome = 'UPHELD' | 'OVERTURNED';

/** The objection of the member concerned to a decision, and its outcome. */
export interface AppealView {
  readonly id: string;
  readonly statement: string;
  readonly createdAt: Date;
  /** Null, as all below, until it is resolved. */
  readonly outcome: AppealOutcome | null;
  /** Null also for everybody who does not moderate. */
  readonly decidedBy: Author | null;
  readonly decidedAt: Date | null;
  readonly explanation: string | null;
}
