import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { ReflectionsModule } from '#reflections';
import { TagsModule } from '#tags';
import { CoursesApiModule } from '../courses/courses.api-module.js';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MediaApiModule } from '../media/media.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { TagsApiModule } from '../tags/tags.api-module.js';
import { ReflectionFieldResolver } from './reflection.field-resolver.js';
import { ReflectionList } from './reflection.list.js';
import { ReflectionResolver } from './reflection.resolver.js';
import {
  PromptReflectionsFieldResolver,
  UserReflectionsFieldResolver,
  ViewerDraftsFieldResolver,
} from './reflection-lists.field-resolver.js';
import { ReflectionMediaFieldResolver } from './reflection-media.field-resolver.js';
import { SubjectFieldResolver } from './subject.field-resolver.js';

/** Reflections over GraphQL. */
@Module({
  imports: [
    CoursesModule,
    ReflectionsModule,
    TagsModule,
    CoursesApiModule,
    DiscussionApiModule,
    MediaApiModule,
    MembersApiModule,
    TagsApiModule,
  ],
  providers: [
    ReflectionList,
    ReflectionResolver,
    ReflectionFieldResolver,
    ReflectionMediaFieldResolver,
    SubjectFieldResolver,
    UserReflectionsFieldResolver,
    PromptReflectionsFieldResolver,
    ViewerDraftsFieldResolver,
  ],
  exports: [ReflectionList],
})
export class ReflectionsApiModule {}
