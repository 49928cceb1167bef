import type { EarlyPhase } from '../submission.js';

/** Refuses whoever may only read there, as of this very moment: somebody may have been suspended since they began to write. */
export const suspendedAuthor: EarlyPhase = (_submission, { suspended }) =>
  suspended
    ? {
        answer: 'refuse',
        rule: 'Suspended author',
        path: null,
        message:
          'You are suspended here: you can read, but not write. Your text is not lost: keep it, and publish it once the suspension ends. Your notifications say when, and how to appeal.',
      }
    : null;
