import { Module } from '@nestjs/common';
import { NotificationsModule } from '#notifications';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { ModerationApiModule } from '../moderation/moderation.api-module.js';
import { NotificationFieldResolver } from './notification.field-resolver.js';
import { NotificationResolver } from './notification.resolver.js';
import { PreferenceResolver } from './preference.resolver.js';

/** Notifications over GraphQL. */
@Module({
  imports: [NotificationsModule, DiscussionApiModule, ModerationApiModule],
  providers: [NotificationResolver, NotificationFieldResolver, PreferenceResolver],
})
export class NotificationsApiModule {}
