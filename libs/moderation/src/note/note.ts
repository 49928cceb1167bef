import type { Author } from '#discussion';

/** What a moderator leaves for the others about an item or a member. */
export interface NoteView {
  readonly id: string;
  readonly author: Author;
  readonly body: string;
  readonly createdAt: Date;
}

/** A member as the moderators of a course know them, or, with null, those of what belongs to no course. */
export interface MemberInScope {
  readonly memberId: string;
  readonly courseId: string | null;
}
