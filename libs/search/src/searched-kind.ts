import {
  type CaseStudyExtra,
  type CaseStudyRow,
  type CaseStudyView,
  composeCaseStudySelect,
  toCaseStudy,
} from '#cases';
import {
  composeReflectionSelect,
  type ReflectionExtra,
  type ReflectionRow,
  type ReflectionView,
  toReflection,
} from '#reflections';
import type { ContentKind } from '#visibility';

/** What a search has to know of a kind of content that has a thread. */
interface SearchedKind<Row, View, Extra> {
  /** How entries of its are marked in the index: see `search_mark` in the migrations. */
  readonly mark: string;
  /** The statement that reads subjects `t` of its, without a condition. */
  readonly select: (extras: readonly Extra[]) => string;
  readonly toView: (row: Row) => View;
}

const reflection: SearchedKind<ReflectionRow, ReflectionView, ReflectionExtra> = {
  mark: 'R',
  select: composeReflectionSelect,
  toView: toReflection,
};

const caseStudy: SearchedKind<CaseStudyRow, CaseStudyView, CaseStudyExtra> = {
  mark: 'C',
  select: composeCaseStudySelect,
  toView: toCaseStudy,
};

const KINDS = { REFLECTION: reflection, CASE_STUDY: caseStudy } as const;

type Of<Kind> = Kind extends SearchedKind<never, infer View, infer Extra> ? { view: View; extra: Extra } : never;

/** A subject of any kind that can be found. */
export type FoundSubject = Of<(typeof KINDS)[ContentKind]>['view'];

/** Fields of subjects that are read along with hits only where they are asked for, for each kind. */
export type SubjectExtras = { readonly [Kind in ContentKind]: ReadonlyArray<Of<(typeof KINDS)[Kind]>['extra']> };

/** In the order in which their names stand in `content_kind`. */
export const searchedKinds: Readonly<Record<ContentKind, SearchedKind<unknown, FoundSubject, unknown>>> =
  KINDS as Record<
    ContentKind,
    // biome-ignore lint/suspicious/noExplicitAny: each reads rows of its own
    SearchedKind<any, FoundSubject, any>
  >;

export const searchedKindNames = Object.keys(KINDS) as readonly ContentKind[];

export const NO_EXTRAS: SubjectExtras = { REFLECTION: [], CASE_STUDY: [] };

/** Their texts, for the form of the statement that reads them. */
export const WITH_TEXTS: SubjectExtras = { REFLECTION: ['text'], CASE_STUDY: ['text', 'strategy'] };
