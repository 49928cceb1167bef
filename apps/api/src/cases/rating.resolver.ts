import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type RatingAddress, RatingService } from '#cases';
import { ContentLoaders } from '../discussion/content.loaders.js';
import type { ContentView } from '../discussion/content.model.js';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { CaseStudy } from './case-study.model.js';
import { CaseStudyPayload } from './case-study.payload.js';
import { RateCaseStudyInput, WithdrawRatingInput } from './rating.input.js';
import { RatingLoaders } from './rating.loaders.js';
import { RatingPayload } from './rating.model.js';

@Resolver(() => RatingPayload)
export class RatingResolver {
  constructor(
    private readonly service: RatingService,
    private readonly loaders: RatingLoaders,
    private readonly contents: ContentLoaders,
  ) {}

  @Mutation(() => RatingPayload, {
    description:
      'Rates a case study, or changes one’s rating of it. For everybody but its contributor, once it is published. Blind if its outcome ' +
      'was not given to the rater when they scored; from then on it is. Other scores for a blind rating, given later, make it informed.',
  })
  @Allow(Writer)
  async rateCaseStudy(
    @Args('input', { description: 'The rating.' }) input: RateCaseStudyInput,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const address = await this.service.rate(context.member(), input);
    return { rating: (await this.loaders.rated(context, info, address))?.own ?? null, ...address };
  }

  @ResolveField(() => CaseStudy, {
    nullable: true,
    description: 'The case study as the viewer sees it now: with its outcome and with this rating.',
  })
  caseStudy({ caseStudyId }: RatingAddress, _args: unknown, context: RequestContext): Promise<ContentView | null> {
    return this.read(context, caseStudyId);
  }

  @Mutation(() => CaseStudyPayload, {
    description:
      'Takes one’s rating back. Where there is none, nothing changes; an outcome that was given stays given.',
  })
  @Allow(Writer)
  async withdrawRating(
    @Args('input', { description: 'Which.' }) input: WithdrawRatingInput,
    @Context() context: RequestContext,
  ) {
    return { caseStudy: await this.read(context, await this.service.withdraw(context.member(), input)) };
  }

  private read(context: RequestContext, threadId: string): Promise<ContentView | null> {
    return this.contents.byAddress(context, { threadId, number: 0, kind: 'CASE_STUDY' });
  }
}
