import { isLongEnoughToRepeat } from '#kernel';
import type { Phase } from '../submission.js';

/** Refuses a text that its author published before, within a day: sent twice, or copied into many threads. Not short ones, which many people write alike. */
export const repeatedContent: Phase = ({ text, edit }, { repeated }) =>
  !edit && repeated && isLongEnoughToRepeat(text)
    ? {
        answer: 'refuse',
        rule: 'Repeated content',
        path: 'input.bodyMarkdown',
        message:
          'You published the same text within the last day. Your text is not lost: look there first, then say here what is new, or link to it.',
      }
    : null;
