import { type DemoReception, verdicts } from './verdict.js';

export const errors: DemoReception = {
  caseStudy: 'case-errors',
  ratings: 22,
  usual: [4.2, 4.4, 3, 4.1, 3.7, 4.2, 3.3],
  divided: { audience: 0.45 },
  verdicts: verdicts(`
mei-ling.c 4 5 2 4 4 4 4: I work in such a library. The idea is right and I'd have put it somewhere else.
  audience: The entrance is where first-years queue for coffee. Doctoral students come in through the bicycle cellar.
hakan_o 5 5 5 4 4 4 3
  clear-goal: Forty, from two. By whom, and good enough to be used by somebody else. That's the whole of page one.
  audience: A hundred people in a house of sixteen thousand, and they knew it was a hundred.
tamsin_k 5 5 4 4 5 5 4: As someone who keeps things: the nine that were withdrawn are the finding. I hope that their number is kept, if nothing else.
  voice-and-privacy: A name that can wait for five years is a kind thing to put into a form.
b.strand 4 4 2 3 3 4 3
  audience: 909 stopped at the case, and they were counted by whoever had cold feet. I liked them for it and went no higher.
oduya 4 5 2 5 4 4 3: Week 11 is a fine week. They had blamed their own form for ten, and it took eleven conversations to find out that it was never the form.
  audience: The audience was supervisors, and nobody wrote that down until the end.
petra-l 3 4 4 4 3 4 2
  effort-and-skills: 520 hours for 41 data sets comes to nearly thirteen each. It may be worth it! It needs somebody to say so.
amirhossein 5 4 5 4 4 5 4: I welded the wrong way for two years, in another country, and there was no case. I would have stood in front of this one for a long time.
caoimhe 5 4 4 3 4 5 4
  mission-fit: The archive of what didn't work. We've shelves of it in Ballinure, only it's called the minutes.
`),
};
