export { MailDelivery } from './mail/mail-delivery.service.js';
export { mailTables } from './mail/mail-items.store.js';
export { MailPlanner } from './mail/mail-planner.service.js';
export type { MailedText } from './mail/mailed-text.queries.js';
export { notificationLetter } from './mail/notification-letter.js';
export { SubscriptionService } from './mail/subscription.service.js';
export type {
  NotificationGroupView,
  NotificationKind,
  NotificationView,
} from './notification/notification.js';
export { NotificationQueries, notificationCursor, notificationKey } from './notification/notification.queries.js';
export { NotificationService } from './notification/notification.service.js';
export { groupCursor, groupKey, NotificationGroupQueries } from './notification/notification-group.queries.js';
export { type Waiting, WaitingQueries } from './notification/waiting.queries.js';
export { groupMessage, message, reason } from './notification/wording.js';
export { NotificationsModule } from './notifications.module.js';
export { notificationKinds } from './preference/preference.js';
export { PreferenceQueries } from './preference/preference.queries.js';
export { PreferenceService } from './preference/preference.service.js';
export { spellTimeOfDay } from './preference/time-of-day.js';
export { PromptNoticeService } from './prompt/prompt-notice.service.js';
export { ThreadActivityService } from './thread-activity/thread-activity.service.js';
