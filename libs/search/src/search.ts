import type { Author, ReplyView } from '#discussion';
import type { ContentKind } from '#visibility';
import type { FoundSubject } from './searched-kind.js';

export type SearchKind = ContentKind | 'REPLY' | 'USER';

export type SearchHit = FoundSubject | ReplyView | Author;

/** What was found, with why. */
export interface SearchResult {
  readonly hit: SearchHit;
  readonly kind: SearchKind;
  /** Safe to put into a page as it is. */
  readonly snippetHtml: string;
  /** From 0 to below 1. */
  readonly score: number;
  /** Where it stands in its list. */
  readonly key: readonly string[];
}

/** What a search is narrowed to; null narrows nothing. */
export interface SearchFilter {
  readonly kinds?: readonly SearchKind[] | null;
  readonly courseId?: string | null;
  /** Groups of tags, of each of which one must be carried; an empty group finds nothing. */
  readonly tags?: ReadonlyArray<readonly string[]> | null;
  readonly authorHandle?: string | null;
  readonly since?: Date | null;
  readonly until?: Date | null;
}
