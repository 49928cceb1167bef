import type { Author } from '#discussion';

/** What moderators tell each other about an item or a member. */
export interface NoteView {
  readonly id: string;
  readonly author: Author | null;
  readonly body: string;
  readonly createdAt: Date;
}
