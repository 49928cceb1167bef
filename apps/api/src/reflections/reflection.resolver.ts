import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ReflectionQueries, ReflectionService, type ReflectionView } from '#reflections';
import { RemoveContentInput } from '../discussion/content.input.js';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import type { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { FreshViewer } from '../graphql/fresh-viewer.service.js';
import { objectFields, rowFields } from '../graphql/selection.js';
import { ReflectionsArgs } from './reflection.args.js';
import { CreateReflectionInput, PublishReflectionInput, UpdateReflectionInput } from './reflection.input.js';
import { ReflectionList } from './reflection.list.js';
import { Reflection, ReflectionConnection } from './reflection.model.js';
import { ReflectionPayload } from './reflection.payload.js';

@Resolver()
export class ReflectionResolver {
  constructor(
    private readonly queries: ReflectionQueries,
    private readonly service: ReflectionService,
    private readonly list: ReflectionList,
    private readonly contents: ContentLoaders,
    private readonly fresh: FreshViewer,
  ) {}

  @Query(() => Reflection, {
    nullable: true,
    description: 'A reflection; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  reflection(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReflectionView | null> {
    return this.contents.read(context, 'REFLECTION', id, objectFields(info));
  }

  @Query(() => ReflectionConnection, {
    description: 'The published reflections that the viewer sees: no drafts, and none that were withdrawn.',
  })
  @Allow(Everyone)
  reflections(
    @Args() { filter, orderBy, ...page }: ReflectionsArgs,
    @Context() { viewer }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReflectionView>> {
    return this.list.connect(viewer, filter ?? {}, orderBy ?? 'NEWEST', page, rowFields(info));
  }

  @Mutation(() => ReflectionPayload, { description: 'Begins a reflection, as a draft or published at once.' })
  @Allow(Writer)
  async createReflection(
    @Args('input', { description: 'The reflection.' }) input: CreateReflectionInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.create(context.member(), input));
  }

  @Mutation(() => ReflectionPayload, { description: 'Changes a reflection of one’s own.' })
  @Allow(Writer)
  async updateReflection(
    @Args('input', { description: 'The reflection, and what changes.' }) input: UpdateReflectionInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.update(context.member(), input));
  }

  @Mutation(() => ReflectionPayload, { description: 'Publishes a draft. What is published already stays as it is.' })
  @Allow(Writer)
  async publishReflection(
    @Args('input', { description: 'The draft.' }) input: PublishReflectionInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.publish(context.member(), input));
  }

  @Mutation(() => ReflectionPayload, {
    description: 'Withdraws a reflection of one’s own, for good, and locks its thread.',
  })
  @Allow(Writer)
  async removeReflection(
    @Args('input', { description: 'The reflection.' }) input: RemoveContentInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.remove(context.member(), input));
  }

  private async payload(context: RequestContext, id: string) {
    const [reflection = null] = await this.queries.find(context.viewer, [id]);
    // What one publishes or withdraws for a prompt may open or close its gate.
    if (reflection?.promptId) await this.fresh.renew(context);
    return { reflection };
  }
}
