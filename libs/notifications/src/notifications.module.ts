import { Module } from '@nestjs/common';
import { NotificationListener } from './notification/notification.listener.js';
import { NotificationQueries } from './notification/notification.queries.js';
import { NotificationService } from './notification/notification.service.js';
import { PreferenceQueries } from './preference/preference.queries.js';
import { PreferenceService } from './preference/preference.service.js';

@Module({
  providers: [NotificationListener, NotificationQueries, NotificationService, PreferenceQueries, PreferenceService],
  exports: [NotificationQueries, NotificationService, PreferenceQueries, PreferenceService],
})
export class NotificationsModule {}
