import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  type CaseStudyView,
  campaignOf,
  MetricQueries,
  type MetricSeriesView,
  MetricService,
  type RecordedSeries,
  withFigures,
} from '#cases';
import { limits } from '#kernel';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { CaseStudy } from './case-study.model.js';
import { CaseStudyPayload } from './case-study.payload.js';
import { RecordMetricsInput } from './metric.input.js';
import { MetricSeries } from './metric.model.js';

@Resolver(() => CaseStudy)
export class MetricResolver {
  private readonly byCaseStudy = defineLoader<string, RecordedSeries[]>((viewer, ids) =>
    this.queries.find(viewer, ids),
  );

  constructor(
    private readonly queries: MetricQueries,
    private readonly service: MetricService,
    private readonly contents: ContentLoaders,
  ) {}

  @Cost({ rows: limits.metric.series })
  @ResolveField(() => [MetricSeries], {
    description:
      'Its figures over time, in the order in which they were begun; none while it is up for blind rating and the viewer is not given the outcome.',
  })
  async metrics(caseStudy: CaseStudyView, _args: unknown, context: RequestContext): Promise<MetricSeriesView[]> {
    const series = caseStudy.metrics ?? (await context.loader(this.byCaseStudy).load(caseStudy.id)) ?? [];
    const campaign = campaignOf(caseStudy);
    return series.map((one) => withFigures(one, campaign));
  }

  @Mutation(() => CaseStudyPayload, {
    description:
      'Adds, corrects and removes figures of a case study, point by point, all or nothing. For its contributor and admins.',
  })
  @Allow(Writer)
  async recordMetrics(
    @Args('input', { description: 'The figures.' }) input: RecordMetricsInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.service.record(context.member(), input);
    return { caseStudy: await this.contents.byAddress(context, { threadId: id, number: 0, kind: 'CASE_STUDY' }) };
  }
}
