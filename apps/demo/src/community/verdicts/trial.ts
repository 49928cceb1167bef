import { type DemoReception, verdicts } from './verdict.js';

export const trial: DemoReception = {
  caseStudy: 'case-trial',
  ratings: 28,
  usual: [4.2, 4.4, 4.1, 3.4, 2.4, 4.8, 3.8],
  divided: { 'follow-through': 0.6 },
  verdicts: verdicts(`
radka 5 5 5 4 2 5 4: I am a school librarian and I have ordered socks.
  follow-through: In the holidays it was over. Ours would be too. But she measured that it was over, and I never have.
  voice-and-privacy: No face of a child on any screen, and the films are funnier for it. It can be done, colleagues.
teuila 5 4 5 4 5 5 5
  follow-through: Four copies under the screen on Monday morning, with a slip for your verdict. Where I work the book would be on order.
oduya 4 5 4 4 2 5 3
  clear-goal: 212 loans, one each, because of another pupil. Missed by twenty-four and told to everybody. This is what a goal is for.
  follow-through: The question "and then?" was asked in the holidays. I should like it asked in week one.
wanjiru 5 4 5 3 4 5 4: The book that loses goes out most. Naturally it does! What did it do?
jonah.p 4 4 4 3 2 5 4
  evidence: 297 is for everybody and 188 for the second year. The poster has the larger number in the larger type.
sunniva 4 4 4 4 4 5 2
  effort-and-skills: One person, eighty-eight hours, 640 consent letters. In her shoes I'd have lasted until letter ninety.
priya-raman 5 4 4 3 4 5 4
gudrun 4 4 3 3 2 4 3
  audience: Ninety seconds of socks with voices and no caption. A Deaf pupil is on the jury by the lunch only.
dawit 4 5 4 5 3 4 4
  evidence: "One in five, five weeks later" is the last slide. Most of us stop showing slides one before that.
`),
};
