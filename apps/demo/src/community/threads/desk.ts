import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Answers to the first prompt. */
export const desk: readonly DemoThread[] = [
  {
    subject: 'bees',
    lastReplyDaysAgo: 44.8,
    roots: outline(`
teuila: Knock on the hive and say it plainly. Oh, Mina.
rafiq: "I have a reflex for nouns." That's me at the counter for a decade: *headache* → shelf. What people wanted was to be told that it wasn't the other thing.
  mina: Did you find a way of hearing the other thing?
    rafiq: I'd say, "And how long have you had it?" It's medical, so it's allowed. It gives a person a place to put the rest.
      mina: I've no medical to hide behind. "And how long have you had bees?"
        rafiq: I would answer that question at length.
hakan_o: I'll take the unpopular side. She asked for bees and got bees in under a minute. Nine times out of ten that is what people want, and the tenth should say so.
  mina: The tenth one nearly went home with four books on pollination and a can of poison, though.
    hakan_o: Nearly. But if you interview the other nine you've taken four seconds from each, and some of their patience.
      oksana.l: For the one with a third language it's not four seconds. Each question more is a small exam.
        mina: I hadn't thought of that at all. So "what's going on with them" is friendly only if it's easy to answer?
          oksana.l: Walk slowly, it's the better half of your idea. Walking has no grammar.
            oduya: *Walking has no grammar.* I'd like it noted that the class has overtaken the syllabus.
        hakan_o: Also she makes my point better than I did.
  priya-raman: I'd just keep an eye on them. Somebody who got what they wanted sits down or leaves. Someone who didn't is still standing there in ten minutes' time holding four books like a waiter.
    hakan_o: An observable signal! I withdraw to a prepared position.
b.strand: Was the folklore page from the one by Askeland? Ours is always out in October. I've wondered why.
  mina: No author, it was in a county magazine from 1931. We'd never have got it from the catalogue, it was the woman herself who said "there used to be a thing about crape".
    caoimhe: Crape on the hive, yes! My great-aunt did it in 1962, with a piece of her good blouse.
      b.strand: And did the bees stay?
        caoimhe: They did. She said they were the only ones in the family who took it well.
ines.duarte: I liked when you sat on the kick stool
  mina: I only did it because my feet hurt! But I've done it on purpose since then.
oduya: A note on craft, since others will read this as a model. You give the turn away early ("that was the mistake"), and it's stronger for it. We read on for the bees and not for the verdict.
  mina: Thank you. There's a jar with your name on it, well, a spoon.
`),
  },
  {
    subject: 'said-aloud',
    lastReplyDaysAgo: 47.9,
    roots: outline(`
marisol: I had to put the phone down for a bit after "I saw him see it".
nguyenthu: Rafiq, I work that desk in the evenings. The laminated card: I've just turned it over. On the back is the *old* card and it says "pass item to customer". Somebody changed it. There must've been a reason.
  rafiq: The sixteen wrong books, I expect. I'd like to meet the person, I'm not angry with them.
    nguyenthu: It was Des, who's retired. He says that a lady once went home with the wrong large print and "there was correspondence".
      rafiq: One lady with a pen. And against her, a number that can't be known, with no pen at all.
        r.benavides: There you have most of information ethics. The harms that write letters against the harms that stay away.
          eleni.v: And the second kind is always told to bring evidence.
            rafiq: Yes. I've been asked twice "how many?" and I answer "at least one, and I know his face".
hakan_o: Engineering it: print the slip with the last three of the card number and a shelf letter, no title, no name. You check the barcode against the card, the machine says yes or no. No voice needed, and the sixteen errors go too.
  rafiq: So the two aims weren't opposed at all. They only looked opposed because the tool was a mouth.
    hakan_o: I can have it in test by Monday, it's a template. Nobody's ever asked me for one.
      zofia_w: We've had this in Cutler Row for a year. No wrong books that I know. But old people miss hearing their title! One said, "I like it when you announce me."
        teuila: Ha! Then there's a card for that: *announce me*.
          sam-whitlock: I'd tick it on certain days and for certain titles. Trumpets, even.
caoimhe: In a small place there's no slip that would help. I know what everyone's reading, since I'm the one who ordered it. All I can do is have no face.
  oksana.l: To have no face is work. I think that it's the most tiring part.
    caoimhe: It is so, and nobody ever thanks you for an expression you didn't have.
jonah.p: Would you try to reach him? Or is that worse?
  rafiq: Worse, I think. It would be my comfort and his second time. I asked @oduya, and she only said "whose need is it?", which was enough.
    jonah.p: I'd have written the letter. I can see now who it'd have been for.
`),
  },
  {
    subject: 'three-desks',
    lastReplyDaysAgo: 52.4,
    roots: outline(`
priya-raman: "Let's not know together" is going on the dashboard, next to the tax disc.
  zofia_w: It's hers! I only carried it out of the building.
oduya: You write that twenty years make the porter. Ask him. I did once, with ours, and he'd been there for seven months, and listened.
yuki.mori: A link to the page for fines. He smiled and you paid.
`),
  },
  {
    subject: 'second-language',
    lastReplyDaysAgo: 50.6,
    roots: outline(`
eleni.v: "She tells me to go, and she is sorry about it." I've been in this sentence. Thank you.
  oksana.l: I think many of us have. It's a big room.
yuki.mori: Please may I see the sheet with the verbs? Verbs are the hardest thing to draw. I've been failing at *renew* for six years.
  oksana.l: For *renew* I have a clock with an arrow and a smiling face. Children understand, and adults believe it's about hospital.
    yuki.mori: Then at least it's about time, and everyone's smiling.
`),
  },
  {
    subject: 'no-desk',
    lastReplyDaysAgo: 51.5,
    roots: outline(`
lwazi: Two-page summary left on the printer "for her to collect". He gave her a reason to be seen leaving. That's a very great artist.
  priya-raman: I went back to tell him and he said that the printer just does that.
marisol: For reading or for tonight. Tried it in a corridor on a Year 10 with a face like thunder. "Tonight." We've now got a kettle.
tobias.f: From the other side of the counter at four in the morning: nobody comes for reading. They come because a light is on.
`),
  },
  {
    subject: 'ticket',
    lastReplyDaysAgo: 50.1,
    roots: outline(`
sam-whitlock: I'm for this. On a screen nobody talks to the person who's pushing me.
  hakan_o: I hadn't got that argument and it's better than all of mine.
`),
  },
  {
    subject: 'short-visit',
    lastReplyDaysAgo: 49.4,
    roots: outline(`
oduya: "I was the one who did not ask." I've been teaching for nine years and no one had ever written about that person. Please don't apologise for it.
mina: This is the one I keep thinking about, Inês. What was your question?
  ines.duarte: if they have a place to do homework at night 🙂 they don't
`),
  },
];
