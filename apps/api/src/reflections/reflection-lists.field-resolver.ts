import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { Prompt } from '#courses';
import { draftKey } from '#discussion';
import { readPage } from '#kernel';
import { ReflectionQueries, type ReflectionView, reflectionDraftCursor } from '#reflections';
import { Connection, ForwardPage, PageArgs } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { User } from '../members/user.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import { ReflectionList } from './reflection.list.js';
import { ReflectionConnection } from './reflection.model.js';

@Resolver(() => User)
export class UserReflectionsFieldResolver {
  constructor(private readonly list: ReflectionList) {}

  @ResolveField(() => ReflectionConnection, {
    description: 'Their published reflections that the viewer sees, the last one first.',
  })
  reflections(
    @Parent() user: User,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ReflectionView>> {
    return this.list.connectNested(context, 'authorId', user.id, page);
  }
}

@Resolver(() => Prompt)
export class PromptReflectionsFieldResolver {
  constructor(private readonly list: ReflectionList) {}

  @ResolveField(() => ReflectionConnection, {
    description: 'The published reflections for it that the viewer sees, the last one first.',
  })
  reflections(
    @Parent() prompt: Prompt,
    @Args() page: ForwardPage,
    @Context() context: RequestContext,
  ): Promise<Connection<ReflectionView>> {
    return this.list.connectNested(context, 'promptId', prompt.id, page);
  }
}

@Resolver(() => ViewerModel)
export class ViewerDraftsFieldResolver {
  constructor(private readonly queries: ReflectionQueries) {}

  @ResolveField(() => ReflectionConnection, { description: 'Their own drafts, the last one begun first.' })
  async drafts(@Args() page: ForwardPage, @Context() { viewer }: RequestContext): Promise<Connection<ReflectionView>> {
    return new Connection(
      await this.queries.drafts(viewer, readPage(page, reflectionDraftCursor)),
      (draft) => reflectionDraftCursor.format(draftKey(draft)),
      () => this.queries.countDrafts(viewer),
    );
  }
}
