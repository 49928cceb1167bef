import { NotificationController } from './notification.controller.js';

export const notificationControllers = [NotificationController];
