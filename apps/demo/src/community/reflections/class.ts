import { MAIN_COURSE, MENDING_COURSE } from '../courses.js';
import type { DemoReflection } from '../type.js';

/** About the course itself, the mending class, and two notes meant for the instructors. */
export const classroom: readonly DemoReflection[] = [
  {
    key: 'leaving',
    author: 'ines.duarte',
    course: MAIN_COURSE,
    prompt: null,
    audience: 'PRIVATE',
    title: 'thinking of leaving',
    tags: [],
    publishedDaysAgo: 45.7,
    bodyMarkdown: `I write this private because I dont want the others to read.

I read what everybody wrote for the first prompt and they are so good. Mina with the bees. I wrote eleven lines. I work nights in a hotel and I do the reading on the bus and in English I am a different person, smaller.

Maybe this course is for people who already are librarians. If I stop before next week I get half of the money back. I wanted to ask before I do it.`,
  },
  {
    key: 'old-blog',
    author: 'wren',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'Why the old course blog is read-only now',
    tags: ['Preservation'],
    publishedDaysAgo: 71.3,
    bodyMarkdown: `A note from the engine room, since several of you asked.

The old blog ran for nine years and had **61 plugins**, of which I understood perhaps twenty. One of them sent a mail for each comment to everybody who had ever commented. One replaced apostrophes. I never found out which.

What you should know about this place:

- You can take everything you wrote with you. It's yours.
- Drafts are seen by nobody but you. Not by your instructors, and not by me unless I go into the database with a torch, which leaves a mark.
- If you write \`@handle\` in code, nothing happens. If you write it in a sentence, that person hears of it. Use it like a hand on a shoulder.
- Removing something leaves a gap where it stood, so that the answers still make sense.

The old address goes on showing the old posts at [blog.example.org](https://blog.example.org/archive), apostrophes and all. I'll keep it up as long as the certificate and I both live.

Problems to me, please. Praise to Dr Oduya, who paid for the server out of the biscuit money.`,
  },
  {
    key: 'marking-notes',
    author: 'oduya',
    course: MAIN_COURSE,
    prompt: null,
    audience: 'COURSE',
    title: 'What I learnt from marking your first prompt',
    tags: [],
    publishedDaysAgo: 48.2,
    bodyMarkdown: `I have now read all of them twice, once for you and once for me. Three things, and then a correction of my own.

**You notice hands.** Turned boxes, a finger on a picture sheet, a book face down. I've taught the reference interview from transcripts for nine years and a transcript has no hands. Next year I shall teach it from the doorway.

**You're hard on yourselves and soft on procedures.** Nearly everyone ended with "what I should have done". Fewer asked who wrote the laminated card. Please be at least as curious about the card.

**The short ones are not worse.** Somebody apologised for the length of a piece whose last sentence I've quoted to two colleagues already. Do not pad. Do, however, reach the minimum, as I have to be able to defend it to a committee.

The correction: I told you in week one that an open question is always better than a closed one. Then I read about a man who asks "for reading or for tonight?", which is as closed as a question can be, and better than anything in my slides. I withdraw *always*.

> A good question is one that the other person is relieved to be asked.

That's mine, you may have it. Dr @corrigan will be with us on the 12th and will disagree with all of the above, so bring your counts.`,
  },
  {
    key: 'wheat-paste',
    author: 'b.strand',
    course: MENDING_COURSE,
    prompt: null,
    audience: 'COURSE',
    title: 'My first hinge',
    tags: ['Preservation'],
    publishedDaysAgo: 36.2,
    bodyMarkdown: `I made a hinge. It holds.

It took me five hours, three sheets of tissue at a price I'll not tell my wife, and one moment when the paste went lumpy and Rubén looked at it as a vet looks at a cow.

What I learnt:

1. The grain has a direction and the paper *wants* it.
2. Less paste. No, less than that.
3. You can't hurry drying. I tried to with my breath.

Afterwards I looked at the books that come back to my office in their brown paper and saw for the first time that on about one in five somebody, somewhere, has done a hinge. I'd handled them for years. I had thought they were just books that opened well.`,
  },
  {
    key: 'school-hospital',
    author: 'marisol',
    course: MENDING_COURSE,
    prompt: null,
    audience: 'PUBLIC',
    title: 'A book hospital in a school, with visiting hours',
    tags: ['Conservation', 'School libraries'],
    publishedDaysAgo: 8.7,
    bodyMarkdown: `After four Saturdays of paste I took it to school. One table, one red cross on a shoebox, and a queue at break that went out of the door.

The rules were made by the Year 7s, not by me:

- patients have a name and a complaint (*"Dog Man: spine"*, *"Atlas, lost Africa"*)
- the surgeon washes their hands
- no book dies alone: if it can't be saved, someone reads it one last time

I expected them to want the glue. They wanted the **reading**. There's a waiting list to sit with the incurable ones. Last week a boy, who I'd been told doesn't read, kept a falling-apart joke book company for two break times in a row, and reported to me that it had gone peacefully.

I've no figure. I do have a shoebox with fourteen get-well cards in it, addressed to books.`,
  },
];
