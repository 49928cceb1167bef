import type { account as english } from '../en/account.js';
import type { Messages } from '../messages.js';

export const account: Messages<typeof english> = {};
