import { Module } from '@nestjs/common';
import { NotificationListener } from './notification/notification.listener.js';
import { NotificationQueries } from './notification/notification.queries.js';
import { NotificationService } from './notification/notification.service.js';
import { NotificationGroupQueries } from './notification/notification-group.queries.js';
import { PreferenceQueries } from './preference/preference.queries.js';
import { PreferenceService } from './preference/preference.service.js';
import { PromptNoticeService } from './prompt/prompt-notice.service.js';
import { ThreadActivityService } from './thread-activity/thread-activity.service.js';

const told = [NotificationQueries, NotificationGroupQueries, NotificationService, PreferenceQueries, PreferenceService];
const telling = [ThreadActivityService, PromptNoticeService];

@Module({
  providers: [NotificationListener, ...told, ...telling],
  exports: [...told, ...telling],
})
export class NotificationsModule {}
