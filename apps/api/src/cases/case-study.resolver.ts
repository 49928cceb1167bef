import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CaseStudyQueries, CaseStudyService, type CaseStudyView, caseStudyOrders, keyOfCaseStudy } from '#cases';
import { readPage } from '#kernel';
import { RemoveContentInput } from '../discussion/content.input.js';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { extrasOf } from '../discussion/subject-kind.js';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { objectFields, rowFields } from '../graphql/selection.js';
import { CaseStudiesArgs, CaseStudyArgs } from './case-study.args.js';
import { CreateCaseStudyInput, PublishCaseStudyInput, UpdateCaseStudyInput } from './case-study.input.js';
import { caseStudyKind } from './case-study.kind.js';
import { CaseStudy, CaseStudyConnection } from './case-study.model.js';
import { CaseStudyPayload } from './case-study.payload.js';
import { CaseStudyFilterLoaders } from './case-study-filter.loaders.js';

@Resolver()
export class CaseStudyResolver {
  constructor(
    private readonly queries: CaseStudyQueries,
    private readonly service: CaseStudyService,
    private readonly contents: ContentLoaders,
    private readonly narrowing: CaseStudyFilterLoaders,
  ) {}

  @Query(() => CaseStudy, {
    nullable: true,
    description: 'A case study; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  async caseStudy(
    @Args() { slug }: CaseStudyArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseStudyView | null> {
    const extras = extrasOf(caseStudyKind, objectFields(info));
    const caseStudy = await this.queries.findBySlug(context.viewer, slug, extras);
    return caseStudy && this.contents.keep(context, caseStudy);
  }

  @Query(() => CaseStudyConnection, {
    description: 'The published case studies that the viewer sees: no drafts, and none that were withdrawn.',
  })
  @Allow(Everyone)
  async caseStudies(
    @Args() { filter, orderBy, ...args }: CaseStudiesArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CaseStudyView>> {
    const { viewer } = context;
    const order = orderBy ?? 'BEST_STRATEGY';
    const { cursor } = caseStudyOrders[order];
    const page = readPage(args, cursor);
    const narrowed = await this.narrowing.read(context, filter);
    return new Connection(
      await this.queries.list(viewer, narrowed, order, page, extrasOf(caseStudyKind, rowFields(info))),
      (caseStudy) => cursor.format(keyOfCaseStudy(order, caseStudy)),
      () => this.queries.count(viewer, narrowed),
    );
  }

  @Mutation(() => CaseStudyPayload, { description: 'Begins a case study, as a draft or published at once.' })
  @Allow(Writer)
  async createCaseStudy(
    @Args('input', { description: 'The case study.' }) input: CreateCaseStudyInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.create(context.member(), input));
  }

  @Mutation(() => CaseStudyPayload, {
    description: 'Changes a case study: one’s own, and for admins every one that is published.',
  })
  @Allow(Writer)
  async updateCaseStudy(
    @Args('input', { description: 'The case study, and what changes.' }) input: UpdateCaseStudyInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.update(context.member(), input));
  }

  @Mutation(() => CaseStudyPayload, { description: 'Publishes a draft. What is published already stays as it is.' })
  @Allow(Writer)
  async publishCaseStudy(
    @Args('input', { description: 'The draft.' }) input: PublishCaseStudyInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.publish(context.member(), input));
  }

  @Mutation(() => CaseStudyPayload, {
    description: 'Withdraws a case study of one’s own, for good, and locks its thread.',
  })
  @Allow(Writer)
  async removeCaseStudy(
    @Args('input', { description: 'The case study.' }) input: RemoveContentInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.remove(context.member(), input));
  }

  private async payload(context: RequestContext, id: string): Promise<{ caseStudy: CaseStudyView | null }> {
    const [caseStudy = null] = await this.queries.find(context.viewer, [id]);
    return { caseStudy };
  }
}
