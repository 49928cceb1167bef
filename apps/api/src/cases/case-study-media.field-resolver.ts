import { Resolver } from '@nestjs/graphql';
import type { CaseStudyView } from '#cases';
import { limits } from '#kernel';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { MediaLoaders } from '../media/media.loaders.js';
import { Media } from '../media/media.model.js';
import { CaseStudy } from './case-study.model.js';

@Resolver(() => CaseStudy)
export class CaseStudyMediaFieldResolver {
  constructor(private readonly loaders: MediaLoaders) {}

  @Cost({ rows: limits.media.perText })
  @ResolveField(() => [Media], {
    description:
      'Its images, in the order that its contributor gave them; without those that show the outcome, while it is up for blind rating ' +
      'and the viewer is not given that.',
  })
  media(caseStudy: CaseStudyView, _args: unknown, context: RequestContext) {
    return this.loaders.ofSubject(context, caseStudy);
  }
}
