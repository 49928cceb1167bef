import { MAIN_COURSE } from '../courses.js';
import type { DemoReflection } from '../type.js';

/** Campaigns, and the figures that people publish about them. */
export const outreach: readonly DemoReflection[] = [
  {
    key: 'goose',
    author: 'delphine',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'PUBLIC',
    title: 'The goose who says he returned it: reading Tolverne Quay by its own numbers',
    tags: ['Memes', 'Meme marketing', 'Assessment', 'Geese'],
    discusses: ['case-goose'],
    publishedDaysAgo: 33.6,
    bodyMarkdown: `In February a greylag goose walked through the automatic doors of Tolverne Quay Library, sat down in Large Print and hissed at anyone who came near the Westerns. Somebody took a photograph before the harbourmaster came with a blanket. The library posted it with six words: *He says he already returned it.*

You have probably seen it. I had, twice, before I knew that it came from a library at all, which is my first point.

What followed was a campaign of fourteen weeks called **Overdue Goose**: thirty-one posts, most of them the same bird in a new excuse. He lent it to a cousin. It was like that when he got it. He has *moved house* since then (a picture of the marsh). I used to write advertising, and I can tell you that the discipline is real: one character, one joke, one colour, never explained.

Tolverne Quay then did something I have hardly ever seen a brand do, and [put its own report online](https://tolverne-quay.example.org/goose/report). The table is theirs, shortened:

| | same weeks, year before | goose weeks |
|---|---:|---:|
| followers at the end | 1,140 | 23,600 |
| views of the most seen post | 2,300 | 412,000 |
| overdue items brought back | 341 | 388 |
| new cards | 69 | 74 |
| visits through the door | 18,020 | 17,655 |
| staff hours | not counted | 96 |

Read it downwards and the goose gets smaller with every row. Forty-seven more items came back[^1] and five more people joined, in a town of nine thousand, while half a million strangers were amused. If I had taken that to my old clients they would have asked for the top two rows on a slide and thanked me for not mentioning the rest.

But I don't think the honest reading stops there, for three reasons:

1. **They read the comments.** Under the ninth post ("on the run from his fines") local parents wrote that they had stopped bringing their children because of a debt. In week twelve the library ended fines for under-sixteens. No campaign plan said it would.
2. **They were caught out, and said so.** Post 14 showed a boy feeding the goose, recognisable, in his school jumper. Nobody had asked his family. It was taken down after two days with an apology that named the mistake.
3. **Somebody learnt a trade.** Maren, a Saturday assistant, taught herself captioning to make the videos. She now runs a class for small charities on Tuesday nights, and it is full.

None of those three is in the table. So my question for this prompt is whether a thing can fail by its own figures and still have been worth ninety-six hours, or whether I am simply charmed by a bird. My old trade has a name for finding the goal after the campaign is over. We called it the award entry.

I would start from the fines next time, and look for the goose afterwards.

[^1]: Two fewer opening days in the earlier year, the report says, because of a burst pipe. So not quite forty-seven.`,
    edits: [
      {
        daysAgo: 31.2,
        replace: 'while half a million strangers were amused',
        by: 'while four hundred thousand strangers, give or take, were amused',
        reason: 'Rounded up without noticing. Views are not people either, but one thing at a time.',
      },
    ],
  },
  {
    key: 'maren',
    author: 'kofi_a',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'Maren on Tuesdays',
    tags: ['Staff training', 'Video'],
    discusses: ['case-goose'],
    publishedDaysAgo: 27.4,
    bodyMarkdown: `A side road off the goose. In Delphine's piece there's one sentence about Maren, the Saturday assistant who taught herself captioning to make those videos and now runs a class for small charities on Tuesday nights. It's full. It has a *waiting list*.

For me that's the real result. If a training course had produced it we'd be writing it up in a journal, with a photograph of the certificate.

I've seen it in my own place. Someone sits down at the sewing machine for one trouser leg, and in a year she's the person that everybody asks. Nobody trained her. There was a leg, and there was somebody waiting for it.

So I'd like to put it to the class as a claim that you can knock down: **what staff learn because they had to is the most lasting thing a campaign leaves behind**, and it's the one row that no report has. Followers go. The bird flew, presumably. Maren still knows how to do it.

And now the bit that I'm less sure of. I learnt plumbing that way too.`,
  },
  {
    key: 'post-14',
    author: 'marisol',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'Post 14',
    tags: ['Privacy', 'Young people', 'Social media'],
    discusses: ['case-goose'],
    publishedDaysAgo: 30.6,
    bodyMarkdown: `Can we spend some time on post 14 of the goose, away from the long thread? I work in a school and I couldn't scroll past it.

A recognisable child, in uniform, on an account with twenty thousand strangers, is not a slip. It's the thing that every induction day *begins* with. From the jumper you get the school; from the school and the quay, about four streets.

I believe the apology. I've read it three times and it doesn't wriggle. But an apology tells me how they felt about it, and I'd like to know how it was **possible**:

1. Who could see the post before everyone could?
2. Who'd have been allowed to say no?
3. Would they have been thanked?

I ask because I've tested number three. In my first year I pulled a photo from our newsletter an hour before it went to print. I was right, and I was *difficult* until about Easter.`,
  },
  {
    key: 'described',
    author: 'sam-whitlock',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'PUBLIC',
    title: 'Thirty-one geese, described',
    tags: ['Accessibility', 'Alternative text', 'Social media'],
    discusses: ['case-goose'],
    publishedDaysAgo: 23.2,
    bodyMarkdown: `Figure: "412,000 views". My prompt 2 is about a word in it. *Views.*

I don't see badly, I roll badly, but my flatmate Dee hears her feeds through a screen reader at a speed that sounds like bees in a tin. I asked her to follow the whole goose campaign with me, one evening, her ears and my eyes, a bottle of something orange between us.

Post 1, what I got: a goose in Large Print, murderous, sublime.
Post 1, what Dee got: "Image."

**What was the figure meant to change?** How many people the library reaches. **Does it measure that?** It counts Dee. A post was on her screen for three seconds, therefore she *viewed* it. She's one of the 412,000 and what reached her was the word "image" and the sound of me laughing.

By the end of the evening she'd started making up her own. For number 6 she had a heron with a briefcase. I didn't correct her, as it was better.

Then at post 16 captions appear, and soon after that descriptions, and they get good, and then they get *very* good. Somebody in that building learnt. So here's what I would count instead: the number of posts which would make Dee laugh before I do. At the start it's none. In the last ten it's four.

I've done a full audit, which I'll put in a reply for those who like to suffer. And I'd be glad of other people's: who else was in the number and didn't get the joke?`,
  },
  {
    key: 'summer-reading',
    author: 'zofia_w',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'COURSE',
    title: 'Summer reading, 1,204 medals, and the girl who read one book',
    tags: ['Summer reading', 'Children', 'Evaluation'],
    discusses: ['case-cards'],
    publishedDaysAgo: 22.1,
    bodyMarkdown: `Our branch gave out 1,204 medals this summer. Six books, one medal. The poster in the staff room says it is a record and it has a drawing of a rocket.

I sat at the medal table for eleven afternoons. What I saw:

- children who read six books before breakfast and would have done so without us
- children whose grandmother held out six very thin books and said *now the medal*
- brothers who shared one set of six and wanted two medals (I gave them two, don't tell)
- a girl of ten, I will call her Ada, who came every afternoon and read the same book on the blue cushion, all summer, and finished it on the last Friday

Ada got no medal because one is not six. She did not ask for one. She showed me the last page with her finger under the last line.

The record measures **completion by children who are able to complete**. I don't say that it is worthless: the regional report needs a number, and the number pays for the cushions. But when I look for what we changed because of the number, I find only that next year's target is 1,300.

What could be counted instead? I asked my supervisor if we could let children set their own goal in the first week and count how many reached it. She said, kindly, that then everybody would choose one book. I said yes. She said, then what is the record. I said I don't know, Ada?

We have agreed to try it at one table of three.`,
  },
  {
    key: 'door-counter',
    author: 'mina',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'MEMBERS',
    title: 'What the door counter counts',
    tags: ['Door counts', 'Library statistics'],
    discusses: ['case-light', 'case-cards'],
    publishedDaysAgo: 18.4,
    bodyMarkdown: `The counter at Ebbing Street is a grey box at knee height. It counts a break in a beam. On Tuesday I spent my lunch hour on a stool beside it with a paper tally, and these are the things that it took for visits:

1. people coming in (82)
2. people going out, which the software halves away, fine
3. the postman, four times
4. a pushchair, twice per pushchair
5. me, carrying chairs for the knitting group, **thirty-one times**
6. a dog

It did not count the toddlers, who are under the beam, nor anybody who came in while the caretaker was holding the door and standing in front of it having a chat.

My tally for the hour was 82, the box said 119. That is a difference of about two fifths, and the box's figure goes to the council, and the council divides the money by it.

The reader says that a consistent error does no harm because you compare like with like. I believed that until I found out that our neighbours at Cutler Row have an overhead camera. They count toddlers. We count chairs.

I told my manager, expecting to be thanked, I suppose. She was quiet for a bit and then said, "If we report the true figure, we lose a post, and it's yours." So now I am writing a reflection about evidence and I have not decided what to do with mine. I'm not proud of that. I also notice that I never thought the number mattered until it was attached to a person, and that the person had to be me.

What would you do? Truly asking.`,
    edits: [
      {
        daysAgo: 17.2,
        replace: 'That is a difference of about two fifths',
        by: 'That is an error of forty-five per cent on my figure',
        reason: 'Two fifths of what? Hakan asked, and he was right to.',
      },
    ],
  },
  {
    key: 'van',
    author: 'priya-raman',
    course: null,
    prompt: null,
    audience: 'PUBLIC',
    title: 'Stop 14, Upper Vale, 20 minutes',
    tags: ['Mobile libraries', 'Rural libraries'],
    discusses: ['case-missed-call'],
    publishedDaysAgo: 28.3,
    bodyMarkdown: `The timetable gives Upper Vale twenty minutes. Nobody borrows anything there. By the spreadsheet it should have gone in March.

What happens in the twenty minutes: Mr D. brings out a flask. He is ninety-one, has macular degeneration and has not read print for six years. He asks what other people in the valley are reading and I tell him (no names, only titles). He says "rubbish" or "ah". Then he tells me which lanes are flooded, which is how I know not to drive into Sill Bottom in November, which is how the county still has a van.

So what is Stop 14? Not a loan. Not a "visit", because he stands in the road. I put it down as *reader development* for a year and then my manager asked what had developed.

I have begun to write it in the vehicle log instead, as **route intelligence**, 20 min, no cost. It has not been questioned since.`,
  },
  {
    key: 'chairs',
    author: 'delphine',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'A very short note about chairs',
    tags: ['Library spaces'],
    publishedDaysAgo: 3.1,
    bodyMarkdown: `Every library I have visited this term has a "welcome" on the wall and forty chairs facing away from the door.

I sat in one for an hour at Millrace. To see who came in I had to turn right round, like someone expecting the police. When I moved the chair by ninety degrees, a man asked if I worked there.

That's all. Turn a chair and see who you become.`,
  },
  {
    key: 'poetry-bench',
    author: 'amirhossein',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'MEMBERS',
    title: 'A bench, a line of Hafez and zero loans',
    tags: ['Diverse collections', 'Assessment'],
    discusses: ['case-missed-call'],
    publishedDaysAgo: 20.7,
    bodyMarkdown: `Lantern Hill put a bench outside, painted it green and wrote on it one line of poetry each month in a language of the neighbourhood. The library's report calls it *Bench of Many Voices* and gives one figure: loans of world poetry, before and after. Before: 14. After: 14.

The line in the month when I first sat there:

> درخت دوستی بنشان که کام دل به بار آرد

*Plant the tree of friendship, for it bears the heart's desire.* The paint had run a little in the rain, so that the word for tree looked like it had roots.

An old man sat beside me. He read it aloud, correctly, with the vowel long where it should be long. I said the second half, which was not on the bench. That is how we found out that we were born nine streets apart. We have had tea every Thursday since, inside the library, at the table near the radiator, and neither of us has borrowed anything because between us we know most of it by heart.

I was an engineer, so I do not despise figures. But this one measures the wrong flow: it looks for poems going *out*. The bench brought two people who carry poems to come *in*. If you wanted to count it, you could count:

1. how long people sit
2. how many read aloud (they do, the staff hear them through the window)
3. how many bring a line of their own: there is a box for it now, and in it are **sixty-three** lines in nineteen languages, and one shopping list

The coordinator told me that she used the "14 and 14" in her report because that was what the form had a cell for. I asked what she would do with the sixty-three. She said, paint.`,
  },
];
