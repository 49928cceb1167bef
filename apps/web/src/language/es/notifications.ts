import type { notifications as english } from '../en/notifications.js';
import type { Messages } from '../messages.js';

export const notifications: Messages<typeof english> = {};
