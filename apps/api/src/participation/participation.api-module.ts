import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { ParticipationModule } from '#participation';
import { CoursesApiModule } from '../courses/courses.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { CourseProgressResolver, LearnerProgressFieldResolver } from './course-progress.resolver.js';
import { ParticipationController } from './participation.controller.js';
import {
  ParticipationFieldResolver,
  PromptParticipationFieldResolver,
  ReplyGraphEdgeFieldResolver,
  ReplyGraphFieldResolver,
} from './participation.field-resolver.js';
import { ParticipationResolver } from './participation.resolver.js';

/** Who takes part, and who replies to whom, over GraphQL and as tables. */
@Module({
  imports: [CoursesModule, CoursesApiModule, MembersApiModule, ParticipationModule],
  controllers: [ParticipationController],
  providers: [
    CourseProgressResolver,
    LearnerProgressFieldResolver,
    ParticipationResolver,
    ParticipationFieldResolver,
    PromptParticipationFieldResolver,
    ReplyGraphFieldResolver,
    ReplyGraphEdgeFieldResolver,
  ],
})
export class ParticipationApiModule {}
