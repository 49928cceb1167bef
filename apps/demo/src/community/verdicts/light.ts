import { type DemoReception, verdicts } from './verdict.js';

export const light: DemoReception = {
  caseStudy: 'case-light',
  ratings: 32,
  usual: [4.8, 4.7, 4.6, 4.7, 4.5, 4.3, 3.7],
  divided: { 'effort-and-skills': 0.34 },
  verdicts: verdicts(`
ngozi.e 5 5 5 5 5 4 3: I have managed a branch through power cuts. Everybody counts heads. They counted the heads that weren't there.
  evidence: Six girls of thirty-one, in the week in which the total looked best. This goes into my next training day.
  effort-and-skills: Two colleagues lost their choir. It says so, and I'd still want to see who replaced them.
teuila 5 5 5 5 5 5 5: A gogo, a lamp and a walking group. I've nothing to mark down and I did try.
nguyenthu 5 5 5 5 4 4 2
  effort-and-skills: I do the evening shift. An evening shift that nobody asked for, for twenty weeks, is not "sustainable", it's love.
petra-l 4 5 4 5 4 4 4
  evidence: The pass rates went up with the district's, "so we claim nothing". I've waited a career for that clause.
marisol 5 5 5 5 5 4 2
  effort-and-skills: Shifted rota, no allowance, one asked to be taken off. A good campaign can still owe people money.
hakan_o 4 5 4 5 4 5 4
  voice-and-privacy: A tally without names. You can't leak what you didn't write down.
oksana.l 5 5 5 4 5 5 5
  mission-fit: There was war and cuts of power in my city, and the school library kept one lamp. I can't rate this one with distance, so I say it.
yuki.mori 5 4 5 4 4 5 4
  audience: Forty kilobytes, white chalk on black, readable on a broken screen. Nobody here had an idea for a picture; they had an idea for a telephone.
wanjiru 5 5 5 5 5 4 5: Shoe boxes by subject! We did the same in Kisumu with bread bins.
jonah.p 4 4 4 4 4 4 3
  follow-through: What happens now that the exams are over? The lamps are still there. I couldn't find the sentence.
dawit 5 5 4 5 5 4 4
`),
};
