/** The criteria of the built-in rubric, in their order. */
export const BUILT_IN_CRITERIA = [
  'mission-fit',
  'clear-goal',
  'audience',
  'evidence',
  'follow-through',
  'voice-and-privacy',
  'effort-and-skills',
] as const;

/** The same score for each of them. */
export const equalScores = (score: number) => BUILT_IN_CRITERIA.map((criterionKey) => ({ criterionKey, score }));
