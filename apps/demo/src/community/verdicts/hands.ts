import { type DemoReception, verdicts } from './verdict.js';

/** Few have rated it, and most of them with delight: it shall not stand above what many have found good. */
export const hands: DemoReception = {
  caseStudy: 'case-hands',
  ratings: 9,
  usual: [4.9, 4.6, 4.9, 4.1, 4.6, 4.8, 4.7],
  divided: {},
  verdicts: verdicts(`
sam-whitlock 5 5 5 5 5 5 5: I went looking for something to take off. "The interpreter stands in the light." No. Fives.
teuila 5 5 5 5 5 5 5
kofi_a 5 5 5 4 5 5 5
  effort-and-skills: Forty-six hours, and everybody at the desk has thirty signs for the rest of their lives.
petra-l 4 4 5 3 4 5 4
  evidence: From three to eleven, of twenty-six. I believe it, and four evenings are four evenings.
mina 5 5 5 4 5 5 5: They asked before they made anything. I've read it four times and that's still all there is to it. Why does it feel so rare?
hakan_o 4 5 5 4 4 5 5
  evidence: "We stopped looking at this row." The views got a note that says why they don't matter. More of that.
ngozi.e 5 5 5 4 4 5 4
  audience: Twenty-six people, from eleven to eighty-four, and somebody had counted them. I've read plans for a million that knew less.
sunniva 5 5 5 4 5 5 5
  follow-through: The guests chose the fifth evening and the hearing team lost the quiz. I'd call that handing over.
`),
};
