import { limits } from '#kernel';
import type { Phase } from '../submission.js';

/** Holds what has a phrase in it that the course has banned: in title and texts, in what accompanies them, or in an address that is linked to. */
export const bannedPhrases: Phase = ({ title, text, parts, accompanying, links }, _author, place) => {
  const texts = [title ?? '', text, ...parts.map((part) => part.text), ...accompanying, ...links];
  const matched = [...new Set(texts.flatMap((written) => place.bannedPhrases.find(written)))];
  return matched.length > 0
    ? { answer: 'hold', rule: 'Banned phrase', matched: matched.slice(0, limits.screening.matched) }
    : null;
};
