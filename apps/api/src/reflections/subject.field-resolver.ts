import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ThreadView } from '#discussion';
import { ReflectionQueries, type ReflectionView } from '#reflections';
import { Discussable } from '../discussion/content.model.js';
import { Thread } from '../discussion/thread.model.js';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';

@Resolver(() => Thread)
export class SubjectFieldResolver {
  private readonly byId = defineLoader<string, ReflectionView>((viewer, ids) => this.queries.find(viewer, ids));

  constructor(private readonly queries: ReflectionQueries) {}

  @ResolveField(() => Discussable, { description: 'What the thread is about.' })
  subject({ id }: ThreadView, _args: unknown, context: RequestContext): Promise<ReflectionView | null> {
    return context.loader(this.byId).load(id);
  }
}
