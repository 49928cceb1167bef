import { outline } from '../../outline.js';

/** Was there a goal, and does it matter if it came afterwards? */
export const goal = outline(`
jonah.p: I laughed at the cousin one for a full minute and then realised I couldn't have told you which library it was. Not the town, not the country. I'd have said "a goose one".
  kofi_a: And did that matter to Tolverne? Their people knew.
    jonah.p: Did they? The table says five new cards.
      kofi_a: In a town of nine thousand where everybody who wants a card has one. My barber doesn't count new heads either, he counts whether the old ones come back.
        jonah.p: Then look at the row under it, the visits. Down by 365. The old heads came back *less*.
          lwazi: Two per cent, in a wet spring, with roadworks on the quay. I wouldn't hang a goose on that.
            kofi_a: Thank you.
            jonah.p: Fair. But then nobody gets to hang a medal on it either.
              lwazi: Agreed! I'd be content with no hanging at all.
  sam-whitlock: "A goose one" made me snort tea. There's a proper point in there though: the joke worked *without* the library. Take the library out and you've still got a goose with excuses.
    delphine: This is exactly the test I used to fail people on. Cover the logo with your thumb: does the idea fall over? If not, you've made a present for your competitors.
      teuila: Who are the competitors of a library?
        marisol: Sleep.
        rafiq: The sofa, the betting shop, shame.
          teuila: I would put *shame* first and then I'd take it off the list, since no competitor should be living in our own house.
            rafiq: Yes. See under fines, further down, I expect.
zofia_w: I want to say one thing against your first sentence, @delphine. You ask if they had a goal. I read their report, page 2: "The team wanted to do something that was not a leaflet." This **is** a goal. It is just a goal for the team and not for the town.
  delphine: I'd missed that line entirely. Let me go and read page 2 in the light of it.
    delphine: Read. You're right, and it's worse: the words "residents" and "readers" come up for the first time on page 6.
  priya-raman: I'd call that a reason, not a goal. I had many reasons to learn the ukulele.
    zofia_w: And your goal?
      priya-raman: To have it on the wall.
  b.strand: "Not a leaflet" is honourable. We've four thousand leaflets in a cupboard for a service that was renamed.
tamsin_k: As an outsider to this year's class: why do we need the aim to come first? Half the good things at the record office began because somebody had a free afternoon and a box.
  hakan_o: Because otherwise you'll find one that fits. Throw the dart, then paint the board.
|
| I've done it myself. We redesigned the results page to make it *faster*, it didn't get any faster, but fewer people complained, so the report said that the project had been about satisfaction. I wrote that report. I remember believing it by the second paragraph.
    tamsin_k: But they *didn't* paint the board. They published a table in which the dart is plainly in the wall.
      hakan_o: Okay, that's a good answer and I'm annoyed.
      sam-whitlock: This. The report is the most unusual thing about the whole campaign and nobody made a meme of it.
        yuki.mori: I would wear that on a shirt. A dart, a wall, and a small label: *n = 5*.
  mina: There's a difference between exploring and claiming, I think. A free afternoon and a box is lovely as long as nobody puts a figure on a banner afterwards as if it had been the plan.
    tamsin_k: That's a better line than mine. Explore in private, claim in public, and don't mix up the dates.
    oduya: Hold on to this distinction, please, all of you. It'll come back under prompt 4, when you have to ask somebody for money.
ines.duarte: maybe I am wrong but I think the goal was to be seen. In the hotel if nobody sees us the guests think nobody is there.
  eleni.v: You are not wrong. To be seen is a goal when you have been invisible. It's only not enough as a *second* goal.
    ines.duarte: yes! first be seen, then what
      delphine: "First be seen, then what" is the whole of my former career in five words, and we charged by the month for only the first three.
  marisol: I tell my Year 9s: getting the class to look at you is not teaching. But try teaching without it.
amirhossein: A question of flow, from the engineer.
|
| A tap was opened (412,000). What was under the tap? If there is no basin, a bigger tap makes a bigger puddle. I looked for the basin: which page did the posts link to? Twenty-six of the thirty-one linked to nothing.
  delphine: You counted! And the other five?
    amirhossein: Three to the opening hours, one to the catalogue's front page, one to a page that does not exist.
      hakan_o: I went and looked at that last one. It's a 404 with, I swear, no goose on it. The one page where it would've been perfect.
        wren: I have just changed ours. Type a wrong address on this site and see.
          hakan_o: I take back everything I've ever said about administrators.
          caoimhe: Went looking, was hissed at, am delighted.
    b.strand: So the posts were the product. There was nothing behind the counter to buy.
      amirhossein: Yes. And I say it with sympathy, a basin is boring to build and nobody photographs plumbing.
`);
