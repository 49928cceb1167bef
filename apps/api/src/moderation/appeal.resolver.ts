import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { readPage } from '#kernel';
import {
  AppealQueries,
  AppealResolutionService,
  AppealService,
  appealCursor,
  appealKey,
  type DecisionView,
} from '#moderation';
import { Allow, Moderator, SignedIn } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { AppealDecisionInput, AppealsArgs, ResolveAppealInput } from './appeal.input.js';
import { DecisionLoaders } from './decision.loaders.js';
import { DecisionConnection } from './decision.model.js';
import { DecisionPayload } from './decision.payload.js';

@Resolver()
export class AppealResolver {
  constructor(
    private readonly queries: AppealQueries,
    private readonly appealing: AppealService,
    private readonly resolution: AppealResolutionService,
    private readonly decisions: DecisionLoaders,
  ) {}

  @Query(() => DecisionConnection, {
    description:
      'Decisions with an appeal that waits, in what the viewer moderates, the longest waiting first. Those against the viewer are left out.',
  })
  @Allow(Moderator)
  async appeals(
    @Args() { courseId = null, ...args }: AppealsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<DecisionView>> {
    return new Connection(
      await this.queries.list(viewer, courseId, readPage(args, appealCursor)),
      (decision) => appealCursor.format(appealKey(decision)),
      () => this.queries.count(viewer, courseId),
    );
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Asks another moderator to look at a decision that concerns the viewer, once. A suspended member may, too. GONE when it is too late.',
  })
  @Allow(SignedIn)
  async appealDecision(
    @Args('input', { description: 'The decision, and what is wrong with it.' }) input: AppealDecisionInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.appealing.appeal(context.member(), input));
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Resolves an appeal. Whoever decided cannot, unless they are the only admin in office, which the log then says. OVERTURNED undoes the decision; where ' +
      'somebody has changed something since, that is left as it is, and `undone` is false.',
  })
  @Allow(Moderator)
  async resolveAppeal(
    @Args('input', { description: 'The decision, and what comes of the appeal.' }) input: ResolveAppealInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.resolution.resolve(context.member(), input));
  }

  private async payload(context: RequestContext, id: string): Promise<DecisionPayload> {
    const decision = await context.loader(this.decisions.byId).load(id);
    return { decision: decision as DecisionPayload['decision'], results: [] };
  }
}
