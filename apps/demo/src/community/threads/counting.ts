import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Answers to the second prompt that are not about geese, and the van. */
export const counting: readonly DemoThread[] = [
  {
    subject: 'summer-reading',
    lastReplyDaysAgo: 9.6,
    roots: outline(`
teuila: Ada's finger under the last line. That's the medal.
hakan_o: A self-chosen goal will be gamed too, only downwards. Ask them for the goal *and* for what would make it hard. You can't game that without thinking about reading.
  zofia_w: I like this very much. "What will be difficult?" One of the three has already answered: "my brother".
marisol: I gave two medals for one set of six as well. There are dozens of us.
  zofia_w: So the record is 1,204 minus the brothers.
    rafiq: An adjusted figure.
priya-raman: On the van, I let them choose a number and put it in an envelope, sealed. In September we open it together. Nobody sees anyone else's. One said "0" and had read four, and was delighted.
`),
  },
  {
    subject: 'door-counter',
    lastReplyDaysAgo: 1.1,
    roots: outline(`
hakan_o: "Two fifths" of which figure? 37 over 82 is 45 %, and 37 over 119 is 31 %. Sorry, reflex.
  mina: You're right, I'll fix it, and thank you for being sorry.
    hakan_o: The rest of it I'd not change by a comma.
marisol: DON'T send it alone. Ask the other branches to count by hand in the same week. Then it's a finding about boxes and not about you.
  mina: I hadn't thought that I could ask them. Zofia, would Cutler Row count chairs with us?
    zofia_w: I've asked. Wednesday of next week. We borrow a stool.
      nguyenthu: Central is in as well, evenings. I count the steps anyway.
        mina: That's three branches, and I've stopped feeling sick. *@marisol*, you should do this for a living.
          marisol: I do it for a subscription of eleven pounds a month, forms on request.
amirhossein: If they cut a post because of an honest number, the number didn't cut it. A person did and used the number as gloves.
oduya: I won't tell you what to do, Mina. I will say that I once kept quiet about a figure for very good reasons, and that I can still give you the date.
  mina: Would you tell me which reasons? Not here, if you would rather not.
    oduya: My office, Thursday, bring the jar.
jonah.p: The toddlers under the beam, though. Sweet relief: some of your error cancels.
rafiq: @mina, did the meeting happen? We're all pretending not to wait.
  sam-whitlock: I'm not pretending at all.
`),
  },
  {
    subject: 'poetry-bench',
    lastReplyDaysAgo: 8.3,
    roots: outline(`
caoimhe: Nine streets apart, and a bench. I've read this out to everyone who came in today, which was four, and one of them was the post.
  amirhossein: Then it has been read aloud, which the form should count. Thank you.
eleni.v: What was on the shopping list?
  amirhossein: Onions, lamp oil, *something for Maryam*. We agree that it's the best poem in the box.
`),
  },
  {
    subject: 'van',
    lastReplyDaysAgo: 25.2,
    roots: outline(`
b.strand: "Reader development" for a man who stands in the road and says "ah". I'd have approved the budget.
yuki.mori: *Route intelligence* is the best sign in this course, and it's invisible.
`),
  },
];
