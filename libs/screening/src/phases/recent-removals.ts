import { limits } from '#kernel';
import type { Phase } from '../submission.js';

/** Holds whatever is written by somebody of whose texts several were hidden lately. Moderators’, too: it was their colleagues who hid them. */
export const recentRemovals: Phase = (_submission, { removed }) =>
  removed >= limits.screening.removals.posts ? { answer: 'hold', rule: 'Recent removals', matched: [] } : null;
