import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** The third prompt: only those who have written for it can be here, and the instructors. */
export const exclusion: readonly DemoThread[] = [
  {
    subject: 'lift',
    lastReplyDaysAgo: 0.9,
    roots: outline(`
oduya: "The whole number", and who holds it. If you let me, I'd like to read that sentence to a room of architects.
  sam-whitlock: Do. Do it somewhere with a step.
hakan_o: I've got six closed tickets that say the same thing: each of us had one and nobody had the six.
  sam-whitlock: It's odd, isn't it, how a pile of small nice moments turns out to be a wall.
nguyenthu: Has anyone complained of the wobble yet?
  sam-whitlock: Day three. A gentleman, formally, in writing. They've ordered a *new spinner*.
`),
  },
  {
    subject: 'unlabelled-edit',
    lastReplyDaysAgo: 1.3,
    roots: outline(`
sam-whitlock: "I could not reproduce because I looked." Oof.
r.benavides: Two of the six were closed by you, and you wrote it down where we could all see it. I'd give marks for that if there were a box.
  hakan_o: There's always a box. It says "edit".
nguyenthu: Could the six be told that it works now? They may have given up on us.
  hakan_o: I've written to all six. Two addresses bounced, three said thanks, and one sent me nine further bugs, bless her.
`),
  },
  {
    subject: 'line-seven',
    lastReplyDaysAgo: 1.6,
    roots: outline(`
sam-whitlock: An envelope, gone since 2014, and its guard still on duty. I'd like to know how many of my own rules do that.
gudrun: Have you still got the capitals? Don't throw that form away, whatever they decide.
  nguyenthu: It's in my drawer with her name up, so that I see it when I look for a pen.
r.benavides: Ask the manager what share of *addressed* cards never bring theirs back. That's the comparison, and I'd bet nobody has it.
`),
  },
  {
    subject: 'tannoy',
    lastReplyDaysAgo: 0.5,
    roots: outline(`
hakan_o: I was at Central on Saturday and when the voice came on I looked for the coats. Like birds, exactly.
nguyenthu: Gudrún, I press that button each evening. The light switch is thirty centimetres from it! As of tonight it blinks.
  gudrun: Thank you. I'm going to come and sit in the basement just to see it.
`),
  },
];
