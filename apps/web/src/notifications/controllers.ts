import { NotificationController } from './notification.controller.js';
import { PreferencesController } from './preferences.controller.js';

export const notificationControllers = [NotificationController, PreferencesController];
