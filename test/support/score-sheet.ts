/** The criteria of the built-in rubric, in their order. */
export const BUILT_IN = [
  'mission-fit',
  'clear-goal',
  'audience',
  'evidence',
  'follow-through',
  'voice-and-privacy',
  'effort-and-skills',
] as const;

/** The same score for each of them. */
export const all = (score: number) => BUILT_IN.map((criterionKey) => ({ criterionKey, score }));
