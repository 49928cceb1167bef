import type { home as english } from '../en/home.js';
import type { Messages } from '../messages.js';

export const home: Messages<typeof english> = {};
