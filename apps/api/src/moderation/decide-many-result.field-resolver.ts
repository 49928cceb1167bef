import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MemberItemView, ModerationItemView } from '#moderation';
import { RequestContext } from '../graphql/context.js';
import { DecideManyResult } from './decision.payload.js';
import { MemberItemLoaders } from './member-item.loaders.js';
import { MemberModerationItem } from './member-item.model.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import { ModerationItem } from './moderation-item.model.js';

@Resolver(() => DecideManyResult)
export class DecideManyResultFieldResolver {
  constructor(
    private readonly items: ModerationItemLoaders,
    private readonly memberItems: MemberItemLoaders,
  ) {}

  @ResolveField(() => ModerationItem, {
    nullable: true,
    description: 'The item as it stands now; null for one about a member, and where it is not the viewer’s to judge.',
  })
  item(@Parent() { itemId }: DecideManyResult, @Context() context: RequestContext): Promise<ModerationItemView | null> {
    return this.items.byId(context, itemId);
  }

  @ResolveField(() => MemberModerationItem, {
    nullable: true,
    description: 'The item as it stands now, where it is about a member the viewer may judge. Else null.',
  })
  memberItem(
    @Parent() { itemId }: DecideManyResult,
    @Context() context: RequestContext,
  ): Promise<MemberItemView | null> {
    return this.memberItems.byId(context, itemId);
  }
}
