import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { CaseStudyQueries, type CaseStudyView } from '#cases';
import { limits } from '#kernel';
import type { ReflectionView } from '#reflections';
import { type Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ReflectionList } from '../reflections/reflection.list.js';
import { Reflection, ReflectionConnection } from '../reflections/reflection.model.js';
import { CaseStudy } from './case-study.model.js';

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
