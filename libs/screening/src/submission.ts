import type { ContentKind } from '#visibility';
import type { BannedPhrases } from './banned/banned-phrases.js';

/** What is known of a text before it is read. */
export interface EarlySubmission {
  readonly kind: ContentKind | 'REPLY';
  /** As it was typed. */
  readonly markdown: string;
  readonly edit: boolean;
}

/** A text that somebody wants to publish, or the new text of an edit. */
export interface Submission extends EarlySubmission {
  /** Null for a reply. */
  readonly title: string | null;
  /** As it reads, without markup. */
  readonly text: string;
  /** Texts of its own in other fields: of a case study its goal, approach, outcome and so on. */
  readonly parts: readonly SubmittedPart[];
  /** What else is published with it: titles of the links and images of all of these texts, its tags; of a case study whose it is, and its sources. */
  readonly accompanying: readonly string[];
  /** The addresses on other sites that its texts link to, each once. */
  readonly links: readonly string[];
  /** The handles that it mentions, each once, whether or not a member has them. */
  readonly handles: readonly string[];
}

/** Markdown in a field of its own, which says something where it is given. */
export interface SubmittedPart {
  /** The field of the input. */
  readonly path: string;
  /** As it reads, without markup. */
  readonly text: string;
}

/**
 * What the phases may know of the author, at the moment of writing: gathered by whoever asks. The post that is
 * screened is not among their posts; those are counted only as far as any phase looks.
 */
export interface AuthorFacts {
  /** Whether they moderate the place: its course, or what belongs to no course. */
  readonly moderates: boolean;
  /** Whether they may not write there. */
  readonly suspended: boolean;
  readonly joinedAt: Date;
  /** Posts of theirs that are VISIBLE, anywhere. */
  readonly approved: number;
  /** Those of them that are in this place; counted where its first posts are held. */
  readonly approvedHere: number;
  /** When they published the one that is `limits.screening.burst.posts` back; null where that is out of its window. */
  readonly burstSince: Date | null;
  /** Whether a text of theirs within the window of repeats reads the same: letter by letter, digit by digit and symbol by symbol. Not looked for of edits and short texts. */
  readonly repeated: boolean;
  /** Posts of theirs that they published in the last `limits.screening.removals.days` and that are HIDDEN. */
  readonly removed: number;
  readonly now: Date;
}

/** What is known of the author before the text is read. */
export type EarlyFacts = Omit<AuthorFacts, 'repeated'>;

/** What a course, or what belongs to none, has set. */
export interface PlaceSettings {
  readonly bannedPhrases: BannedPhrases;
  /** How many approved posts a member must have there before theirs are no longer held; 0 where none are. */
  readonly holdFirstPosts: number;
  /** The most links of a new member's text that is not held. */
  readonly newcomerLinks: number;
}

/**
 * May this be published? `allow` needs no reason, `hold` has one for the moderators: the rule by the name that people read, and
 * the words that it was held for, as they stand in the text. `refuse` has one for the author.
 */
export type Verdict = { readonly answer: 'allow' } | Hold | Refusal;

export interface Hold {
  readonly answer: 'hold';
  readonly rule: string;
  readonly matched: readonly string[];
}

export interface Refusal {
  readonly answer: 'refuse';
  readonly rule: string;
  /** The field of the input; null where what was written is not the reason, but who wrote it. */
  readonly path: string | null;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Seconds until the same text can be published, where that is all that is wrong. */
  readonly retryAfter?: number;
}

/** A rule that needs no text to be read. Null passes it on to the next one. */
export type EarlyPhase = (attempt: EarlySubmission, author: EarlyFacts) => Refusal | null;

/** One rule of the list. Null passes the text on to the next. */
export type Phase = (submission: Submission, author: AuthorFacts, place: PlaceSettings) => Verdict | null;
