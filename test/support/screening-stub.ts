import { Screening } from '#screening';

/** Holds what says HOLD, in its text or beside it, as a phase of the list would. */
export const screeningStub = new Screening([
  ({ markdown, parts, accompanying }) =>
    [markdown, ...parts.map(({ text }) => text), ...accompanying].some((text) => text.includes('HOLD'))
      ? { answer: 'hold', rule: 'test', matched: [] }
      : null,
]);
