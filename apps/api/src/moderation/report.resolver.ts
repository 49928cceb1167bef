import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { ReportQueries, ReportService } from '#moderation';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { ReportContentInput } from './report.input.js';
import { ReportPayload } from './report.payload.js';

@Resolver()
export class ReportResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly queries: ReportQueries,
  ) {}

  @Mutation(() => ReportPayload, {
    description: `Puts what somebody else wrote before its moderators, who alone learn who reported it. Each text once, and at most ${limits.moderation.reportsPerDay} in 24 hours.`,
  })
  @Allow(Writer)
  async reportContent(
    @Args('input', { description: 'The report.' }) input: ReportContentInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.reports.report(context.member(), input);
    return { report: await this.queries.find(context.viewer, id) };
  }
}
