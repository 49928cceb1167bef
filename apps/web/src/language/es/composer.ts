import type { composer as english } from '../en/composer.js';
import type { Messages } from '../messages.js';

export const composer: Messages<typeof english> = {};
