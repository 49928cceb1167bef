import type { ratings as english } from '../en/ratings.js';
import type { Messages } from '../messages.js';

export const ratings: Messages<typeof english> = {};
