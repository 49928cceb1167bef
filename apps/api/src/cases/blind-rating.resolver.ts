import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { BlindRatingService, type CaseStudyView } from '#cases';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Allow, SignedIn, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { CaseStudy } from './case-study.model.js';
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
      'Puts a case study up for blind rating until a moment, changes the moment, or ends it. For its contributor, curators and admins. It can be opened once, for 90 days in all, and not after five members have rated it with its outcome in view: CONFLICT then, as `viewerCanOpenBlindRating` tells before.',
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

@Resolver(() => CaseStudy)
export class BlindRatingFieldResolver {
  private readonly openable = defineLoader<string, boolean>((viewer, ids) => this.service.openable(viewer, ids));

  constructor(private readonly service: BlindRatingService) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer can put it up for blind rating now, or change until when it is: see openForBlindRating.',
  })
  async viewerCanOpenBlindRating({ id }: CaseStudyView, _args: unknown, context: RequestContext): Promise<boolean> {
    return (await context.loader(this.openable).load(id)) ?? false;
  }
}
