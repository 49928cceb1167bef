import { type DemoReception, verdicts } from './verdict.js';

export const goose: DemoReception = {
  caseStudy: 'case-goose',
  ratings: 35,
  usual: [2.6, 1.4, 1.9, 3, 2.2, 2.7, 2.3],
  divided: { 'follow-through': 0.55, evidence: 0.45, 'voice-and-privacy': 0.5 },
  verdicts: verdicts(`
delphine 2 1 2 4 2 2 3: I brought this bird into the house and I'm the one who must say it: reach, then nothing under the tap. I'd rate the report a five if it had a row here.
  clear-goal: The aim turns up on page 6, after the applause. We used to call that the award entry.
  evidence: They published figures that make them look small, and raw ones too. Nothing forced them to.
  follow-through: Twenty-six posts lead nowhere. The fines ended, and by accident.
oduya 2 1 2 2 3 2 2: A model of candour and no model of a campaign. Rate what was decided beforehand: there is a pleasant sentence about leaflets and that is all of it.
  evidence: Publishing a figure is honesty. Being driven by one would mean that week three differs from week two because of it, and it does not.
  follow-through: They did read the comments about fines and act on them; for that one decision I go up to the middle.
kofi_a 4 2 3 4 4 3 4
  follow-through: Children's fines gone and a captioning class with a waiting list. If that isn't following through, what is?
  effort-and-skills: Maren. That's my reason, all five letters of it.
marisol 2 2 2 3 2 1 1
  voice-and-privacy: Post 14. A boy, a jumper, two days. One is the lowest the scale goes.
  effort-and-skills: Ninety-six hours because a nineteen-year-old's evenings weren't written down.
sam-whitlock 3 2 2 4 4 4 4
  voice-and-privacy: The apology named the mistake without wriggling, and the descriptions got very, very good. I rate how they ended up.
gudrun 3 1 3 3 4 4 3
  follow-through: Two of my friends wrote "we cannot follow". The next film had captions, and they were funny captions.
zofia_w 3 1 2 2 1 3 2
  evidence: Their sister branch had no goose and went up by the same. They could have known this in week four.
petra-l 2 1 1 5 1 3 2: A colleague asked me to look at the raw file. It's clean. I wish that the campaigns which work were documented half as well.
  evidence: Dates, closures, five years of comparison within an hour of being asked. In my office we'd frame it.
l.haverkamp 1 1 1 2 1 2 2: I've sold this campaign, under other names, to eleven municipalities. Cover the logo with your thumb.
  mission-fit: What would a library lose if the goose had walked into a car dealer's?
jonah.p 2 2 1 3 2 3 3
wanjiru 4 2 3 4 4 3 4: My under-twelves drew geese for a month and one of them now says that she is "overdue". I know that this isn't a strategy.
`),
};
