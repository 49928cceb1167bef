import { Args, ArgsType, Context, Field, Parent, Resolver } from '@nestjs/graphql';
import { CaseStudyQueries, type CaseStudyView, caseStudyDraftCursor } from '#cases';
import { draftKey } from '#discussion';
import { limits, readPage } from '#kernel';
import type { TagView } from '#tags';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';
import { TagLoaders } from '../tags/tag.loaders.js';
import { Tag, TagFacet } from '../tags/tag.model.js';
import { CaseStudy, CaseStudyConnection } from './case-study.model.js';

@ArgsType()
class CaseStudyTagsArgs {
  @Field(() => TagFacet, { nullable: true, description: 'Only those of this facet.' })
  facet?: TagFacet | null;
}

@Resolver(() => CaseStudy)
export class CaseStudyFieldResolver {
  constructor(private readonly tagLoaders: TagLoaders) {}

  @Cost({ rows: limits.tagsPerText })
  @ResolveField(() => [Tag], { description: 'Its tags, in the order that its contributor gave them.' })
  tags(
    @Parent() { id, tags }: CaseStudyView,
    @Args() { facet }: CaseStudyTagsArgs,
    @Context() context: RequestContext,
  ): readonly TagView[] | Promise<readonly TagView[]> {
    const chosen = (all: readonly TagView[]) => (facet == null ? all : all.filter((tag) => tag.facet === facet));
    if (tags) return chosen(tags);
    return context
      .loader(this.tagLoaders.ofThread)
      .load(id)
      .then((all) => chosen(all ?? []));
  }
}

@Resolver(() => ViewerModel)
export class ViewerCaseStudyDraftsFieldResolver {
  constructor(private readonly queries: CaseStudyQueries) {}

  @ResolveField(() => CaseStudyConnection, {
    description: 'Their own drafts of case studies, the last one begun first.',
  })
  async caseStudyDrafts(
    @Args() page: ForwardPage,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<CaseStudyView>> {
    return new Connection(
      await this.queries.drafts(viewer, readPage(page, caseStudyDraftCursor)),
      (draft) => caseStudyDraftCursor.format(draftKey(draft)),
      () => this.queries.countDrafts(viewer),
    );
  }
}
