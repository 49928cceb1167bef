import { Args, Parent, Resolver } from '@nestjs/graphql';
import type { PublicProfile } from '#courses';
import { limits } from '#kernel';
import type { CaughtPost, ScreeningSettings as Settings, TrialResult } from '#screening';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Content, type ContentView } from '../discussion/content.model.js';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { UserLoaders } from '../members/user.loaders.js';
import { User } from '../members/user.model.js';
import { CaughtArgs } from './screening.input.js';
import { CaughtText, ScreeningAnswer, ScreeningSettings, ScreeningTrial } from './screening.model.js';

@Resolver(() => ScreeningSettings)
export class ScreeningSettingsFieldResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who changed them last; null if nobody did, or the account is erased.',
  })
  changedBy({ changedById }: Settings, _args: unknown, context: RequestContext): Promise<PublicProfile | null> | null {
    return changedById === null ? null : context.loader(this.users.byId).load(changedById);
  }
}

@Resolver(() => ScreeningTrial)
export class ScreeningTrialFieldResolver {
  @Cost({ rows: limits.screening.caught })
  @ResolveField(() => [CaughtText], { description: 'What would have been held or refused, the newest first.' })
  caught(@Parent() { caught }: TrialResult, @Args() { first }: CaughtArgs): readonly CaughtPost[] {
    return caught.slice(0, first);
  }
}

@Resolver(() => CaughtText)
export class CaughtTextFieldResolver {
  constructor(private readonly contents: ContentLoaders) {}

  @ResolveField(() => Content, {
    nullable: true,
    description: 'What was written; null where it was withdrawn in the meantime.',
  })
  content(caught: CaughtPost, _args: unknown, context: RequestContext): Promise<ContentView | null> {
    const { threadId, number, kind } = caught;
    return this.contents.byAddress(context, { threadId, number, kind: kind === 'REPLY' ? undefined : kind });
  }

  @ResolveField(() => ScreeningAnswer, { description: 'What would have become of it.' })
  answer({ answer }: CaughtPost): ScreeningAnswer {
    return answer === 'hold' ? ScreeningAnswer.HOLD : ScreeningAnswer.REFUSE;
  }
}
