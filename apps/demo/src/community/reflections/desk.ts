import { MAIN_COURSE } from '../courses.js';
import type { DemoReflection } from '../type.js';

/** The first prompt: exchanges at an enquiry desk. */
export const desk: readonly DemoReflection[] = [
  {
    key: 'bees',
    author: 'mina',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'She asked for a book about bees',
    tags: ['Reference interview'],
    publishedDaysAgo: 63.2,
    bodyMarkdown: `A woman asked me for a book about bees. I was on my own, it was ten to five, and I did what I am quickest at: I walked her to 638 and put four of them in her arms. She thanked me. She had that look people have when a waiter brings the wrong plate and they have decided to eat it.

Ten minutes later she was still standing there, so I went back, and because the door was closing anyway I sat down on the kick-stool. I said, "Are they giving you trouble?" I meant the books. She thought I meant the bees.

They were in the wall of her late mother's house. She had to sell it by the end of the month, the buyer's surveyor had heard them, the first man she rang wanted to poison them, and her mother used to talk to them. So what she wanted to know was:

- whether it is lawful to move a colony in October
- who does that, near here, for little money
- and, though she never said it in so many words, whether there is a right way to tell bees that someone has died

There is, as it happens. It is in *folklore*, not in 638. You knock on the hive and say it plainly. We found that page together with the lights already half off.

What I did with my first ten seconds: I answered. That was the mistake. I heard a noun and I have a reflex for nouns. Dr Oduya says that a question at a desk is often "the cheapest part of the question", the piece a person is willing to spend on a stranger to see what they get for it. I gave small change for small change.

What I would do now is embarrassingly little. I would say *"Bees, yes. What's going on with them?"* and walk more slowly. I timed it at home with a cushion for a customer. It takes four seconds.

P.S. The local association came with a box and a sort of gentle hoover. All of them were moved. She sent the branch a jar.`,
  },
  {
    key: 'said-aloud',
    author: 'rafiq',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'What I said out loud',
    tags: ['Reference interview', 'Privacy'],
    publishedDaysAgo: 60.4,
    bodyMarkdown: `Before this I worked on a pharmacy counter for eleven years. There, you learn in the first week never to read a label out. You turn the box and point.

In my third week at Central a man of about twenty handed me his card to pick up a reservation. The slip was folded round the book so I couldn't see the title, so I opened it and said, in my friendly voice, the title. It was a book about coming out to religious parents.

There were nine people in the queue. I know it was nine because I counted them afterwards the way you count your fingers after shutting a drawer. One of them was somebody he knew. I saw him see it. He said "that's for my sister", took the book and has not been back in the hours I work.

So, the questions:

**What was asked?** A reservation, by surname. **What was wanted?** To walk in, hold out a hand, and walk out.

**The first ten seconds.** I filled them with my voice. I was being *warm*. I want to be careful here because I was praised for that warmth at my interview.

**What I would have done.** What I did for eleven years with other people's prescriptions. I would have said "one for you, here it is", turned the book face down and slid it over. Nothing in the library's own procedure tells me to. Ours says, and I quote the laminated card: *confirm title with customer.*

I have asked for the card to be changed. The answer was that confirming the title prevents errors: in one year there were sixteen cases of somebody going home with the wrong book. I believe it. I would like to know how many cases there were of the other thing, but there isn't a form for a person who just doesn't come back.`,
    edits: [
      {
        daysAgo: 60.1,
        replace: 'a man of about twenty handed me',
        by: 'a young man handed me',
        reason: 'Fewer particulars about the reader.',
      },
    ],
  },
  {
    key: 'three-desks',
    author: 'zofia_w',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'Three desks in one day, same question',
    tags: ['Reference services'],
    publishedDaysAgo: 61.7,
    bodyMarkdown: `I took one question to three desks on the same Wednesday: *"How do I find out who owned my house before me?"* I really want to know, so it was no trick.

**Desk one, a large city library.** Looked up at once, smiled, said "Have you tried our website?" I said no. He turned his screen round, typed for me and sent me a link. Seventy seconds. The link was to the page for paying fines.

**Desk two, a small branch.** The woman said "Oh, I don't know!" and then, and this is what I want to write about, "*Let's not know together.*" She pulled out the other chair. We looked in three wrong places, laughed about one, and got as far as the name of the solicitor in 1974. Half an hour. Nobody else came in.

**Desk three, a university.** I had to show a card that I didn't have. The porter, who is not a librarian at all, told me about the county deeds register, its opening hours and which archivist is friendly before eleven. Two minutes.

The best answer was the porter's. The best *interview* was desk two. The best score on a customer survey would be desk one, because he smiled and it was short.

I would like to be the second desk with the porter's knowledge. I suspect that takes twenty years.`,
  },
  {
    key: 'second-language',
    author: 'oksana.l',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'On the wrong side of the desk, in my third language',
    tags: ['Reference interview', 'Migrants'],
    publishedDaysAgo: 58.9,
    bodyMarkdown: `For nineteen years I was a school librarian and stood on the inside of a desk. In my first autumn here I stood on the outside and needed a document printed for my son's school. This is my exchange.

I had prepared the sentence at home: *I would like, please, to print one document in colour.* The librarian answered with a different sentence than I had prepared for. I think now that it was "Have you got a card with us or is it pay as you go, love?" I understood *card* and *go* and *love*. I thought, she tells me to go, and she is sorry about it. So I went.

What was asked: printing. What was wanted: printing. There was no hidden question, no bees in the wall! Only the noise of it.

On the second day there was a different person. He did this: he put a finger on a small sheet of pictures (printer, card, coin, clock) and waited. He did not speak louder. He let the silence be there, and did not fill it for me. I pointed to printer and coin. Finished.

Коротко: *найкраща відповідь була тиха.* The best answer was quiet.

I now volunteer at that same desk on Mondays. I made a second sheet of pictures, with more verbs. And I try not to say "love" although I understand today that it was meant as a chair to sit on.

What I would have done in her place, to be fair to her: exactly the same thing, in Ukrainian, for nineteen years, to every child who came from somewhere else.`,
  },
  {
    key: 'no-desk',
    author: 'priya-raman',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'There is no desk in a van',
    tags: ['Mobile libraries', 'Reference services'],
    publishedDaysAgo: 57.5,
    bodyMarkdown: `The prompt says a desk. I have a dashboard. So I went to stand in front of somebody else's, at a hospital library, on a day off.

A nurse came in still wearing her badge the wrong way round. She asked for "something on conflict at work". The librarian, I'll call him P., did not get up. He said "For reading or for tonight?" Just that.

She laughed and then her face did something else and she said "for tonight."

He gave her a *room*. They have a tiny one with a kettle, for telephone calls. He gave her the number of the staff counselling line on a bookmark, which looked as though she had asked for a bookmark. Then he printed a two-page summary about how to speak up on a ward and left it on the printer for her to collect on her way out, so he didn't need to hand it over.

I timed nothing, I was pretending to read about feet.

"For reading or for tonight" is the best reference question I have ever heard and I have been using it since then at lay-bys. It works with recipes as well.

What would I have done? Conflict at work: 658.3, third bay, mind the step.`,
  },
  {
    key: 'ticket',
    author: 'hakan_o',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'The enquiry desk as a ticket system',
    tags: ['Reference services'],
    publishedDaysAgo: 55.8,
    bodyMarkdown: `I work in catalogue support, so my desk is a queue of tickets. I'd like to argue, a bit against the mood of this class, that it's a *good* desk.

The exchange. Ticket opened 08:12: "search broken". That is the entire message. My first reply is always the same three lines:

1. What did you type?
2. What did you hope to see?
3. What did you get?

Number two is the reference interview. It arrived at 08:31: "I hoped to see my own article." An academic, checking whether the library has her. It did, under her married name from 1998, which she had not used for twenty years and did not want to see.

Nobody was embarrassed in front of a queue. She could choose her words, delete them and choose again. I could ask a colleague without "just going to check in the back". There's a record, and **we purge it after thirty days**, which is more than can be said for what a queue remembers.

We corrected the authority record with a variant that isn't displayed. It took eleven minutes and a policy argument of three weeks.

What did I do in my first ten seconds? Nothing, I was making tea. She never knew.`,
  },
  {
    key: 'short-visit',
    author: 'ines.duarte',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'my desk visit',
    tags: ['Reference services'],
    publishedDaysAgo: 51.2,
    bodyMarkdown: `I went to the library near to my flat. It was raining so many people were in. The lady at the desk was helping a man with his phone, the whole time I was there (50 minutes). He could not find his photos of his wife. They were not lost they were in another album.

I wanted to ask my question but I didnt because the photos was more important. I think that is my exchange, I was the one who did not ask.

Sorry it is short I will do better on the next one`,
  },
  {
    key: 'half-person',
    author: 'lwazi',
    course: MAIN_COURSE,
    prompt: 1,
    audience: 'COURSE',
    title: 'One and a half people',
    tags: ['Public libraries', 'Burnout'],
    publishedDaysAgo: 53.3,
    bodyMarkdown: `My branch is staffed by one and a half people. I'm the one. The half is Gloria, who does mornings, and who is in truth about two and a quarter.

I watched her take a question from a boy of maybe eight. He said, "Have you got the book?" That's all. *The* book.

Most of us would go for the funnel: what's it about, who wrote it, what colour is it. Gloria did none of that. She put down her pen and said, "Oh, is it **that** good?" And he told her the whole story, on one breath, hands and all, for at least four minutes, including the ending. It was about a mole who digs into a bank. She knew it by the second sentence. She let him get to the end regardless.

I asked her afterwards why she didn't stop him. She said that he hadn't come for the book, he had come to have read it.

I've been turning that sentence over for a week. There's a whole theory of reader development in it and it would fit on a bookmark. He did also borrow the book. Again.`,
  },
];
