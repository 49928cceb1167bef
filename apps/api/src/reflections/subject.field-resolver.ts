import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ThreadView } from '#discussion';
import type { ReflectionView } from '#reflections';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Discussable } from '../discussion/content.model.js';
import { Thread } from '../discussion/thread.model.js';
import type { RequestContext } from '../graphql/context.js';

@Resolver(() => Thread)
export class SubjectFieldResolver {
  constructor(private readonly loaders: ContentLoaders) {}

  @ResolveField(() => Discussable, { description: 'What the thread is about.' })
  subject({ id }: ThreadView, _args: unknown, context: RequestContext): Promise<ReflectionView | null> {
    return context.loader(this.loaders.subject).load(id);
  }
}
