import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MemberReportQueries, MemberReportService, ReportQueries, ReportService } from '#moderation';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { ReportContentInput, ReportMemberInput } from './report.input.js';
import { ReportPayload } from './report.payload.js';

@Resolver()
export class ReportResolver {
  constructor(
    private readonly reports: ReportService,
    private readonly queries: ReportQueries,
    private readonly memberReports: MemberReportService,
    private readonly memberQueries: MemberReportQueries,
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

  @Mutation(() => ReportPayload, {
    description:
      'Puts another member, for what their profile says, before admins and curators, who alone learn who reported them. Each profile as it stands once; it counts among the reports of a day.',
  })
  @Allow(Writer)
  async reportMember(
    @Args('input', { description: 'The report.' }) input: ReportMemberInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.memberReports.report(context.member(), input);
    return { report: await this.memberQueries.find(context.viewer, id) };
  }
}
