import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CaseStudyQueries, CaseStudyService, type CaseStudyView, caseStudyOrders, keyOfCaseStudy } from '#cases';
import { UserQueries } from '#courses';
import { readPage, type Viewer } from '#kernel';
import { TagFilterQueries } from '#tags';
import { RemoveContentInput } from '../discussion/content.input.js';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { extrasOfCaseStudy } from '../discussion/subject-extras.js';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { objectFields, rowFields } from '../graphql/selection.js';
import { CaseStudiesArgs, CaseStudyArgs, type CaseStudyFilter } from './case-study.args.js';
import { CreateCaseStudyInput, PublishCaseStudyInput, UpdateCaseStudyInput } from './case-study.input.js';
import { CaseStudy, CaseStudyConnection } from './case-study.model.js';
import { CaseStudyPayload } from './case-study.payload.js';

@Resolver()
export class CaseStudyResolver {
  constructor(
    private readonly queries: CaseStudyQueries,
    private readonly service: CaseStudyService,
    private readonly contents: ContentLoaders,
    private readonly users: UserQueries,
    private readonly tagFilter: TagFilterQueries,
  ) {}

  @Query(() => CaseStudy, {
    nullable: true,
    description: 'A case study; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  caseStudy(
    @Args() { slug }: CaseStudyArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseStudyView | null> {
    return this.contents.readCaseStudy(context, slug, objectFields(info));
  }

  @Query(() => CaseStudyConnection, {
    description: 'The published case studies that the viewer sees: no drafts, and none that were withdrawn.',
  })
  @Allow(Everyone)
  async caseStudies(
    @Args() { filter, orderBy, ...args }: CaseStudiesArgs,
    @Context() { viewer }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CaseStudyView>> {
    const order = orderBy ?? 'BEST_STRATEGY';
    const { cursor } = caseStudyOrders[order];
    const page = readPage(args, cursor);
    const narrowed = await this.narrow(viewer, filter ?? {});
    return new Connection(
      await this.queries.list(viewer, narrowed, order, page, extrasOfCaseStudy(rowFields(info))),
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

  /** What handles and names of tags stand for; whatever nobody has finds nothing. */
  private async narrow(viewer: Viewer, filter: CaseStudyFilter) {
    const { authorHandle, tags, platform, ...rest } = filter;
    const platforms = platform == null ? [] : [platform];
    return {
      ...rest,
      authorId: await this.users.findIdForFilter(viewer, authorHandle),
      tags: await this.tagFilter.resolve(viewer, tags),
      platform: (await this.tagFilter.resolve(viewer, platforms, 'filter.platform'))[0] ?? null,
    };
  }
}
