import { limits } from '#kernel';
import type { Phase } from '../submission.js';

/** Holds whatever is written by somebody of whom several texts of late were taken down. Also by moderators: their colleagues did it. */
export const recentRemovals: Phase = (_draft, { removed }) =>
  removed >= limits.screening.removals.posts ? { answer: 'hold', rule: 'Recent removals', matched: [] } : null;
