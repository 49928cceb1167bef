import { limits } from '#kernel';
import type { Phase } from '../submission.js';

/** Holds what mentions more people than take part in a conversation. Moderators may mention as many as they like. */
export const mentionFloods: Phase = ({ handles }, { moderates }) =>
  handles.length > limits.screening.handles && !moderates
    ? {
        answer: 'hold',
        rule: 'Many mentions',
        matched: handles.slice(0, limits.screening.matched).map((handle) => `@${handle}`),
      }
    : null;
