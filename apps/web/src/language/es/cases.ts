import type { cases as english } from '../en/cases.js';
import type { Messages } from '../messages.js';

export const cases: Messages<typeof english> = {};
