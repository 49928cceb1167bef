import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { CoursesModule } from '#courses';
import { TagsModule } from '#tags';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MediaApiModule } from '../media/media.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { ReflectionsApiModule } from '../reflections/reflections.api-module.js';
import { TagsApiModule } from '../tags/tags.api-module.js';
import { BlindRatingFieldResolver, BlindRatingResolver } from './blind-rating.resolver.js';
import { CaseStudyFieldResolver, ViewerCaseStudyDraftsFieldResolver } from './case-study.field-resolver.js';
import { CaseStudyResolver } from './case-study.resolver.js';
import { CaseStudyFilterLoaders } from './case-study-filter.loaders.js';
import { CaseStudyMediaFieldResolver } from './case-study-media.field-resolver.js';
import { CaseStudyReflectionsFieldResolver, DiscussedCasesFieldResolver } from './discussed-cases.field-resolver.js';
import { FacetsResolver } from './facets.resolver.js';
import { MetricController } from './metric.controller.js';
import { MetricResolver } from './metric.resolver.js';
import { RatingFieldResolver } from './rating.field-resolver.js';
import { RatingLoaders } from './rating.loaders.js';
import { RatingResolver } from './rating.resolver.js';
import { RubricResolver } from './rubric.resolver.js';

/** Case studies over GraphQL. */
@Module({
  imports: [
    CasesModule,
    CoursesModule,
    TagsModule,
    DiscussionApiModule,
    MediaApiModule,
    MembersApiModule,
    ReflectionsApiModule,
    TagsApiModule,
  ],
  controllers: [MetricController],
  providers: [
    MetricResolver,
    CaseStudyFilterLoaders,
    CaseStudyResolver,
    FacetsResolver,
    CaseStudyFieldResolver,
    CaseStudyMediaFieldResolver,
    CaseStudyReflectionsFieldResolver,
    DiscussedCasesFieldResolver,
    ViewerCaseStudyDraftsFieldResolver,
    RubricResolver,
    RatingLoaders,
    RatingResolver,
    RatingFieldResolver,
    BlindRatingResolver,
    BlindRatingFieldResolver,
  ],
})
export class CasesApiModule {}
