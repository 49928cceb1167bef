import { Module } from '@nestjs/common';
import { NotificationListener } from './notification/notification.listener.js';
import { NotificationQueries } from './notification/notification.queries.js';
import { NotificationService } from './notification/notification.service.js';

@Module({
  providers: [NotificationListener, NotificationQueries, NotificationService],
  exports: [NotificationQueries, NotificationService],
})
export class NotificationsModule {}
