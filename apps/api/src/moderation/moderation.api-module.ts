import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { ModerationModule } from '#moderation';
import { CoursesApiModule } from '../courses/courses.api-module.js';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { AppealResolver } from './appeal.resolver.js';
import { AuthorFieldResolver, DecisionTextResolver } from './author.field-resolver.js';
import { AuthorLoaders } from './author.loaders.js';
import { DecideManyResultFieldResolver } from './decide-many-result.field-resolver.js';
import { DecisionFieldResolver } from './decision.field-resolver.js';
import { DecisionLoaders } from './decision.loaders.js';
import { DecisionResolver } from './decision.resolver.js';
import { DeskResolver } from './desk.resolver.js';
import { MemberItemLoaders } from './member-item.loaders.js';
import { MemberItemResolver } from './member-item.resolver.js';
import {
  AuthorRecordFieldResolver,
  ModerationItemConnectionFieldResolver,
  ModerationItemFieldResolver,
} from './moderation-item.field-resolver.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import { ModerationItemResolver } from './moderation-item.resolver.js';
import { NoteResolver } from './note.resolver.js';
import { OwnModerationFieldResolver } from './own-moderation.field-resolver.js';
import { ReportResolver } from './report.resolver.js';

/** Reports, the queue, decisions and appeals over GraphQL. */
@Module({
  imports: [ModerationModule, CoursesModule, CoursesApiModule, DiscussionApiModule, MembersApiModule],
  providers: [
    ModerationItemLoaders,
    ModerationItemResolver,
    ModerationItemFieldResolver,
    AuthorRecordFieldResolver,
    ModerationItemConnectionFieldResolver,
    MemberItemLoaders,
    MemberItemResolver,
    OwnModerationFieldResolver,
    ReportResolver,
    NoteResolver,
    DecisionLoaders,
    DecisionResolver,
    DecisionFieldResolver,
    DecideManyResultFieldResolver,
    AppealResolver,
    DeskResolver,
    AuthorLoaders,
    AuthorFieldResolver,
    DecisionTextResolver,
  ],
  exports: [DecisionLoaders],
})
export class ModerationApiModule {}
