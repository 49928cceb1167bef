import { type DemoReception, verdicts } from './verdict.js';

export const tray: DemoReception = {
  caseStudy: 'case-tray',
  ratings: 20,
  usual: [4.8, 4.2, 4.7, 3.9, 3.4, 4.6, 2.6],
  divided: { 'effort-and-skills': 0.6, 'follow-through': 0.4 },
  verdicts: verdicts(`
tariq_h 5 4 5 4 4 5 1: I run a library in a hospital with 300 beds, also alone. I know this week 18. I've had it.
  effort-and-skills: A service that ends in the librarian's own bed isn't one. Rate the plan: it had no second person in it.
  voice-and-privacy: Bed number, no name, shredded on Fridays. Our lawyers would cry with happiness.
rafiq 5 4 5 4 5 5 4
  follow-through: An answer with a name and a telephone, in letters of six millimetres. At the pharmacy we gave people leaflets with all the side effects of being alive.
  effort-and-skills: She came back with three wards at a time and a drawer of nineteen answers. Learning to do less is a skill, and I'd like to have it.
marisol 5 4 5 3 2 5 1
  effort-and-skills: 640 hours of one woman. The director got a campaign and she got a fortnight's fever.
l.haverkamp 5 3 5 4 2 4 2: No plan for success. I see it more often than failure, and it's dearer.
  clear-goal: Forty a week, nine of ten in time: good. What at eighty? Nobody had written that line.
zofia_w 5 4 5 5 4 5 4
  evidence: In week 13 somebody sorted the questions and saw that a third were the same. From there it was another campaign.
oksana.l 5 4 5 4 4 5 4
  audience: A card that asks what I have not understood, and a pencil. I was in a hospital here, and nobody asked me in any language.
eleni.v 5 5 5 4 4 5 2
petra-l 4 4 4 5 3 4 4
  evidence: Both series are from the cards themselves, and week 19 and 20 were left standing at four and nought. Good.
`),
};
