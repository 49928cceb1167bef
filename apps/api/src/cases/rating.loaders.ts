import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { type Rated, RatingQueries, type RatingsOf, type RatingView } from '#cases';
import type { Page, PageRequest } from '#kernel';
import { loadByForm } from '../discussion/load-by-form.js';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { namesAsked } from '../graphql/selection.js';

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
  private readonly plain = this.summaries(false);
  private readonly withLevels = this.summaries(true);
  readonly page = defineLoader<RatingsPage, Page<RatingView>>(
    (viewer, keys) => loadByForm(keys, (asked, query) => this.queries.pages(viewer, asked, query)),
    ({ root, form }) => `${keyOf(root)} ${form}`,
  );
  readonly count = defineLoader<RatingsOf, number>((viewer, asked) => this.queries.counts(viewer, asked), keyOf);

  constructor(private readonly queries: RatingQueries) {}

  /**
   * Everybody's ratings together and the viewer's own, in one statement for all of an operation; null where there is no such rubric.
   * The levels of criteria are read where the operation asks for any.
   */
  rated(context: RequestContext, info: GraphQLResolveInfo, asked: RatingsOf): Promise<Rated | null> {
    return context.loader(namesAsked(info).has('levels') ? this.withLevels : this.plain).load(asked);
  }

  private summaries(levels: boolean) {
    return defineLoader<RatingsOf, Rated>((viewer, asked) => this.queries.summaries(viewer, asked, levels), keyOf);
  }
}
