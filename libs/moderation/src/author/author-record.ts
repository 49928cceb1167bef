/** What moderators take into account about the author of an item, besides what they wrote; each moderator is given what they moderate. */
export interface AuthorRecordView {
  readonly memberId: string;
  readonly joinedAt: Date;
  /** What they wrote that was ever shown. */
  readonly approvedPosts: number;
  /** Reports of what they wrote that led to HIDE or WARN, not undone. */
  readonly reportsUpheld: number;
  /** Everywhere or in the item's course, whichever lasts longer; null where not. */
  readonly suspendedUntil: Date | null;
}
