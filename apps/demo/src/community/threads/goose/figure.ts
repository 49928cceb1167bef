import { outline } from '../../outline.js';

/** What the table can and cannot bear. */
export const figure = outline(`
hakan_o: Right, the table. I'd like to do this row by row, because everybody's quoting "forty-seven" and the footnote says that it isn't.
  hakan_o: Returns first. 388 in fourteen weeks now, 341 in fourteen weeks then, but *then* was two open days short.
|
| - fourteen weeks of six days: 84 days this year
| - two lost to the pipe: 82 days last year
| - 341 × 84 ÷ 82 ≈ **349**
|
| Difference 39, not 47. Nobody did anything wrong, the footnote's there. But a footnote never gets into the headline, and by the time we all quote it the pipe has been mended.
    zofia_w: And how much does it go up and down by itself? If the year before that it was 400, then the goose made it worse.
      hakan_o: Exactly what I'd want to see. Two points make a line, and a line is what you draw when you've run out of points.
        oduya: I wrote to them to ask, and a very kind person replied within the hour. Five years, same weeks:
|
| | year | returned |
| |---|---:|
| | four before | 402 |
| | three before | 377 |
| | two before (mostly closed) | 118 |
| | one before | 341 |
| | goose | 388 |
          zofia_w: So it's inside the ordinary.
            hakan_o: Comfortably. The goose returned nothing, in accordance with his character.
              delphine: I'm going to have to put a correction under my table, and I want you to know that I'm doing it with love.
            lwazi: Poor bird. All that hissing for an ordinary spring.
          tamsin_k: Can we pause on the fact that they had five years ready *within an hour*? That's a place that keeps its papers.
            oduya: She said that she'd been hoping since April that someone would ask.
              sam-whitlock: That is the saddest and best sentence in the thread so far.
  gudrun: Views next. A view on that platform is three seconds with the sound off. I'm well qualified to tell you how much one gets from three seconds with the sound off.
    nguyenthu: What does one get?
      gudrun: A goose.
    kofi_a: Which, to be scrupulous, is what was on offer.
  mina: For followers there's a line in the appendix that I found more interesting than the total. They asked for postcodes in a poll in week ten. 1,310 answered and **58** were within twenty miles.
    rafiq: Fifty-eight local people is more than come to our readers' panel, our friends' group and our AGM put together.
      mina: True. I meant it as a small number and you've just made it a big one.
        rafiq: It depends on whether they were the same fifty-eight. They probably were.
nguyenthu: What I'd have liked in that table is anything by hour or by day. Did the returns come on the mornings after a post? You'd only need the date stamp.
  hakan_o: They've put the raw file online as well. One column of dates. I'll have a go tonight.
    hakan_o: Had a go. There's a bump on the two days after post 12 (fines) and one after the apology. Nothing visible after any of the famous ones. It's thirty-odd items, don't build a cathedral on it.
      nguyenthu: Only the serious ones, then. That's worth a chapel at least.
        caoimhe: A lean-to.
      mina: So people brought books back when the library said something about *itself*, and not when the goose did something funny?
        hakan_o: That's the story the bump would tell if it were bigger. I'd want to see it again somewhere else before I repeat it at a party.
          tamsin_k: You go to parties where this would come up?
            hakan_o: I was invited to one, once. I brought a histogram.
r.benavides: A methodological plea, and then I'll go back to my paste. Before-and-after with no comparison place is the weakest design we have. Everything else that happened that spring is in the "after" too: the weather, the roadworks, a new head teacher who might be fond of libraries.
|
| You needn't run a trial to do better. You need a place which is as like yours as possible and to which you *didn't* do it. Most of us have one and call it "the other branch". There's a sister branch, Tolverne Upper, with the same catalogue and no goose. Has anyone looked?
  zofia_w: I looked. Upper has 203 returned last year and 231 this year. So it went up also, by fourteen per cent, like the Quay.
    r.benavides: Then I'm satisfied that what we are seeing is the tide and not the bird.
      eleni.v: In a harbour town this is the correct ending.
    delphine: But Upper's people see the same feed. Isn't the comparison contaminated by goose?
      r.benavides: It may well be. "Contaminated by goose" is going into my lecture on spill-over.
        zofia_w: I would like to be cited.
`);
