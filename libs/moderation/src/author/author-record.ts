/** What moderators take into account about the author of an item, besides what they wrote; each moderator is given what they moderate. */
export interface AuthorRecordView {
  readonly memberId: string;
  readonly joinedAt: Date;
  /** How many of their texts were ever published. */
  readonly approvedPosts: number;
  /** How many reports of their texts led to a HIDE or WARN that was not undone. */
  readonly reportsUpheld: number;
  /** Everywhere or in the item's course, whichever lasts longer; null where they are not suspended. */
  readonly suspendedUntil: Date | null;
  /** What decides who may suspend them. */
  readonly isAdmin: boolean;
  /** The item's course. */
  readonly instructs: boolean;
  /** The item's course; null for what belongs to none. */
  readonly courseId: string | null;
}
