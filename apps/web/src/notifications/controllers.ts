import { NotificationController } from './notification.controller.js';
import { PreferencesController } from './preferences.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

export const notificationControllers = [NotificationController, PreferencesController, UnsubscribeController];
