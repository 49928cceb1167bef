/** A text that somebody wants to publish, or the new text of an edit. */
export interface Draft {
  readonly kind: 'REFLECTION' | 'CASE_STUDY' | 'REPLY';
  /** Null for a reply. */
  readonly title: string | null;
  /** As it was typed. */
  readonly markdown: string;
  /** As it reads, without markup. */
  readonly text: string;
  /** What is published with it: of a case study its goal, approach, outcome and so on. */
  readonly beside: readonly string[];
  readonly edit: boolean;
}

/** What the phases may know of the author: gathered by whoever asks, in one statement. */
export interface AuthorFacts {
  readonly memberId: string;
  /** Whether anything of theirs is VISIBLE. */
  readonly established: boolean;
}

/** May this be published? `allow` needs no reason, `hold` has one for the moderators, `refuse` one for the author. */
export type Verdict =
  | { readonly answer: 'allow' }
  | { readonly answer: 'hold'; readonly rule: string; readonly matched: readonly string[] }
  | { readonly answer: 'refuse'; readonly path: string; readonly message: string };

/** One rule of the list. Null passes the text on to the next. */
export type Phase = (draft: Draft, author: AuthorFacts) => Verdict | null;
