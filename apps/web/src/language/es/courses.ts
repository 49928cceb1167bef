import type { courses as english } from '../en/courses.js';
import type { Messages } from '../messages.js';

export const courses: Messages<typeof english> = {};
