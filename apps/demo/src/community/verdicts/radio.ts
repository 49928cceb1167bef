import { type DemoReception, verdicts } from './verdict.js';

export const radio: DemoReception = {
  caseStudy: 'case-radio',
  ratings: 30,
  usual: [3.6, 3, 2.6, 2.6, 2.4, 2.4, 3.2],
  divided: { 'voice-and-privacy': 0.6, 'follow-through': 0.5 },
  verdicts: verdicts(`
marisol 3 3 2 2 2 1 3
  voice-and-privacy: A yes for "a film for the library" isn't a yes for two million. They know it now, and the boy's in it for good.
joaquin 4 3 3 3 4 4 4: A campaign that was run over by its own luck, got up, and made a ticket. I've seen cooperatives die of less.
  follow-through: Two Saturdays shut, to think. It takes courage to close the door while the whole country is knocking.
l.haverkamp 3 2 1 2 1 2 2
  audience: The audience was the street by the bridge. What they made was for everybody, and everybody came.
  follow-through: Nobody had asked what happens if it works, and the police had to answer.
teuila 4 3 3 3 4 4 4
  voice-and-privacy: "What if everyone you've ever met sees this?" That's the question I'm going to use from now on, and I'd not have thought of it without their bad luck.
delphine 3 3 2 2 2 2 3: The best fifteen seconds on this shelf. I'd have sold it and run.
tamsin_k 3 3 2 3 3 2 3
  voice-and-privacy: "Taken down, from their page." The one honest sentence about deletion that I've read this year.
wren 4 3 3 3 4 3 4: As the person who'd have had to keep the server up: closing was right.
dawit 4 3 3 2 4 2 3
  evidence: They learnt from a queue over a bridge. I won't call it measurement, but nobody could miss it.
ngozi.e 3 2 2 3 2 2 3
  clear-goal: Ten mended things a week, each with a book. Fine. Then why does the film show neither a library nor a book?
yuki.mori 3 4 3 3 2 4 4
  voice-and-privacy: Hands only, since then. Hands have more face than faces.
gudrun 4 3 3 3 4 4 3
rafiq 3 3 2 2 4 1 3
  voice-and-privacy: Thirteen is thirteen. His mother had no way of knowing what she was asked, and they had.
`),
};
