import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Drums, printers, signs, seeds. */
export const room: readonly DemoThread[] = [
  {
    subject: 'one-drum',
    lastReplyDaysAgo: 36.4,
    roots: outline(`
kofi_a: Library work AND a nice lady with a drum. Whoever says you must choose has never met either.
zofia_w: Honest answer, since you ask for it: the part with the beats is good and known, look for *phonological awareness*. But you can't say that one Tuesday did it. You'd need many Tuesdays, and not only the rainy ones.
  teuila: That's what I hoped someone would say. So I'd do it every second week and alternate with books?
    zofia_w: And don't tell yourself beforehand what you'll see. Write down three things after each, always the same three.
      teuila: 1) who took a turn, 2) who came back, 3) who bit.
        zofia_w: Number three is a very sensitive instrument.
        hakan_o: I'd fund this study.
jonah.p: Small worry from the other end: my nephew's deaf in one ear and drums in a low room are torture for him. Was there a place to be further away?
  teuila: There's a corner with cushions, and I'd never thought what it was for. It has a sign now: *quieter here*. Thank you, Jonah.
    yuki.mori: A sign that gives permission! It may stay longer than ninety days.
eleni.v: What was the sound for your own name?
  teuila: Three, with the middle one held. *Te-u-i-la.* All right, four. You've caught me out, I've been drumming it wrong for years.
marisol: Write "22" in the box for books. There were twenty-two names, and each was read out from a mark. I'll fight your supervisor.
  teuila: I rang her back and said this in a calmer voice. She's coming next Tuesday, she has asked what she should bring. I said a name!
`),
  },
  {
    subject: 'since-lent',
    lastReplyDaysAgo: 13.2,
    roots: outline(`
lwazi: You put a plant on it. What kind?
  kofi_a: Spider plant. It's thriving, it likes the warmth from the standby light.
    lwazi: So in fact it *is* a fabrication device. I can see at least nine babies in your photo from here.
      kofi_a: Sixty-one users and nine offspring.
hakan_o: I'd be careful with 407 against 61: do you count users the same way for both? For the printer you log a card. For sewing machines you said you count who sits down.
  kofi_a: Caught. Sewing is tally marks by whoever's near, so the same lady may be four ladies. If I count names that I know, it's nearer 150.
    hakan_o: Still more than twice the printer, for a thirteenth of the money. Your argument gets *stronger* when you shrink it.
      kofi_a: Put it in the piece? Or leave the big number, with this underneath?
        oduya: Leave it, with this underneath. See what Delphine did.
delphine: "The target was written from a catalogue" is true of every brief I was ever handed.
marisol: Second printer! It's the institutional equivalent of being given another jumper.
  sam-whitlock: From an aunt who's seen you wear the first one precisely never.
gudrun: The grip for the fork is worth 2,900. I'm sorry to spoil the sewing.
  kofi_a: You're not spoiling it, I was afraid nobody would say so. The nan's name is Edith and she eats with us on Fridays now.
    gudrun: Then what you need is one printer that works and somebody beside it. This is a person-shaped target.
      kofi_a: I'm stealing "person-shaped target" for the reply to the councillor.
`),
  },
  {
    subject: 'signs',
    lastReplyDaysAgo: 33.8,
    roots: outline(`
caoimhe: "Every sign is a scar." There's one in our place that says DO NOT FEED and nobody living can tell me what.
  yuki.mori: Leave that one. It's literature.
hakan_o: The ninety days rule works on software as well. We did it with warning messages. From 140 to 22, and then one person was very angry, and it was 23.
  yuki.mori: One person is a good price! Did you put it where they were angry?
    hakan_o: To the pixel.
rafiq: Some prohibitions protect the weak one in the room. Our "no filming" sign was taken down for tidiness and a week later a girl was filmed crying.
  yuki.mori: Then it came back at the place where it was needed? I hope that it did. You're right that I wrote as if all of the nineteen were the same.
    rafiq: It came back at the study tables, at the height of a phone. You'd have approved of the height.
      yuki.mori: I approve with all my heart, and I'll add a line: *ask first who felt safer*.
teuila: A laminated blank. I believe in the laminated blank. It's somebody's Friday.
wren: I've counted the notices on this site's sign-in page, in fear. Four. Two apologise. I'll start with those.
  yuki.mori: May I ask what the other two do?
    wren: One refers to the first two.
`),
  },
  {
    subject: 'seeds',
    lastReplyDaysAgo: 23.9,
    roots: outline(`
tamsin_k: Was I silent? I remember asking for the beans at once.
  lwazi: It felt long on my side of the drawers.
eleni.v: My grandmother sewed seeds in the hem of her coat when she left Smyrna. Nobody in the family can say what they were. We only know where, by the stitches.
  lwazi: Please could you write that down somewhere that's not only here?
    eleni.v: I've just done it, in Greek, with a pen.
gudrun: What's the borrowing rule if the plant doesn't live?
  lwazi: You come and tell us how it died. There's a notebook for it, and it's by far our most read title.
b.strand: Six of a bag from 1988. In my world this is a last known copy, and you *opened* it. I needed to sit down.
  lwazi: I needed to as well. But unopened it would have been dead in five more years, and perfect.
    tamsin_k: "Dead and perfect" describes some very distinguished collections.
`),
  },
  {
    subject: 'gathering-hands',
    lastReplyDaysAgo: 8.9,
    roots: outline(`
nguyenthu: I wrote the text for one of those twelve posters. I was proud of the font. May I come to the thirteenth and carry chairs?
  gudrun: You may come and be a hearing guest at the side. The chairs are in a half circle and everybody carries their own.
`),
  },
];
