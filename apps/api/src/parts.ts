import { AuditModule } from '#audit';
import { CasesModule } from '#cases';
import { CoursesModule, courseEntities } from '#courses';
import { DiscussionModule } from '#discussion';
import { JobsModule } from '#jobs';
import { MediaModule } from '#media';
import { MembersModule, memberEntities } from '#members';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { ParticipationModule } from '#participation';
import { ProfilesModule } from '#profiles';
import { ReflectionsModule } from '#reflections';
import { ScreeningModule } from '#screening';
import { SearchModule } from '#search';
import { TagsModule } from '#tags';
import { VisibilityModule } from '#visibility';
import { AuditApiModule } from './audit/audit.api-module.js';
import { CasesApiModule } from './cases/cases.api-module.js';
import { CoursesApiModule } from './courses/courses.api-module.js';
import { DiscussionApiModule } from './discussion/discussion.api-module.js';
import { InstallationApiModule } from './installation/installation.api-module.js';
import { JobsApiModule } from './jobs/jobs.api-module.js';
import { LiveModule } from './live/live.module.js';
import { MediaApiModule } from './media/media.api-module.js';
import { MembersApiModule } from './members/members.api-module.js';
import { ModerationApiModule } from './moderation/moderation.api-module.js';
import { NotificationsApiModule } from './notifications/notifications.api-module.js';
import { ParticipationApiModule } from './participation/participation.api-module.js';
import { ReflectionsApiModule } from './reflections/reflections.api-module.js';
import { ScreeningApiModule } from './screening/screening.api-module.js';
import { SearchApiModule } from './search/search.api-module.js';
import { TagsApiModule } from './tags/tags.api-module.js';

/** What the libs keep in tables. */
export const entities = [...memberEntities, ...courseEntities];

/** Their services. */
export const libs = [
  AuditModule,
  JobsModule,
  MembersModule,
  CoursesModule,
  VisibilityModule,
  TagsModule,
  ScreeningModule,
  ProfilesModule,
  DiscussionModule,
  MediaModule,
  ReflectionsModule,
  CasesModule,
  ParticipationModule,
  ModerationModule,
  SearchModule,
  NotificationsModule,
];

/** The resolvers of each feature. */
export const features = [
  MembersApiModule,
  CoursesApiModule,
  TagsApiModule,
  DiscussionApiModule,
  ReflectionsApiModule,
  CasesApiModule,
  MediaApiModule,
  SearchApiModule,
  AuditApiModule,
  JobsApiModule,
  InstallationApiModule,
  ScreeningApiModule,
  ModerationApiModule,
  ParticipationApiModule,
  NotificationsApiModule,
  LiveModule,
];
