import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { CoursesModule } from '#courses';
import { ReflectionsModule } from '#reflections';
import { TagsModule } from '#tags';
import { CoursesApiModule } from '../courses/courses.api-module.js';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { TagsApiModule } from '../tags/tags.api-module.js';
import { ReflectionFieldResolver } from './reflection.field-resolver.js';
import { ReflectionList } from './reflection.list.js';
import { ReflectionResolver } from './reflection.resolver.js';
import {
  CaseStudyReflectionsFieldResolver,
  DiscussedCasesFieldResolver,
  PromptReflectionsFieldResolver,
  UserReflectionsFieldResolver,
  ViewerDraftsFieldResolver,
} from './reflection-lists.field-resolver.js';
import { SubjectFieldResolver } from './subject.field-resolver.js';

/** Reflections over GraphQL. */
@Module({
  imports: [
    CasesModule,
    CoursesModule,
    ReflectionsModule,
    TagsModule,
    CoursesApiModule,
    DiscussionApiModule,
    MembersApiModule,
    TagsApiModule,
  ],
  providers: [
    ReflectionList,
    ReflectionResolver,
    ReflectionFieldResolver,
    SubjectFieldResolver,
    UserReflectionsFieldResolver,
    PromptReflectionsFieldResolver,
    CaseStudyReflectionsFieldResolver,
    DiscussedCasesFieldResolver,
    ViewerDraftsFieldResolver,
  ],
})
export class ReflectionsApiModule {}
