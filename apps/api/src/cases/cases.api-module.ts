import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { BlindRatingResolver } from './blind-rating.resolver.js';
import { CaseStudyResolver } from './case-study.resolver.js';
import { MetricController } from './metric.controller.js';
import { MetricResolver } from './metric.resolver.js';
import { RatingFieldResolver } from './rating.field-resolver.js';
import { RatingLoaders } from './rating.loaders.js';
import { RatingResolver } from './rating.resolver.js';
import { RubricResolver } from './rubric.resolver.js';

/** Case studies over GraphQL. */
@Module({
  imports: [CasesModule, DiscussionApiModule, MembersApiModule],
  controllers: [MetricController],
  providers: [
    MetricResolver,
    CaseStudyResolver,
    RubricResolver,
    RatingLoaders,
    RatingResolver,
    RatingFieldResolver,
    BlindRatingResolver,
  ],
})
export class CasesApiModule {}
