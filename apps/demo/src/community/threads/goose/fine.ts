import { outline } from '../../outline.js';

/** Jokes about debts, and who has them. */
export const fine = outline(`
teuila: I'd like to talk about post nine. "On the run from his fines."
|
| I know families who *are*. They cross the road so as not to pass our windows. One mum told me that she'd dreamt about the letter.
  rafiq: This is the post where I stopped laughing too. A joke about debt is only light for someone who could pay.
    jonah.p: I'm not sure. My nan owed the library eleven quid till the day she died and she told it as her best story.
      rafiq: Your nan owned the joke. Here it's the creditor who tells it.
        jonah.p: …yes. That's a distinction I'm going to be using.
        marisol: "It's the creditor who tells it." Putting this on a poster in the staff room, unattributed, in the style of a threat.
          rafiq: Attributed, please, I have a mother.
    sam-whitlock: And yet it's the only post out of thirty-one that changed a policy. If they'd been tasteful, the under-sixteens would still be paying.
      teuila: So parents had to be hurt in public before anybody asked them?
        sam-whitlock: I'm not saying that it's good. I'm saying it's what happened.
|
| Look at how it would have gone otherwise. Somebody writes a paper on under-sixteens' debt. It goes to a committee, which notes it. A year on somebody asks what became of the paper and it's noted again. I've *been* noted, about ramps. What moved Tolverne was ninety people being cross in one place, where other people could see them being cross. I don't like it either. But the tasteful libraries I know have had the same fines since 1987.
          teuila: I sat with this a day. You're right that it happened. I still want the version where someone walks over and asks.
            sam-whitlock: So do I, Teuila. I'd sign up to work in it.
              oduya: Both of you have just described the difference between an outcome and a method. One can be grateful for the first and never again use the second.
      priya-raman: We dropped ours on the van years ago, since a van that people are hiding from is a very lonely van.
nguyenthu: The comments under it are worth reading as a document. I copied out some, without names:
|
| > we moved and I was too embarrassed
|
| > mine was £3.40, I was eleven, never went back, I'm 46
|
| > is it true it's gone to the police
|
| I stopped at sixty, since I was on shift and had to look at people.
  lwazi: Forty-six! That's thirty-five years over three pounds forty.
    hakan_o: Compound that.
      lwazi: I'd rather not. There's no bank for it.
  ines.duarte: the police one is me, not me really but I believed this also. in my first year here
    oksana.l: I too. In my town the school would tell the parents' work place. So, when I came here I didn't take a card for two years, although I'm a *librarian*.
      ines.duarte: @oksana.l, thank you for writing this
        oksana.l: We can be two geese.
    mina: I've just looked at what our own reminder letter says. Third paragraph: "further action may be taken". I asked what action. Nobody knows. There isn't one.
      amirhossein: A sentence with nothing behind it except the reader's fear. We had many of these in the ministry.
      r.benavides: Find out who may change that letter, Mina, and how long it takes. I'd accept the answer as a reflection.
        mina: It's one person, called Sheila, and it took until Tuesday. It now says "if you have lost it, come and tell us, it happens".
          teuila: Sheila!!
          kofi_a: Give that woman a goose.
          r.benavides: I consider the assignment handed in.
caoimhe: To argue the other corner for a moment. If there's no fine, what *does* bring the book back? I have a waiting list for a local atlas and it's been "out" with one gentleman since the old queen.
  b.strand: A phone call. People don't keep books because it's cheap, they keep them because nobody has missed them. I ring and say that there's a lady in Vik who's waiting. It's back by Friday.
    caoimhe: And you have time to ring?
      b.strand: For the ones with somebody waiting, yes. For the others, who's harmed?
        caoimhe: The next person to look along that shelf, not knowing what isn't there.
          b.strand: That's true, and I had forgotten them, since they never fill in a form.
            jonah.p: The reader who doesn't know what they're missing is going to be on my conscience until retirement, what with the 412.
  zofia_w: In my branch two things changed on the same day: fines ended and reminders began to come three days *before* the date. Overdues went down. Everyone gives the credit to the first. I think it is the second.
    hakan_o: Separate them in two branches for a quarter and you'd have a result people would travel to see.
      zofia_w: I proposed it. They said that it isn't ethical to keep fines only for a study.
        hakan_o: But perfectly ethical to keep them for no reason at all, as up to then.
          zofia_w: I have said this too. There was a silence like in Large Print.
gudrun: Why only under-sixteens? It reads as if a person becomes less poor on their birthday.
  delphine: The report says, "as far as the delegation allowed without going to council." So it was what the head of the library could sign alone on a Wednesday.
    gudrun: Then I respect it more. She used all of the pen she had.
      tamsin_k: "She used all of the pen she had" belongs in an obituary. I hope mine.
    eleni.v: And has anyone gone to the council since?
      delphine: It's on the agenda for January. As "fees, miscellaneous", item 11, right after the public conveniences.
        yuki.mori: *Customer Comfort*, please.
`);
