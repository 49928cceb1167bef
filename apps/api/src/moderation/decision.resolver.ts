import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { BulkDecisionService, DecisionService, type DecisionView, UndoService } from '#moderation';
import { Allow, Moderator } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { DecideInput, DecideManyInput, UndoDecisionInput } from './decision.input.js';
import { DecisionLoaders } from './decision.loaders.js';
import { DecideManyPayload, DecisionPayload } from './decision.payload.js';

@Resolver()
export class DecisionResolver {
  constructor(
    private readonly decisions: DecisionService,
    private readonly bulk: BulkDecisionService,
    private readonly undoing: UndoService,
    private readonly loaders: DecisionLoaders,
  ) {}

  @Mutation(() => DecisionPayload, {
    description:
      'Decides on content, a thread or a member that the viewer moderates, never on what they wrote themselves. The member concerned is told, with the reason, unless it only dismissed reports, pinned or unpinned.',
  })
  @Allow(Moderator)
  async decide(
    @Args('input', { description: 'The decision.' }) input: DecideInput,
    @Context() context: RequestContext,
  ) {
    return { decision: await this.find(context, await this.decisions.decide(context.member(), input)), results: [] };
  }

  @Mutation(() => DecideManyPayload, {
    description:
      'Decides the same on many items: what can be done is done, and the rest is explained. `batchId` undoes all of it.',
  })
  @Allow(Moderator)
  async decideMany(
    @Args('input', { description: 'The items, and what to decide.' }) input: DecideManyInput,
    @Context() context: RequestContext,
  ) {
    const { batchId, results } = await this.bulk.decide(context.member(), input);
    const found = results.map(async ({ decisionId, ...result }) => ({
      ...result,
      decision: decisionId && (await this.find(context, decisionId)),
    }));
    return { batchId, results: await Promise.all(found) };
  }

  @Mutation(() => DecisionPayload, {
    description:
      'Brings back what was there before a decision: status, counts and the place in the queue; notifications of it that nobody has read are taken back, and whoever has read theirs is told anew. An appeal that waits is granted. ' +
      'CONFLICT where somebody has changed something since; in a bulk, such decisions are left as they are, and `results` says so.',
  })
  @Allow(Moderator)
  async undoDecision(
    @Args('input', { description: 'What to undo.' }) input: UndoDecisionInput,
    @Context() context: RequestContext,
  ) {
    const undone = await this.undoing.undo(context.member(), input);
    const results = await Promise.all(
      undone.map(async ({ decisionId, ...result }) => ({
        ...result,
        decision: await this.find(context, decisionId),
      })),
    );
    return { decision: input.decisionId == null ? null : (results[0]?.decision ?? null), results };
  }

  private find(context: RequestContext, id: string): Promise<DecisionView | null> {
    return context.loader(this.loaders.byId).load(id);
  }
}
