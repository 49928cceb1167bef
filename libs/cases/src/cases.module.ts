import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { CaseStudyQueries } from './case-study/case-study.queries.js';
import { MetricQueries } from './metric/metric.queries.js';
import { MetricService } from './metric/metric.service.js';

@Module({
  imports: [DiscussionModule],
  providers: [CaseStudyQueries, MetricQueries, MetricService],
  exports: [CaseStudyQueries, MetricQueries, MetricService],
})
export class CasesModule {}
