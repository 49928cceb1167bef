import type { editing as english } from '../en/editing.js';
import type { Messages } from '../messages.js';

export const editing: Messages<typeof english> = {};
