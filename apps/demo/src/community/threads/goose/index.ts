import type { DemoThread } from '../../type.js';
import { afterlife } from './afterlife.js';
import { figure } from './figure.js';
import { fine } from './fine.js';
import { goal } from './goal.js';

/** The longest discussion of the demo, in the order in which its arguments were opened. */
export const goose: DemoThread = {
  subject: 'goose',
  lastReplyDaysAgo: 0.3,
  roots: [...goal, ...figure, ...fine, ...afterlife],
};
