import type { reflections as english } from '../en/reflections.js';
import type { Messages } from '../messages.js';

export const reflections: Messages<typeof english> = {};
