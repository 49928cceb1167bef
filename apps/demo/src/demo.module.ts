import { type DynamicModule, Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { CoursesModule, courseEntities } from '#courses';
import { DiscussionModule } from '#discussion';
import { MediaModule } from '#media';
import { MembersModule, memberEntities } from '#members';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { Config, type Database, PlatformModule } from '#platform';
import { ProfilesModule } from '#profiles';
import { ReflectionsModule } from '#reflections';
import { ScreeningModule } from '#screening';
import { TagsModule } from '#tags';
import { VisibilityModule } from '#visibility';
import { Cast } from './cast.store.js';
import { CourseScript } from './course.script.js';
import { DecisionScript } from './decision.script.js';
import { DiscussionScript } from './discussion.script.js';
import { MeasureScript } from './measure.script.js';
import { MemberScript } from './member.script.js';
import { NotificationScript } from './notification.script.js';
import { PictureScript } from './picture.script.js';
import { Play } from './play.script.js';
import { RatingScript } from './rating.script.js';
import { ReflectionScript } from './reflection.script.js';
import { ReportScript } from './report.script.js';
import { ScriptedClock } from './scripted-clock.js';
import { ShelfScript } from './shelf.script.js';
import { SubjectIds } from './subject-id.store.js';
import { SuspensionScript } from './suspension.script.js';

export const demoEntities = [...memberEntities, ...courseEntities];

const libs = [
  ...[
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
  ],
  ...[ModerationModule, NotificationsModule],
];

/** The product's services without the API, at the time of the demo's timeline. */
@Module({})
export class DemoModule {
  static forRoot(config: Config, clock: ScriptedClock, database: Database): DynamicModule {
    // Thirty-seven people sign up from one address within an hour of the script.
    const unlimited = new Config({ ...config, rateLimits: false });
    return {
      module: DemoModule,
      imports: [PlatformModule.forRoot(unlimited, demoEntities, { clock, database }), ...libs],
      providers: [
        { provide: ScriptedClock, useValue: clock },
        Cast,
        MemberScript,
        CourseScript,
        ReflectionScript,
        DiscussionScript,
        PictureScript,
        ShelfScript,
        RatingScript,
        SubjectIds,
        NotificationScript,
        ReportScript,
        DecisionScript,
        SuspensionScript,
        MeasureScript,
        Play,
      ],
    };
  }
}
