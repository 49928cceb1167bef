import { Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import type { ReflectionView } from '#reflections';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { MediaLoaders } from '../media/media.loaders.js';
import { Media } from '../media/media.model.js';
import { Reflection } from './reflection.model.js';

@Resolver(() => Reflection)
export class ReflectionMediaFieldResolver {
  constructor(private readonly loaders: MediaLoaders) {}

  @Cost({ rows: limits.media.perText })
  @ResolveField(() => [Media], { description: 'Its images, in the order that its author gave them.' })
  media(reflection: ReflectionView, _args: unknown, context: RequestContext) {
    return this.loaders.ofSubject(context, reflection);
  }
}
