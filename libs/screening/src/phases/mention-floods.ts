import { limits } from '#kernel';
import type { Phase } from '../submission.js';

/** Holds what calls more people than a conversation has. Moderators may name all whom they thank. */
export const mentionFloods: Phase = ({ handles }, { moderates }) =>
  handles.length > limits.screening.handles && !moderates
    ? {
        answer: 'hold',
        rule: 'Many mentions',
        matched: handles.slice(0, limits.screening.matched).map((handle) => `@${handle}`),
      }
    : null;
