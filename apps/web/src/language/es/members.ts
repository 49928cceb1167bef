import type { members as english } from '../en/members.js';
import type { Messages } from '../messages.js';

export const members: Messages<typeof english> = {};
