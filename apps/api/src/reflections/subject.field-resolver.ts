import { Resolver } from '@nestjs/graphql';
import type { ThreadView } from '#discussion';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Discussable } from '../discussion/content.model.js';
import type { SubjectView } from '../discussion/content-kinds.js';
import { Thread } from '../discussion/thread.model.js';
import type { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';

@Resolver(() => Thread)
export class SubjectFieldResolver {
  constructor(private readonly loaders: ContentLoaders) {}

  @ResolveField(() => Discussable, { description: 'What the thread is about.' })
  subject({ id, kind }: ThreadView, _args: unknown, context: RequestContext): Promise<SubjectView | null> {
    return context.loader(this.loaders.subject).load({ id, kind });
  }
}
