import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { CasesModule } from '#cases';
import { CoursesModule, courseEntities } from '#courses';
import { DiscussionModule } from '#discussion';
import { MembersModule, memberEntities } from '#members';
import { NotificationsModule } from '#notifications';
import { type Config, PlatformModule } from '#platform';
import { ReflectionsModule } from '#reflections';
import { SearchModule } from '#search';
import { TagsModule } from '#tags';
import { CasesApiModule } from './cases/cases.api-module.js';
import { CoursesApiModule } from './courses/courses.api-module.js';
import { DiscussionApiModule } from './discussion/discussion.api-module.js';
import type { GraphqlOptions } from './graphql/apollo-options.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HttpModule } from './http/http.module.js';
import { MediaApiModule } from './media/media.api-module.js';
import { MembersApiModule } from './members/members.api-module.js';
import { NotificationsApiModule } from './notifications/notifications.api-module.js';
import { ReflectionsApiModule } from './reflections/reflections.api-module.js';
import { SearchApiModule } from './search/search.api-module.js';
import { TagsApiModule } from './tags/tags.api-module.js';

/** What the libs keep in tables. */
export const entities = [...memberEntities, ...courseEntities];

const libs = [
  MembersModule,
  CoursesModule,
  TagsModule,
  DiscussionModule,
  ReflectionsModule,
  CasesModule,
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
  NotificationsApiModule,
];

/** Everything that the API consists of. */
@Module({})
export class ApiModule {
  /** @param more further modules, for tests of the edge itself */
  static forRoot(config: Config, options: GraphqlOptions, more: ModuleMetadata['imports'] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, entities),
        ...libs,
        GraphqlModule.forRoot(options),
        HttpModule,
        ...features,
        ...more,
      ],
    };
  }
}
