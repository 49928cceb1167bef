import type { search as english } from '../en/search.js';
import type { Messages } from '../messages.js';

export const search: Messages<typeof english> = {};
