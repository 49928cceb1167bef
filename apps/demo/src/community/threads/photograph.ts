import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** The boy in the school jumper, and what libraries may show. */
export const photograph: DemoThread = {
  subject: 'post-14',
  lastReplyDaysAgo: 9.3,
  roots: outline(`
delphine: The apology says that a volunteer took it and it was scheduled with a batch on a Friday afternoon. That isn't an excuse, only the mechanism.
  marisol: The mechanism is what interests me! Who could've stopped it, at which minute, with which button?
    wren: From the technical side: nobody. A scheduled post goes out unless someone remembers that it's there. The calm way is a queue where a *second* person has to press, and most tools have one, switched off, three menus down.
      marisol: So the safe setting exists, and is off by default.
        wren: The safe setting slows you down, and people who sell posting tools don't sell slowness.
          rafiq: Pharmacies are made of second signatures. It isn't distrust of the first person, it's knowing what Fridays are like.
            marisol: "Knowing what Fridays are like" is the whole of safeguarding, thank you.
jonah.p: Two days up, though. How many people saw it in two days?
  hakan_o: 31,000, they say. They could've left that figure out of the report.
    gudrun: They put it in the second paragraph and not in the appendix. I noticed that. It's like somebody who tells you at the door that they have broken the cup.
amirhossein: I'd like to ask about the boy, not the post. Did someone speak with him?
  delphine: With the family, yes. It says that they "visited with an apology and were given tea". About him it only says that he asked if the goose was in trouble.
    amirhossein: Then I'm at peace with it.
    sam-whitlock: I'm not crying, it's an allergy to waterfowl.
oksana.l: In my school we photographed everything, for reports. All happy children with books. Today I think about each of these pictures, because some of those children must not be found now.
  teuila: Oksana. I don't have words. Thank you for saying it here.
  nguyenthu: This is the reason why "nobody complained" means nothing. The person for whom it's dangerous is the one who can't complain.
    rafiq: And the harm comes years later, in another country, from somebody who was a stranger at the time. No consent form has a box for that.
      oksana.l: Yes. The paper asks *do you agree*. It should ask *who must never see this*.
        r.benavides: I have taught consent for a decade and I've never heard the question put the right way round until now. May I use it, with your name or without, as you prefer?
          oksana.l: Without, please. But use it.
  kofi_a: We've gone over to hands. In Millrace's pictures there are hands and things: a hand with a file, a hand with a zip. People like them *more*, oddly, they send them to their mums.
    yuki.mori: Hands are also better pictures. A face tells you whom to look at, a hand tells you what to look at.
      gudrun: As a signer I find you all very indiscreet.
        kofi_a: Oh no. Have I been publishing people's private conversations?
          gudrun: Only one so far. He was saying *pass the glue*.
lwazi: A small dissent: the goose. Nobody asked him either.
  caoimhe: He hissed at anyone who came near. I'd take that for a no.
    lwazi: So the first consent that was ignored in this campaign was clear, repeated and loud.
      priya-raman: I came to this thread for evidence-based outreach and I'm staying for the jurisprudence.
  tamsin_k: You joke, but a bird person wrote to the local paper in week eleven. Feeding bread to wild geese had gone up on the quay, it makes their wings grow wrong. The library did a post on it with the reserve's warden.
    lwazi: And did it get 412,000 views?
      tamsin_k: 2,900.
        lwazi: There it is.
          eleni.v: But 2,900 people know now about bread. I am one of them, since this minute I'm 2,901.
mina: I've been thinking about @rafiq's nine people in the queue next to the 31,000. Nine was enough. I wonder if we worry about the internet partly because it has a counter on it.
  rafiq: Nine was more than enough. One of them was sufficient.
  hakan_o: The counter on the queue is called gossip and has no delete.
    nguyenthu: It does decay, at least. A search engine remembers your jumper for ever.
      caoimhe: You haven't met Ballinure, have you. I've ratebooks that decay faster than Ballinure.
ines.duarte: what does the law say? can you just put a photo if it is a public place
  r.benavides: In outline, and I'm no lawyer:
|
| - *taking* it is often allowed
| - *using* it to promote an institution is another matter
| - with children it's another again
|
| But I'd put it the other way about. A library ought not to be working out how much it can get away with.
    ines.duarte: ok so lawful is the floor
      r.benavides: And we live on the first floor, or should.
        sam-whitlock: Is there a lift?
          r.benavides: By appointment only. I walked into that one.
`),
};
