import type { writing as english } from '../en/writing.js';
import type { Messages } from '../messages.js';

export const writing: Messages<typeof english> = {};
