import { outline } from '../outline.js';
import type { DemoThread } from '../type.js';

/** Under the case studies. The one that is up for blind rating has none: nobody could read it. */
export const shelf: readonly DemoThread[] = [
  {
    subject: 'case-goose',
    lastReplyDaysAgo: 3.4,
    roots: outline(`
l.haverkamp: Before we all begin about the bird again: which *one* thing would you have decided before the first post? I ask my evening class to write it on a card, seven words at most.
  radka: Children come back without fear of owing.
    l.haverkamp: That is exactly seven. And you could have counted it by week two.
  otto.k: One page behind the goose. No fine.
  ngozi.e: Who feeds it when Maren has exams?
    hakan_o: It's eight words if you count "Maren" twice, as her employer should have.
petra-l: I've put the five years of returns into one picture with the weather. I'm sorry to say that rain explains more than geese.
  delphine: I've been corrected by a pipe, a sister branch and now the sky. I still love him.
    petra-l: So do I, he is on my mug. He's only not in my regression.
wanjiru: In our library it's the *parents* who laugh at him and the children who ask what a fine is. I had to explain it to a six-year-old. It didn't sound sensible.
  teuila: It never does, out loud.
`),
  },
  {
    subject: 'case-wild',
    lastReplyDaysAgo: 8.2,
    roots: outline(`
mina: May I ask about the two who don't want to be in it? I'd be one of them. Is there something they do on those Mondays, or do they just make the coffee?
  delphine: I asked Odile. One of them fills in the third column, *came*, since she's the one who stands at the door. The other writes half of the jokes.
    mina: Half of the jokes! All right. I could do that, from behind a fern.
      kofi_a: You'd be the fern, Mina. I mean it well.
marisol: What happens to a first name when its owner resigns? In my school a person leaves and their face stays on the corridor wall for ten years.
  delphine: It's on their page: taken down within the week, replaced by "somebody who knows". They've done it once.
    tamsin_k: Then there's an edit to make in what I wrote under my rating, and I'll leave it standing so that one can see I was told.
r.benavides: A quiet point for those of you who mean to copy this. The weekly sentence, *one thing that we'll do differently*, works because nobody was punished for the weeks in which it was silly.
  oduya: I would put that sentence on the rubric itself, @r.benavides, if it had an eighth line.
hakan_o: The ferry company announcing the question of the week is the part I can't stop thinking of. They got a loudspeaker for nothing since the question was *good*.
`),
  },
  {
    subject: 'case-light',
    lastReplyDaysAgo: 16.7,
    roots: outline(`
sunniva: Who were the gogos, if I may ask? Volunteers, or mothers with something better to do?
  lwazi: Three grandmothers who'd have sat up anyhow. One said that she had been walking children home since before there were lamps. We paid taxi money on the last evening and were told off for it.
wanjiru: And the boys? In week 20 it says 33. Were they walked as well?
  lwazi: They carried the lamps. It was a boy's idea and I wish I'd written it in.
petra-l: @lwazi, would you let me use the clipboard in a course for people who fill in our yearly form? They believe that a number needs a machine.
  lwazi: It's CC BY, so it's the timekeepers you must thank. All twelve are in the file by their first names, because they wanted to be.
    priya-raman: "Because they wanted to be." There's a whole policy in that.
`),
  },
  {
    subject: 'case-cards',
    lastReplyDaysAgo: 19.5,
    roots: outline(`
rafiq: Has anybody written down what people answered, when they were rung up and asked what they'd hoped to find?
  jonah.p: It's in the minutes of the board. A quiet place, mostly. Then "something for my kids", then a printer. Nobody said "a card".
    rafiq: I could have told them two of those from the pharmacy.
dawit: What strikes me is that the magnet is a success by any measure. It's on two thousand refrigerators and it has the opening hours on it.
  b.strand: We should send them some of ours to put beside it.
`),
  },
  {
    subject: 'case-tray',
    lastReplyDaysAgo: 12.9,
    roots: outline(`
tariq_h: To the colleague in São Telo, if somebody will pass it on: I had your week 18 in my third year. It's the week in which one learns to say a number out loud to a director. Mine is *fifteen*.
  ines.duarte: I sent it to her. she says fifteen is a beautiful number and hers is now twelve
    tariq_h: Then she's wiser than I was.
gudrun: Was there a card for people who do not write? I'd have drawn something.
  ines.duarte: yes they may draw. there is one with only a door on it and it was answered, it meant when can I go home
`),
  },
  {
    subject: 'case-trial',
    lastReplyDaysAgo: 24.3,
    roots: outline(`
radka: Report from the former cloakroom: our first trial was on Tuesday. The charge was *too many maps*. Acquitted, by one vote, and the maps are out on loan.
  marisol: I've sent this to Cerro Añil and she's printed it out.
jonah.p: I scored the follow-through low and I've been uneasy about it since. What could one person do in the holidays, really?
  teuila: Leave the losing book on the bus.
    sunniva: I like it, but I'd count it under "lost".
`),
  },
  {
    subject: 'case-radio',
    lastReplyDaysAgo: 6.6,
    roots: outline(`
marisol: Did anyone ask the *boy*? Everybody quotes his mother.
  kofi_a: I did, by phone. He's fourteen now, he repairs telephones on the bridge, and he says the worst of it was that people laugh at the teaspoon. It was the right tool.
    r.benavides: Then somebody should write under that film, wherever it still stands, that it was the right tool.
      kofi_a: He'd like that more than having it removed, he said so. So there's one for the ethics class.
`),
  },
  {
    subject: 'case-missed-call',
    lastReplyDaysAgo: 31.8,
    roots: outline(`
otto.k: What is the one thing that you mark down, @priya-raman? I have looked for it for two days and two hundred kilometres.
  priya-raman: Nobody who calls can ever find out what else the library has. It's a door with a lovely room behind it and no second door.
    otto.k: I had "the milk van", because what if the milk stops. Yours is better.
`),
  },
];
