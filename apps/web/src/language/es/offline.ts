import type { offline as english } from '../en/offline.js';
import type { Messages } from '../messages.js';

export const offline: Messages<typeof english> = {};
