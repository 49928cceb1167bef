import type { discussion as english } from '../en/discussion.js';
import type { Messages } from '../messages.js';

export const discussion: Messages<typeof english> = {};
