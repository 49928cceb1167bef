import type { PostAddress } from '#kernel';

/** A mention in a piece of content, in the order of its text. `memberId` is null where no member has that handle. */
export interface FoundMention {
  readonly handle: string;
  readonly memberId: string | null;
}

/**
 * A piece of content became VISIBLE for the first time (at publication, or at approval if it was held), or an edit of
 * VISIBLE content was accepted. Listeners run inside the write's transaction.
 */
export class PostShown {
  constructor(
    readonly address: PostAddress,
    readonly authorId: string,
    /** The author of what it answers: of the parent, at depth 1 of the subject; null for a subject or an erased author. */
    readonly answersId: string | null,
    readonly mentions: readonly FoundMention[],
    /** False for an edit, which notifies only those it adds. */
    readonly first: boolean,
    /** Whether the author has a VISIBLE post beside this one. */
    readonly establishedAuthor: boolean,
    readonly at: Date,
  ) {}
}
