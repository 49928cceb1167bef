import { limits } from '#kernel';
import type { EarlyPhase } from '../submission.js';

const { posts, window } = limits.screening.burst;
const MINUTE = 60_000;

/** Refuses more texts in ten minutes than one person writes. Moderators may answer a whole class one after the other. */
export const postingBursts: EarlyPhase = ({ edit }, { moderates, burstSince, now }) => {
  if (edit || moderates || burstSince === null) return null;
  const left = burstSince.getTime() + window - now.getTime();
  if (left <= 0) return null;
  const minutes = Math.ceil(left / MINUTE);
  return {
    answer: 'refuse',
    rule: 'Posting burst',
    path: null,
    message: `You published ${posts} texts within ${window / MINUTE} minutes. Your text is not lost: keep it or save it as a draft, and publish it in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    retryAfter: Math.ceil(left / 1000),
  };
};
