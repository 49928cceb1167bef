import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { DiscussionModule } from '#discussion';
import { ProgressQueries } from '#reflections';
import { MembersApiModule } from '../members/members.api-module.js';
import { CourseFieldResolver } from './course.field-resolver.js';
import { CourseLoaders } from './course.loaders.js';
import { CourseResolver } from './course.resolver.js';
import { CourseMemberFieldResolver } from './course-member.field-resolver.js';
import { CourseWatchResolver } from './course-watch.resolver.js';
import { JoinCodeResolver } from './join-code.resolver.js';
import { MembershipResolver } from './membership.resolver.js';
import { PromptFieldResolver } from './prompt.field-resolver.js';
import { PromptResolver } from './prompt.resolver.js';
import { PromptSeriesResolver } from './prompt-series.resolver.js';
import { RemovedMemberFieldResolver } from './removed-member.field-resolver.js';
import { RosterLoaders } from './roster.loaders.js';
import { ViewerCoursesFieldResolver } from './viewer-courses.field-resolver.js';

/** Courses, who is in them, and their prompts over GraphQL. */
@Module({
  imports: [CoursesModule, DiscussionModule, MembersApiModule],
  providers: [
    CourseLoaders,
    RosterLoaders,
    ProgressQueries,
    CourseResolver,
    CourseFieldResolver,
    CourseWatchResolver,
    CourseMemberFieldResolver,
    RemovedMemberFieldResolver,
    JoinCodeResolver,
    MembershipResolver,
    PromptResolver,
    PromptSeriesResolver,
    PromptFieldResolver,
    ViewerCoursesFieldResolver,
  ],
  exports: [CourseLoaders],
})
export class CoursesApiModule {}
