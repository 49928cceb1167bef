import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { BlindRatingService } from '#cases';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Allow, SignedIn, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { CaseStudyPayload } from './case-study.payload.js';
import { OpenForBlindRatingInput, RevealOutcomeInput } from './rating.input.js';

@Resolver()
export class BlindRatingResolver {
  constructor(
    private readonly service: BlindRatingService,
    private readonly contents: ContentLoaders,
  ) {}

  @Mutation(() => CaseStudyPayload, {
    description:
      'Puts a case study up for blind rating until a moment, changes the moment, or ends it. For its contributor, curators and admins.',
  })
  @Allow(Writer)
  async openForBlindRating(
    @Args('input', { description: 'Which, and until when.' }) input: OpenForBlindRatingInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.open(context.member(), input));
  }

  @Mutation(() => CaseStudyPayload, {
    description:
      'Gives the viewer the outcome of a case study that is up for blind rating, for good: a rating that they give later is informed. ' +
      'Where it is given to them already, nothing changes.',
  })
  @Allow(SignedIn)
  async revealOutcome(
    @Args('input', { description: 'Which.' }) input: RevealOutcomeInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.reveal(context.member(), input));
  }

  private async payload(context: RequestContext, threadId: string) {
    return { caseStudy: await this.contents.byAddress(context, { threadId, number: 0, kind: 'CASE_STUDY' }) };
  }
}
