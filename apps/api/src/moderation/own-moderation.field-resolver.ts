import { ResolveField, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { type DecisionView, OwnModerationQueries } from '#moderation';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { OwnProfileModel } from '../members/own-profile.model.js';
import { Decision } from './decision.model.js';

/** What moderators have to do with a member's own profile: for their own eyes. */
@Resolver(() => OwnProfileModel)
export class OwnModerationFieldResolver {
  constructor(private readonly queries: OwnModerationQueries) {}

  @ResolveField(() => Decision, {
    nullable: true,
    description:
      'The last decision about it that was not undone; null where there is none, and while others are shown it.',
  })
  decision(profile: OwnProfileModel, _args: unknown, context: RequestContext): Promise<DecisionView | null> | null {
    return profile.state === 'VISIBLE' ? null : this.queries.inForce(context.member());
  }

  @Cost({ rows: limits.moderation.heldShown })
  @ResolveField(() => [String], {
    description: 'The rules that it is held for, each with the words that matched; empty where it is not held.',
  })
  heldBecause(profile: OwnProfileModel, _args: unknown, context: RequestContext): Promise<string[]> | string[] {
    return profile.state === 'HELD' ? this.queries.heldBecause(context.member()) : [];
  }
}
