import { type DemoReception, verdicts } from './verdict.js';

/** Those of the first fortnight were given blind, before anybody was shown what came of it. */
export const company: DemoReception = {
  caseStudy: 'case-company',
  ratings: 26,
  usual: [4.2, 4.5, 4.5, 4.1, 4.2, 3.9, 3.3],
  divided: {},
  verdicts: verdicts(`
mei-ling.c [53.4] 4 5 5 3 4 3 3: Blind, and so I rate a plan: I'd give it money. I would ask first who sits at that table in week twenty.
  voice-and-privacy: Seen from behind is still seen. "Can move to another table" depends on there being one.
petra-l [52.1] 3 5 4 3 3 4 3
  clear-goal: From 0.1 to 0.6 per student and term, the same as on campus. Numerator, denominator, comparison. I could weep.
hakan_o [51.8] 4 5 5 3 4 5 3
  voice-and-privacy: No recording is kept. Four words that save you forty pages.
oksana.l [49.6] 4 4 5 3 4 4 3: I would open this in the evening, when I came here first and the flat was so quiet. I don't know if I would ask something.
r.benavides [47.7] 4 4 4 3 4 2 3
  voice-and-privacy: Who agrees to be seen when the other choice is a worse table? I'd want to read the house rules before I go higher.
joaquin [46.2] 4 4 4 3 3 3 2
  effort-and-skills: Seven people to show us a kettle. I like the kettle.
ines.duarte [44.9] 5 5 5 3 5 4 3: "the room". in the night shift I would have it open behind the reservations
rafiq [33.5] 5 5 5 5 5 4 4
  evidence: Half of them ask when the break is over. You only find that if you look at minutes, and you only look at minutes if you care who was left waiting.
sunniva [27.3] 4 5 5 5 5 4 4
  follow-through: Ten minutes of one person and a second kettle took it from under half to nearly all. I've sent this to my director without a comment.
b.strand [20.4] 4 4 5 4 4 4 4: "We had hoped", about the students who left all the same. It's a good place to end a report.
otto.k [15.8] 4 5 4 5 4 4 3
`),
};
