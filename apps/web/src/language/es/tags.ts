import type { tags as english } from '../en/tags.js';
import type { Messages } from '../messages.js';

export const tags: Messages<typeof english> = {};
