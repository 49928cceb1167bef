import type { feeds as english } from '../en/feeds.js';
import type { Messages } from '../messages.js';

export const feeds: Messages<typeof english> = {};
