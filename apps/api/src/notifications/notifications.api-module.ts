import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications';
import { TagsModule } from '#tags';
import { CoursesApiModule } from '../courses/courses.api-module.js';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { ModerationApiModule } from '../moderation/moderation.api-module.js';
import { NotificationFieldResolver } from './notification.field-resolver.js';
import { NotificationResolver } from './notification.resolver.js';
import { GroupsOfViewerResolver, NotificationGroupResolver } from './notification-group.resolver.js';
import { OneClickController } from './one-click.controller.js';
import { PreferenceResolver } from './preference.resolver.js';
import { SubscriptionResolver } from './subscription.resolver.js';
import { WaitingResolver } from './waiting.resolver.js';

/** Notifications over GraphQL. */
@Module({
  imports: [NotificationsModule, TagsModule, CoursesApiModule, DiscussionApiModule, ModerationApiModule],
  controllers: [OneClickController],
  providers: [
    SubscriptionResolver,
    NotificationResolver,
    NotificationFieldResolver,
    NotificationGroupResolver,
    GroupsOfViewerResolver,
    PreferenceResolver,
    WaitingResolver,
  ],
})
export class NotificationsApiModule {}
