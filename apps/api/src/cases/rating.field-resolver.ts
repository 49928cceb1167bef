import { Args, ArgsType, Context, Field, ID, Info, Parent, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  type CaseStudyView,
  type RatingSummaryView,
  type RatingsOf,
  type RatingView,
  ratingCursor,
  ratingKey,
} from '#cases';
import { NotFound, type Page, readPage } from '#kernel';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { objectFields } from '../graphql/selection.js';
import { CaseStudy } from './case-study.model.js';
import { RatingLoaders } from './rating.loaders.js';
import { Rating, RatingConnection, RatingSummary } from './rating.model.js';

const RUBRIC = 'By which rubric, in whatever version; the built-in one’s current version when left out.';

@ArgsType()
class RubricArgs {
  @Field(() => ID, { nullable: true, description: RUBRIC })
  rubricId?: string | null;
}

@ArgsType()
class RatingsArgs extends ForwardPage {
  @Field(() => ID, { nullable: true, description: RUBRIC })
  rubricId?: string | null;
}

const IN_LISTS: ReadonlySet<string> = new Set(['count', 'score', '__typename']);

/** What case studies are rated, as far as their outcome is given to the viewer. */
@Resolver(() => CaseStudy)
export class RatingFieldResolver {
  constructor(private readonly loaders: RatingLoaders) {}

  @ResolveField(() => RatingSummary, { description: 'What all its ratings by one rubric come to.' })
  ratingSummary(
    @Parent() caseStudy: CaseStudyView,
    @Args() args: RubricArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Pick<RatingSummaryView, 'count' | 'score'> | Promise<RatingSummaryView> {
    // What a list is sorted by has come with its rows, and most lists show no more of it.
    const { figures, outcomeShown } = caseStudy;
    if (figures && args.rubricId == null && isOfLists(objectFields(info))) {
      const count = outcomeShown ? figures.ratings : 0;
      return { count, score: count > 0 ? figures.score : null };
    }
    return this.loaders.rated(context, info, askedOf(caseStudy, args)).then((rated) => {
      if (!rated) throw new NotFound('rubric');
      return rated.summary;
    });
  }

  @ResolveField(() => Rating, { nullable: true, description: 'The viewer’s own rating by one rubric; null for none.' })
  async viewerRating(
    @Parent() caseStudy: CaseStudyView,
    @Args() args: RubricArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RatingView | null> {
    return (await this.loaders.rated(context, info, askedOf(caseStudy, args)))?.own ?? null;
  }

  @ResolveField(() => RatingConnection, {
    description:
      'Who rated it and how, by one rubric, the newest rating first; a change leaves it in its place. Empty while the outcome is not given to the viewer.',
  })
  async ratings(
    @Parent() { id: caseStudyId }: CaseStudyView,
    @Args() { rubricId = null, ...args }: RatingsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<RatingView>> {
    const query = readPage(args, ratingCursor);
    const root: RatingsOf = { caseStudyId, rubricId };
    return new Connection(
      (await context.loader(this.loaders.page).load({ root, query, form: JSON.stringify(query) })) as Page<RatingView>,
      (rating) => ratingCursor.format(ratingKey(rating)),
      async () => (await context.loader(this.loaders.count).load(root)) ?? 0,
    );
  }
}

function askedOf({ id: caseStudyId }: CaseStudyView, { rubricId = null }: RubricArgs): RatingsOf {
  return { caseStudyId, rubricId };
}

function isOfLists(asked: ReadonlySet<string>): boolean {
  for (const field of asked) if (!IN_LISTS.has(field)) return false;
  return true;
}
