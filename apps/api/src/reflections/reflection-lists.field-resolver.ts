import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseStudyQueries, type CaseStudyView } from '#cases';
import { Prompt } from '#courses';
import { draftKey } from '#discussion';
import { limits, readPage } from '#kernel';
import { ReflectionQueries, type ReflectionView, reflectionDraftCursor } from '#reflections';
import { CaseStudy } from '../cases/case-study.model.js';
import { Connection, ForwardPage, PageArgs } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { User } from '../members/user.model.js';
import { ViewerModel } from '../members/viewer.model.js';
import { ReflectionList } from './reflection.list.js';
import { Reflection, ReflectionConnection } from './reflection.model.js';

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

@Resolver(() => CaseStudy)
export class CaseStudyReflectionsFieldResolver {
  constructor(private readonly list: ReflectionList) {}

  @ResolveField(() => ReflectionConnection, {
    description:
      'The published reflections that discuss it and that the viewer sees, the last one first; none while it is up for blind rating ' +
      'and the viewer is not given its outcome.',
  })
  reflections(
    @Parent() caseStudy: CaseStudyView,
    @Args() page: ForwardPage,
    @Context() context: RequestContext,
  ): Promise<Connection<ReflectionView>> {
    return this.list.connectNested(context, 'caseStudyId', caseStudy.id, page);
  }
}

@Resolver(() => Reflection)
export class DiscussedCasesFieldResolver {
  private readonly discussed = defineLoader<string, CaseStudyView[]>((viewer, ids) =>
    this.queries.findDiscussed(viewer, ids),
  );

  constructor(private readonly queries: CaseStudyQueries) {}

  @Cost({ rows: limits.caseStudy.discussed })
  @ResolveField(() => [CaseStudy], {
    description:
      'The case studies that it discusses, as far as the viewer sees them, in the order that its author gave them.',
  })
  async caseStudies(reflection: ReflectionView, _args: unknown, context: RequestContext): Promise<CaseStudyView[]> {
    if (reflection.status === 'REMOVED') return [];
    return (await context.loader(this.discussed).load(reflection.id)) ?? [];
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
