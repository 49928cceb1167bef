import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { CaseStudyView } from '#cases';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { objectFields } from '../graphql/selection.js';
import { CaseStudy } from './case-study.model.js';

@Resolver()
export class CaseStudyResolver {
  constructor(private readonly contents: ContentLoaders) {}

  @Query(() => CaseStudy, {
    nullable: true,
    description: 'A case study; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  caseStudy(
    @Args('slug', { description: 'Its address, one that it had under an earlier title, or its id.' }) slug: string,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseStudyView | null> {
    return this.contents.readCaseStudy(context, slug, objectFields(info));
  }
}
