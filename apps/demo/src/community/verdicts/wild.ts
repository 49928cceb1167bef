import { type DemoReception, verdicts } from './verdict.js';

export const wild: DemoReception = {
  caseStudy: 'case-wild',
  ratings: 32,
  usual: [4.1, 4.5, 4.2, 4.8, 4.4, 3, 4],
  divided: { 'voice-and-privacy': 0.52 },
  verdicts: verdicts(`
oduya 4 5 4 5 5 4 4: This is the one I'd hand to a team on a Monday. It isn't the voice-over, it's the obligation to do one thing differently.
  evidence: Week 5, a post with nine hundred views taught them more than the one with sixty-one thousand, and they let it.
  follow-through: The hours that were saved on posting went into answering. One can point at the line in the rota.
rafiq 4 5 5 5 5 1 3
  voice-and-privacy: A first name under each post, in a place of fourteen thousand with one ferry. "Only those who want it" is easy to say when the boss wants it.
marisol 4 4 4 5 4 2 4
  voice-and-privacy: Two of nine said no, so anyone on the quay can work out who's missing. I'd like to hear it from those two.
hakan_o 3 5 4 5 4 4 4: Twenty-six Mondays online, including the ones where the answer was "fewer ferns". That's a changelog. I've been asking for one since the goose.
  evidence: Seen, answered, came. Three columns is as many as anybody reads.
yuki.mori 4 4 4 4 4 5 5
  voice-and-privacy: The joke is never on a reader. It is on the photocopier, who has not complained.
caoimhe 5 5 4 5 5 5 4
  voice-and-privacy: They asked the shy ones first. I've worked in four places and never been asked second.
farah 4 5 5 5 4 2 3: J'adore, et je m'inquiète. The humour is in the accent of one person, Odile. When Odile is on leave the comments ask where she is.
  effort-and-skills: Three hundred and ten hours is honest. It's also two months of somebody.
ngozi.e 3 4 4 5 4 3 3
  clear-goal: Forty questions a week is a goal that I can fail. Thank you. I'd have liked to read what the questions were about.
mei-ling.c 4 4 3 5 4 4 4
  audience: The ferry at seven o'clock is the best description of an audience that I've met. But the young people never came and nobody went to ask why.
sam-whitlock 5 5 5 5 5 4 5
tamsin_k 4 5 4 5 4 2 4
  voice-and-privacy: First names with faces, kept online for as long as the page stands. Who takes Marc down when Marc has left?
`),
};
