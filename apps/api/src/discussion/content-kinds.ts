import type { ContentKind } from '#visibility';
import { caseStudyKind } from '../cases/case-study.kind.js';
import { reflectionKind } from '../reflections/reflection.kind.js';
import { extrasOf, type SubjectKind, type SubjectQueries } from './subject-kind.js';

/**
 * The kinds of content that have a thread, each declared in the folder of its feature; what the libs have to know of them stands in
 * `libs/visibility/src/content-kind.ts`. Where a kind is not known, they are tried in this order.
 */
export const subjectKinds = { REFLECTION: reflectionKind, CASE_STUDY: caseStudyKind } as const satisfies Record<
  ContentKind,
  // biome-ignore lint/suspicious/noExplicitAny: each has views and extras of its own
  SubjectKind<any, any>
>;

type ViewIn<Kind> = Kind extends SubjectKind<infer View, never> ? View : never;

/** A subject of one kind, as its viewer sees it. */
export type ViewOf<Kind extends ContentKind> = ViewIn<(typeof subjectKinds)[Kind]>;

/** What a thread can be about, as its viewer sees it. */
export type SubjectView = ViewOf<ContentKind>;

/** The queries of each kind, in the order of the kinds. */
export class SubjectFinders extends Map<ContentKind, SubjectQueries<SubjectView, string>> {}

/** The name of the type in the schema that content of this kind has. */
export function typeOfContent(kind: ContentKind | 'REPLY'): string {
  return kind === 'REPLY' ? 'Reply' : subjectKinds[kind].type;
}

/** Which extras there are of each kind. */
type Extras = { readonly [Kind in ContentKind]: ReadonlyArray<keyof (typeof subjectKinds)[Kind]['fields']> };

/** What subjects of each kind are to be read with, by the fields that are asked of any of them. */
export function extrasOfKinds(asked: ReadonlySet<string>): Extras {
  return Object.fromEntries(
    Object.entries(subjectKinds).map(([kind, { fields }]) => [kind, extrasOf<string>({ fields }, asked)]),
  ) as unknown as Extras;
}
