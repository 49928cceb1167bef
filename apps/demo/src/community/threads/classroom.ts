import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** About the course and the Saturday class; the first is between a learner and the instructors. */
export const classroom: readonly DemoThread[] = [
  {
    subject: 'leaving',
    lastReplyDaysAgo: 43.9,
    roots: outline(`
oduya: Thank you for asking before and not after. Two facts. The piece that I've been quoting to colleagues is yours. And half this class has told me privately that the others are so good.
  ines.duarte: really half?
    oduya: Really more. Come on Thursday at five, or tell me what hour a night porter is awake and I'll be awake then too.
r.benavides: You may write in Portuguese whenever a sentence won't come, and put the English under it later. I'll read both, slowly, with pleasure.
  ines.duarte: obrigada. I will stay until prompt 2 and then see
`),
  },
  {
    subject: 'old-blog',
    lastReplyDaysAgo: 64.2,
    roots: outline(`
hakan_o: Testing the claim about code: \`@mina\` should sleep through this.
  mina: I only found out because I was reading. So it's true!
  wren: I'd have been so embarrassed. Thank you for testing it on a kind person.
tamsin_k: Will the archive's address stay put? I cite two posts from my own year, and one of them is wrong in an instructive way.
  wren: It stays for as long as there's a Wren. I've written the *why* on a yellow paper.
`),
  },
  {
    subject: 'marking-notes',
    lastReplyDaysAgo: 40.9,
    roots: outline(`
zofia_w: "A transcript has no hands." I'd never have guessed that this was what we were doing.
priya-raman: I've told the man with the kettle that he's corrected a syllabus. He asked if it was for reading or for tonight.
rafiq: About the card: I have the name of who may change it. There's a form.
  oduya: Of course there's a form. Bring it to class and we'll fill it in on the big screen.
    hakan_o: With labels, please.
`),
  },
  {
    subject: 'wheat-paste',
    lastReplyDaysAgo: 33.4,
    roots: outline(`
r.benavides: As a vet looks at a *promising* cow. It's a fine hinge. Now do me nineteen more, and by the twelfth you'll stop breathing on them.
  b.strand: I have asked my wife for nineteen evenings. She's asked to see the paste first.
`),
  },
];
