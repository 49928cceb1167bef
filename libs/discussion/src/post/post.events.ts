import type { PostAddress } from '#kernel';
import type { ContentKind } from '#visibility';

/** A mention in a piece of content, in the order of its text. `memberId` is null where no member has that handle. */
export interface FoundMention {
  readonly handle: string;
  readonly memberId: string | null;
}

/**
 * A piece of content became VISIBLE for the first time (at publication, or at approval if it was held), or an edit of
 * VISIBLE content was accepted. Listeners run inside the write's transaction.
 */
export class PostPublished {
  constructor(
    readonly address: PostAddress,
    readonly authorId: string,
    /** The author of what it answers: of the parent, at depth 1 of the subject; null for a subject or an erased author. */
    readonly answersId: string | null,
    readonly mentions: readonly FoundMention[],
    /** False for an edit, which notifies only those it adds. */
    readonly first: boolean,
    /** Whether the author had a VISIBLE post other than this one when they wrote it. */
    readonly establishedAuthor: boolean,
    readonly at: Date,
  ) {}
}

/**
 * Screening held a text: new content (its status is HELD), or an edit (which is pending while the approved text is visible); or
 * HELD content was changed by its author. `revision` is the one to decide on.
 */
export class PostHeld {
  constructor(
    readonly address: PostAddress,
    readonly courseId: string | null,
    readonly revision: number,
    /** Null where its author changed what is held already, and no rule holds the new text. */
    readonly because: { readonly rule: string; readonly matched: readonly string[] } | null,
    readonly at: Date,
  ) {}
}

/** The pending edit has been replaced by one that no rule holds: nothing is pending any more. */
export class PendingEditReplaced {
  constructor(
    readonly address: PostAddress,
    readonly at: Date,
  ) {}
}

/** Its author withdrew it. */
export class PostWithdrawn {
  constructor(
    readonly address: PostAddress,
    readonly at: Date,
  ) {}
}

/**
 * A moderator makes another text of a subject the visible one: a pending edit is approved, or its approval is undone. What a kind has
 * besides the body (title, excerpt, details, tags) its listener changes accordingly, before the post's own row is written.
 */
export class SubjectTextChanged {
  constructor(
    readonly kind: ContentKind,
    readonly threadId: string,
    /** Null where it stays as it is. */
    readonly title: string | null,
    /** As the kind wrote it into the revision; null where nothing of it changes. */
    readonly details: object | null,
    readonly excerpt: string,
    readonly wordCount: number,
    /** Who wrote the text; null once the account is erased. */
    readonly editorId: string | null,
    /** When they wrote it, however late it is approved; null for the text that was published first. */
    readonly editedAt: Date | null,
  ) {}
}

/** What was approved is so no longer: unread notifications of it since then are taken back. */
export class ApprovalUndone {
  constructor(
    readonly address: PostAddress,
    readonly since: Date,
  ) {}
}
