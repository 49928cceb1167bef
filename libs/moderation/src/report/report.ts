import type { Author } from '#discussion';
import type { PostAddress } from '#kernel';

export type ReportReason = 'SPAM' | 'HARASSMENT' | 'PRIVACY' | 'COPYRIGHT' | 'MISINFORMATION' | 'OFF_TOPIC' | 'OTHER';

/** A member's report of a piece of content, as moderators and the reporter read it; nobody else. */
export interface ReportView {
  readonly id: string;
  readonly address: PostAddress;
  readonly reporter: Author;
  readonly reason: ReportReason;
  readonly note: string | null;
  readonly createdAt: Date;
  readonly contentRevision: number;
}
