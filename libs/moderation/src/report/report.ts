import type { Author } from '#discussion';
import type { PostAddress } from '#kernel';

export type ReportReason = 'SPAM' | 'HARASSMENT' | 'PRIVACY' | 'COPYRIGHT' | 'MISINFORMATION' | 'OFF_TOPIC' | 'OTHER';

/** A member's report of a piece of content. */
export interface ReportView extends GivenReport {
  readonly address: PostAddress;
}

/** What a reporter has said, as moderators and the reporter read it; nobody else. */
export interface GivenReport {
  readonly id: string;
  readonly reporter: Author;
  readonly reason: ReportReason;
  readonly note: string | null;
  readonly createdAt: Date;
  readonly contentRevision: number;
}
