import { Module } from '@nestjs/common';
import { MembersModule } from '#members';
import { VisibilityModule } from '#visibility';
import { MailDelivery } from './mail/mail-delivery.service.js';
import { MailItems } from './mail/mail-items.store.js';
import { MailPlanner } from './mail/mail-planner.service.js';
import { MailedTextQueries } from './mail/mailed-text.queries.js';
import { SubscriptionService } from './mail/subscription.service.js';
import { NotificationListener } from './notification/notification.listener.js';
import { NotificationQueries } from './notification/notification.queries.js';
import { NotificationService } from './notification/notification.service.js';
import { NotificationGroupQueries } from './notification/notification-group.queries.js';
import { WaitingQueries } from './notification/waiting.queries.js';
import { PreferenceQueries } from './preference/preference.queries.js';
import { PreferenceService } from './preference/preference.service.js';
import { PromptNoticeService } from './prompt/prompt-notice.service.js';
import { ThreadActivityService } from './thread-activity/thread-activity.service.js';

const told = [
  NotificationQueries,
  NotificationGroupQueries,
  NotificationService,
  PreferenceQueries,
  PreferenceService,
  WaitingQueries,
];
const telling = [ThreadActivityService, PromptNoticeService];
const mailing = [MailPlanner, MailDelivery, SubscriptionService];

@Module({
  imports: [MembersModule, VisibilityModule],
  providers: [NotificationListener, MailItems, MailedTextQueries, ...told, ...telling, ...mailing],
  exports: [...told, ...telling, ...mailing],
})
export class NotificationsModule {}
