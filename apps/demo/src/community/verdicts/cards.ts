import { type DemoReception, verdicts } from './verdict.js';

export const cards: DemoReception = {
  caseStudy: 'case-cards',
  ratings: 28,
  usual: [2.5, 3, 2.2, 3, 2.5, 3.3, 2.4],
  divided: { 'clear-goal': 0.48, evidence: 0.4 },
  verdicts: verdicts(`
l.haverkamp 2 2 2 3 3 3 2: Five dollars thirteen for a card and a hundred and thirty-two for a reader. I've set up campaigns like this one. I have the fridge magnets.
  clear-goal: A number and a date are not yet a goal. Half the county has a card changes nobody's Tuesday.
kofi_a 3 5 2 2 3 4 2
  clear-goal: They said five thousand and everyone in the building could tell you. You may not like the goal, but it's clear as a bell.
petra-l 2 4 2 5 3 4 3: Appendix C has four lines and ended an argument of ten years in my authority.
  evidence: She looked, in her lunch break, and the campaign turned round within a fortnight. That's as driven by evidence as it gets.
hakan_o 2 4 2 2 2 3 2
  evidence: Nine weeks of a dashboard without the one column. "Nobody had a report for that" is not an excuse when the data's in your own system.
delphine 1 2 1 2 3 3 3
  mission-fit: We bought people's attention in order to count it. I did that for fifteen years, with better magnets.
  audience: "18 to 45 without a card" isn't an audience, it's a setting.
mina 3 4 2 5 4 4 3: What I keep thinking about is that the part-timer wasn't told off. Or perhaps she was, and it isn't in the report.
  evidence: It takes nerve to put 163 in the same paragraph as 4,210.
rafiq 3 2 3 4 5 4 3
  follow-through: Ringing people up and asking what they had hoped to find. This is my whole trade, and it beat the machine by six to one.
ngozi.e 2 2 2 2 2 3 2: They'd have seen it in week two had they asked a person at the desk.
otto.k 3 4 2 4 3 3 2
  effort-and-skills: Twenty-one thousand dollars. My bus has a yearly budget of that, tyres included.
b.strand 2 4 2 4 3 3 3
mei-ling.c 2 2 1 2 2 3 2
  clear-goal: A target tells you when to stop. It doesn't tell you why you began.
`),
};
