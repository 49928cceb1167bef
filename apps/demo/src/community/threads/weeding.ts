import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

export const weeding: DemoThread = {
  subject: 'weeding',
  lastReplyDaysAgo: 19.5,
  roots: outline(`
caoimhe: Jonah. I'd like you to picture me reading this in a local studies room, at a desk made of the very thing, with my hand over my mouth.
  jonah.p: I pictured you specifically, all weekend.
    caoimhe: I'll absolve you on two conditions: a photocopy, and the man's name so that I can ask him in to talk.
      jonah.p: Copy's in the post. He says he'll come if there's a chair with arms.
        caoimhe: There's the good chair. It has arms and a history.
  tamsin_k: Spiral-bound, typed, 1983, four copies. That isn't a book, it's an archive that has got lost and been given a class mark.
    b.strand: Of the four copies one is ours, and I checked this morning: it's there. I touched it.
      tamsin_k: You *walked to the place and looked*. My hero.
        b.strand: It's eleven metres from my desk but thank you.
hakan_o: You've described a data error and then blamed your ear. The record said "loanable since always, never borrowed". It ought to have said "loanable since 2021". The scanner told the truth about a false row.
  jonah.p: I'd love for that to be the whole of it. But I held the thing. It had a comb binding and somebody had coloured in the cover with crayon. Any child would have said *wait*.
    hakan_o: At second number 1.5, of 412? A child would've been on doughnuts by ten o'clock.
      jonah.p: Then the pace is the error.
        hakan_o: There we agree. What's your throughput target?
          jonah.p: A bay an hour. It's written on the trolley in marker pen.
            hakan_o: And so the third bleep would have cost you the doughnuts.
zofia_w: I can make you the third bleep. The union catalogue has a web address that you ask with a number and it says how many libraries own it. If fewer than five, red light.
  hakan_o: It's rate limited and lies about spiral bindings, but yes, in principle.
    zofia_w: So it says "I don't know", and "I don't know" should also be a bleep.
      jonah.p: Could you really do that? With the scanner we've got?
        zofia_w: Give me a Sunday and a trolley, and somebody who brings coffee.
        zofia_w: Done. It works for about 80 % of what has an ISBN. What has none always bleeps, because **no ISBN is itself the sign**.
          tamsin_k: "No ISBN is itself the sign" should be carved above a door.
          jonah.p: Ran it on the 412 from the old list. Eleven reds. ELEVEN. Nine of them are still in the charity shop.
            caoimhe: Run, man!
              jonah.p: I'm typing this from inside. They're holding them behind the till, and the lady says I look unwell.
              priya-raman: Best thread on this site and it's about a *comb binding*.
marisol: Devil's advocate: I've got 6,000 books in a room made for 4,000. Half are older than the parents. When I weeded, loans went UP by a third, since the children could see the covers. Guilt is why my predecessor never did it, and her shelves were grey.
  teuila: Same with us. A picture book with tape on the tape says to a child: this is what we think you're worth.
    marisol: Exactly! Clean shelves are a courtesy.
  jonah.p: I'm with you, honestly. I tried to say it at the end with the brandy. I'd do 401 of them again with a song.
    marisol: Sing quietly, the bowls club's listening.
  eleni.v: But a school may throw away, because there's somewhere else. Who's the last one, that may not? If each of us thinks that it's another.
    b.strand: This is the question. In some countries it's written down: each library keeps what it has promised to keep, and the rest can weed in peace. It's called a shared print agreement and it's the least exciting document that ever saved anything.
      eleni.v: I would like to read the least exciting document.
        b.strand: Sent. Page 9 has a table, you may feel something.
          eleni.v: I felt something.
rafiq: That sticker! In the pharmacy we had a drug nobody ordered for two years. It was delisted. It turned out it sat on page two of the ordering screen.
  nguyenthu: Everything on page two is dead. People too. Our volunteers list has a page two.
lwazi: I want to say something about the man. He *paid* to return our own book to us. There's no metric in the building for how much that town loves that library.
  teuila: I cried at "showed me his father".
    jonah.p: He'd been four when it was typed. His dad was on the dye vats, blue to the elbow his whole life, and it shows in the photo as black.
      lwazi: I'm going to think about that arm for quite some time.
  oduya: And notice that he didn't shout. People who still return things to you are giving you an audit for free. Be sure to write back.
    jonah.p: I wrote, on paper. It took six drafts, and in the end it just said what I'd done.
      oduya: Those are the ones that get kept.
ines.duarte: what happened with the rest of the 412? are they in the shop also
  jonah.p: Mostly a pallet to a reseller, who pays by weight. Some pulped. I looked up where, it becomes the insides of egg boxes.
    ines.duarte: in my country they burned books and then much later they were ashamed. Egg boxes is better
      amirhossein: It is. Somebody carries something fragile home in it, at least.
  sam-whitlock: I'd like my own unread novels to be pulped into egg boxes in due course. Put that on record.
r.benavides: As the person who repairs: "worn" isn't a reason and "ugly" isn't either. Send me the ugly ones that pass the third bleep. I need spines for the Saturday class.
  caoimhe: He means it. I've seen him look at a broken joint the way others look at cake.
  b.strand: Eleven spines are on their way to you as of Thursday. Jonah wrapped them himself, so there's rather a lot of tape.
    r.benavides: On the *outside*, I trust.
      jonah.p: …on the outside, @r.benavides.
`),
};
