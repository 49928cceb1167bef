import { outline } from '../../outline.js';

/** What is left when it's over: the archive, the next campaign, the verdicts. */
export const afterlife = outline(`
lwazi: Other libraries have begun. I've seen a seal, two cats and an alpaca "with outstanding charges". None of them with a report.
  yuki.mori: Copying the bird and not the table. It's as if you saw somebody's medicine work and bought the same bottle.
    rafiq: Eleven years in that trade: people do precisely this.
  zofia_w: Our regional office sent a mail: *"Think: what is YOUR goose?"* With a template.
    jonah.p: What's in the template?
      zofia_w: A box, "Insert animal".
        kofi_a: I want to laugh and I've just received the same e-mail.
          sam-whitlock: What's your animal?
            kofi_a: The moth. He comes for the uniforms.
              teuila: I'd follow the moth.
    oduya: Zofia, could you save that template for me? I should like it as a specimen, on a pin.
ines.duarte: I read all of this in three nights at the desk, it is very long! I want to say what I understood. The goose was seen by many, helped not many, but because they looked honest at it, we can learn from it more than from a success. is this right
  oduya: It's more than right, it's the abstract.
  delphine: I've been trying to write that sentence for a month, and with semicolons.
  eleni.v: Inês, this is why a night desk is good for reading.
    ines.duarte: 🙂 it's quiet between two and five
r.benavides: Verdicts, please, before this thread becomes a small library itself. One line each. *Would you do it, yes or no, and what first?*
  kofi_a: Yes. First I'd stand in the street for a day and ask what's broken.
  hakan_o: Yes, with the sister branch as a control from day one and a date on which we stop.
  teuila: No. I'd take the 96 hours (or 200) to the doors of the people under post 9.
    mina: I came down on Teuila's side at about reply eighty and haven't moved since. Although I'd keep Maren.
      teuila: We'd bring Maren. She can carry the drum.
  amirhossein: Yes, when the basin is built. Not one hour before.
  gudrun: Yes, captioned from the first, and with the last word given to the goose in sign. I've practised.
    nguyenthu: Please may we have this at the end-of-term evening?
      gudrun: It requires a volunteer to be the librarian, and to be hissed at.
        r.benavides: I have been in committees. I volunteer.
  marisol: Yes, if the hours are written down and the Saturday's regraded. Otherwise I'd sooner have the leaflet.
  tamsin_k: No, but I would publish the table.
    hakan_o: A report with no campaign! The purest form.
  jonah.p: I'd have said no in week one. Now: yes, once, never twice, and count the ones who didn't come.
    caoimhe: How do you count those?
      jonah.p: That's my thesis, apparently. I've been asked to write a page about it.
  yuki.mori: No. I would take down nineteen signs, see what that does, and send the goose a fruit basket.
  oksana.l: Yes, quietly. One goose, on the sheet of pictures at the desk, between *printer* and *clock*. It should mean "don't be afraid of the fine".
    rafiq: Then I'd vote for Oksana's, and I'd like to be shown the drawing.
      oksana.l: Mina draws it. @mina, yes?
        mina: Drawing it now, and it's got the expression of a man who's been asked for a receipt.
          oksana.l: Perfect. I'll laminate, but with a date on the back.
            yuki.mori: *Bows.*
  b.strand: Yes, on one condition: that somebody looks under the bed first.
  sam-whitlock: No from me, but I reserve the right to share it.
  lwazi: Ask me when the beans are in.
delphine: I've put three corrections in [a note under my copy](https://delphine.example.org/goose-corrected):
|
| 1. the returns were ordinary (@hakan_o, @zofia_w)
| 2. the hours weren't the hours (@yuki.mori, @marisol)
| 3. the goal was a goal for the team
|
| What's left standing are the fines, the captions and the table itself. I'm fonder of the whole thing than before, and I wouldn't buy it.
  oduya: Leave the original as it is and put the note beside it. The next class should see somebody's mind change with the dates on.
    delphine: Done. It felt like leaving the price on a present.
  hakan_o: For the record, and I checked twice: this discussion has taken more hours than the campaign.
    lwazi: *Not counted*, as the table would say.
      delphine: @lwazi! That's the last word, nobody touch it.
        sam-whitlock: honk
          mina: @sam-whitlock, honestly.
          delphine: I should have seen it coming.
gudrun: News from the quay, since somebody asked me to look in on the way to my sister's. He's there. He's on the slipway with a second goose, and they're both looking at the returns box, at eight in the morning, in the rain.
  priya-raman: Reported to Mr D., who wishes it to be known that the case is closed.
  mina: Could you ask him about the book?
    gudrun: I signed it. He looked away, @mina, like someone who has heard the question before.
  eleni.v: Two geese! So there was a brother-in-law.
  nguyenthu: January, item 11. I'll be in the public gallery with a flask. Who's coming?
    teuila: Me, and I'm bringing three mums.
      rafiq: And me. @mina, you can tell them about Sheila's letter.
    zofia_w: I'll bring the five years of numbers on one page, large print.
      marisol: And I the trumpet, in case they rule against us.
        nguyenthu: Perhaps only the mouthpiece.
`);
