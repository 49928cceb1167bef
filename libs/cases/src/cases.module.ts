import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { DiscussionModule } from '#discussion';
import { MarkdownModule } from '#markdown';
import { MediaModule } from '#media';
import { TagsModule } from '#tags';
import { CaseStudyQueries } from './case-study/case-study.queries.js';
import { CaseStudyService } from './case-study/case-study.service.js';
import { CaseStudyTextListener } from './case-study/case-study-text.listener.js';
import { CaseStudyFacetQueries } from './case-study/facets.queries.js';
import { MetricQueries } from './metric/metric.queries.js';
import { MetricService } from './metric/metric.service.js';
import { BlindRatingService } from './rating/blind-rating.service.js';
import { RatingQueries } from './rating/rating.queries.js';
import { RatingService } from './rating/rating.service.js';
import { RubricQueries } from './rubric/rubric.queries.js';
import { RubricService } from './rubric/rubric.service.js';
import { RubricPreviewService } from './rubric/rubric-preview.service.js';

const providers = [
  CaseStudyQueries,
  CaseStudyFacetQueries,
  CaseStudyService,
  CaseStudyTextListener,
  MetricQueries,
  MetricService,
  BlindRatingService,
  RatingQueries,
  RatingService,
  RubricPreviewService,
  RubricQueries,
  RubricService,
];

@Module({
  imports: [AuditModule, DiscussionModule, MarkdownModule, MediaModule, TagsModule],
  providers,
  exports: providers,
})
export class CasesModule {}
