import { Injectable } from '@nestjs/common';
import { type Rated, RatingQueries, type RatingsOf, type RatingView } from '#cases';
import type { Page, PageRequest } from '#kernel';
import { loadByForm } from '../discussion/load-by-form.js';
import { defineLoader } from '../graphql/loader.js';

interface RatingsPage {
  readonly root: RatingsOf;
  readonly query: PageRequest<readonly string[]>;
  /** Equal for queries that differ in nothing. */
  readonly form: string;
}

const keyOf = ({ caseStudyId, rubricId }: RatingsOf) => `${caseStudyId} ${rubricId ?? ''}`;

/** The ratings of all case studies of a list, read at once. */
@Injectable()
export class RatingLoaders {
  /** Everybody's ratings together and the viewer's own, in one statement; null where there is no such rubric. */
  readonly rated = defineLoader<RatingsOf, Rated>((viewer, asked) => this.queries.summaries(viewer, asked), keyOf);
  readonly page = defineLoader<RatingsPage, Page<RatingView>>(
    (viewer, keys) => loadByForm(keys, (asked, query) => this.queries.pages(viewer, asked, query)),
    ({ root, form }) => `${keyOf(root)} ${form}`,
  );
  readonly count = defineLoader<RatingsOf, number>((viewer, asked) => this.queries.counts(viewer, asked), keyOf);

  constructor(private readonly queries: RatingQueries) {}
}
