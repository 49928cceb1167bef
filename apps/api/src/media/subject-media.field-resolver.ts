import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CaseStudyView } from '#cases';
import { limits } from '#kernel';
import type { MediaView } from '#media';
import type { ReflectionView } from '#reflections';
import { CaseStudy } from '../cases/case-study.model.js';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { Reflection } from '../reflections/reflection.model.js';
import { MediaLoaders } from './media.loaders.js';
import { Media } from './media.model.js';

@Resolver(() => Reflection)
export class ReflectionMediaFieldResolver {
  constructor(private readonly loaders: MediaLoaders) {}

  @Cost({ rows: limits.media.perText })
  @ResolveField(() => [Media], { description: 'Its images, in the order that its author gave them.' })
  media({ id, media }: ReflectionView, _args: unknown, context: RequestContext) {
    return media ?? loaded(this.loaders, context, id);
  }
}

@Resolver(() => CaseStudy)
export class CaseStudyMediaFieldResolver {
  constructor(private readonly loaders: MediaLoaders) {}

  @Cost({ rows: limits.media.perText })
  @ResolveField(() => [Media], {
    description:
      'Its images, in the order that its contributor gave them; without those that show the outcome, while it is up for blind rating ' +
      'and the viewer is not given that.',
  })
  media({ id, media }: CaseStudyView, _args: unknown, context: RequestContext) {
    return media ?? loaded(this.loaders, context, id);
  }
}

async function loaded(loaders: MediaLoaders, context: RequestContext, id: string): Promise<MediaView[]> {
  return (await context.loader(loaders.ofThread).load(id)) ?? [];
}
