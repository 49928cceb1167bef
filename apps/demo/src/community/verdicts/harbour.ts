import { type DemoReception, verdicts } from './verdict.js';

/** All of these were given blind: none may know what came of it. */
export const harbour: DemoReception = {
  caseStudy: 'case-harbour',
  ratings: 11,
  usual: [4.4, 4, 4.2, 2.9, 3.5, 4.5, 3.4],
  divided: {},
  verdicts: verdicts(`
b.strand 5 4 4 3 3 5 3: Interlibrary loan without the loan. My wife says I'm not allowed to rate it higher than our wedding.
  follow-through: A line by the last reader is lovely. What does the next reader do with it?
caoimhe 5 4 5 3 4 5 4
  voice-and-privacy: A number on a book, and no name of a ship or a man. They thought of who else might like a list of crews.
petra-l 3 4 4 2 3 4 3
  evidence: I can't see how eight other rooms will count in the same way. This needs one page of rules, or one photograph.
oksana.l 5 4 5 3 4 5 4
  audience: My brother was at sea eleven years. A book in his own language, without a signature: he would have kept it, so please plan for this.
otto.k 4 3 4 3 3 4 3
  clear-goal: A thousand at sea at any time is a strange goal. It's reached by losing them.
`),
};
