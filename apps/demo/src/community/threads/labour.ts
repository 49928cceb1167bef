import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Maren's captions: who learnt, who was paid, who may say no. */
export const labour: DemoThread = {
  subject: 'maren',
  lastReplyDaysAgo: 6.1,
  roots: outline(`
priya-raman: Is she paid for the Tuesdays?
  delphine: At the sessional rate, it says on page 9. The Saturday grade is two below that. So at least somebody looked it up.
    marisol: At least. Did they regrade the *Saturday*? She didn't forget how to caption between Tuesday and the weekend.
      delphine: It doesn't say.
        marisol: It never does say. "Developed new skills" is how a pay rise is spelt when there isn't one.
          kofi_a: Ouch, and yes. I developed plumbing.
            priya-raman: I developed diesel.
              mina: I have developed *chairs*, thirty-one at a time, for the knitting group.
          oduya: I'll defend the phrase a little. When I was a junior nobody wrote down what I could do, and so nobody had to notice when I left with it.
            marisol: So: write it down AND pay it. I'm a simple woman.
              oduya: Seconded, and minuted.
jonah.p: I'd separate it from the campaign though. You could send one person on a captioning course for a hundred quid. You don't need half a year of poultry.
  teuila: But she'd not have *wanted* to. She learnt it because a joke of hers was getting thousands of views and Deaf people wrote that they couldn't follow it. There was a reason on the other side.
    gudrun: I can confirm this: two of them are friends of mine. They wrote, and the next one had captions, and they were good ones. They had the hiss in square brackets.
      sam-whitlock: [hisses judgementally]
      gudrun: It said [hisses, unrepentant]. I laughed in the wrong place of a film for the first time, I mean at the right time.
        teuila: This is my favourite outcome and it's not in anyone's table.
          nguyenthu: Then the question is what a table would need, to have it in. A column "who wrote to us, and what happened the next time"?
            hakan_o: That's a changelog. I would be thrilled if libraries kept changelogs.
              tamsin_k: We do; it's called correspondence, and it fills forty metres.
  jonah.p: All right. I accept that nobody learns captions for the love of captions.
    gudrun: I know three people who did. We should introduce them to Maren, and never let them go.
zofia_w: And if Maren goes? My branch had a person who did everything with the computer. Now she's in Gdańsk, and we have a password on a yellow paper which is wrong.
  wren: Speaking as the yellow paper of this school: write down *why*, not how. How changes every spring.
  lwazi: When I'm ill my branch is half a person. With a famous goose, I'd be half a person with twenty thousand people asking where the goose is.
    priya-raman: Nobody talks about the feeding. Not the bird's, the feed's.
      lwazi: Exactly so. You make a hungry thing, and then you've a hungry thing.
        b.strand: My grandfather's opinion on dogs, word for word.
    delphine: The report has a graph of the time between posts. It goes 2 days, 2, 3, 3, 4, 6, 9, and then it stops. That's the shape of somebody getting tired. I've drawn it myself, without meaning to.
      mina: I never looked at that page. So they didn't end it, it ended them?
        delphine: Both, perhaps. The last caption is: *He has found it. It was under the bed all along.* I'd call that landing the plane.
          caoimhe: On water, gracefully, honking.
yuki.mori: About skill, from the trade. They kept one typeface, one yellow, one position for the text, for thirty-one posts. Amateurs change the font on the third day because they're bored. That is *judgement*, and they had it before any goose came.
  amirhossein: So the campaign didn't make the skill, it made it visible?
    yuki.mori: Yes. I would like to know what else they can do in that building which no bird has walked in on.
      eleni.v: In every building. I have a colleague who repairs clocks. We found out at her leaving party.
        b.strand: We found out that Kari speaks Greenlandic when a Greenlander rang.
          eleni.v: There should be a form! No. There should not be a form. There should be a lunch.
            ines.duarte: in the hotel there's a lunch. we know everything
  kofi_a: That's a lovely test for managers: *what can your staff do that you'd only learn from an accident?*
rafiq: May I ask an unfashionable thing. Must everyone be funny now? I'm good at my job and I could not do this if you held a goose to my head.
  sam-whitlock: The fact that you wrote "held a goose to my head" suggests otherwise.
    rafiq: That was despair.
      sam-whitlock: That's where it comes from, yes.
  oduya: No. What everyone must do is *answer*. Some institutions are funny and don't answer, and I'd rather have a dull one that rings back.
    mina: I looked: they answered 9 out of 10 comments in the first month. By the last month it was about 1 in 4.
      oduya: Which is the figure I would have put in the first row.
        delphine: Reply rate above reach. I'd have been sacked for that, and I'd have deserved to be promoted.
yuki.mori: While we are with Maren, the hours are the row of their table that I don't believe. Ninety-six for thirty-one posts is three hours each, including the videos. Captioned, cut, in one colour. No.
  delphine: As someone who has billed for it: double it for the work and double it again for the talking about the work.
    priya-raman: They say "staff hours", so I'd bet Maren's evenings aren't in it.
      yuki.mori: If her evenings aren't counted then the cheapest row of the table is cheap because somebody was nineteen.
        marisol: *[union rep has entered the chat]*
        kofi_a: I've a column in my own spreadsheet for that, it's called "Kofi, Sunday" and it's hidden.
          marisol: Unhide it. I mean it. What isn't in the table can't be refused next year, and can't be paid for either.
            kofi_a: Unhidden. My manager has asked me what it is. I've said "a column".
  jonah.p: Let's be generous and say 200 hours. What else could they have done with 200 hours?
    teuila: Two hundred story-times!
      jonah.p: With, at our branch, about fifteen children each. Three thousand child-visits against five cards.
        delphine: Careful, now you are comparing our best imaginable alternative with their real result. Nobody's alternative ever hisses.
          jonah.p: Noted, withdrawn, filed under wishful.
    amirhossein: They could have built the basin (see the long thread). One page: *bring it back, no questions, no fine*. I estimate two hours plus a meeting.
      b.strand: Plus a *meeting*. So, 200 hours.
`),
};
