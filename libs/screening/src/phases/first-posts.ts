import type { Phase } from '../submission.js';

/** Holds what members write first in a course that asks for it, until as many of their texts there were approved. Not those of moderators. */
export const firstPosts: Phase = ({ edit }, { moderates, approvedHere }, { holdFirstPosts }) =>
  !edit && !moderates && approvedHere < holdFirstPosts ? { answer: 'hold', rule: 'First posts', matched: [] } : null;
