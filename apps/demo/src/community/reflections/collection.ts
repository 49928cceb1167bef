import { MAIN_COURSE } from '../courses.js';
import type { DemoReflection } from '../type.js';

/** Keeping, lending, showing and throwing away. */
export const collection: readonly DemoReflection[] = [
  {
    key: 'weeding',
    author: 'jonah.p',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'I threw away 412 books and one of them came back',
    tags: ['Weeding', 'Collection development'],
    publishedDaysAgo: 46.5,
    bodyMarkdown: `I should say first that I enjoyed it. Nobody warns you about that.

I was given a trolley, a scanner and a list: everything in non-fiction not borrowed for six years. At Fennick that is a lot. The scanner bleeps low for *keep* and high for *go*, and after an hour you're playing it like an instrument. Travel guides to countries that have since changed their names. Nineteen books about one operating system. A medical dictionary that still recommended brandy. Out, out, out. The shelves looked like they'd had a haircut. On the Friday I'd done 412 and my supervisor brought doughnuts.

On the Monday a man of about seventy brought one of them back. He'd found it in the charity shop across the road for fifty pence. It was *The Fennick Dye Works: a history by its workers*, typed, spiral-bound, 1983. He put it on the desk, opened it at page 40 and showed me his father.

"I thought it must have been stolen," he said. He was **returning** it. He'd paid 50p to return us our own book.

It hadn't been borrowed for six years because it was in *reference* until 2021 and couldn't be, and then somebody moved it and didn't change the record. Low use was an artefact of a sticker. I had looked at it for perhaps a second and a half. It went *bleep*.

What I've been telling myself since:

1. One in 412 is an error rate that any factory would be proud of.
2. The list was the error, I only carried it out.
3. He got to be kind to us, which he enjoyed.

And what I actually think:

1. I don't know that it's one. It's one *that came back*.
2. "I only carried it out" is what the hands always say.
3. There's a difference between a book that nobody wants and a book that nobody **else has**, and a scanner cannot hear it. Something like four libraries in the world own the Dye Works. Now one of them owns it again.

I'm still for weeding. A shelf that's full of brandy cures is a lie about what we know. I'd just like there to be a third bleep.`,
  },
  {
    key: 'trains',
    author: 'b.strand',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'A book goes on a train',
    tags: ['Interlibrary loan'],
    publishedDaysAgo: 39.2,
    bodyMarkdown: `I want to describe one interlibrary loan from start to end, because people believe that it's a button.

**Day 1.** A retired ferry engineer at a public branch wants a book about the steam ferries of Lake Mjøsa. There are eight copies known. Our request goes to the nearest.

**Day 3.** *Unfilled: not on shelf.* This is the saddest sentence in my profession. It means that somebody walked to the place and looked.

**Day 4.** The second library says *for use in the library only*. I write a letter, a real one with please in it, and offer that he'll read it at the branch under the eyes of a person called Kari. They agree.

**Day 6.** The book is wrapped. It's 212 pages and weighs as much as a loaf. The cost of sending it, both ways and insured, is about four times what it would sell for if anyone were selling it. No one is.

**Day 9.** It goes on a train, a van and the van's little brother.

**Day 10.** Kari rings: he has opened it on the right page without looking at the index. *His ferry.* She says he made a noise.

**Day 31.** It goes home, wrapped in the same paper, turned inside out.

The average cost of a loan at our place is published, and somebody at each meeting divides the budget by it and asks whether we should not just buy the books. With most of them, yes! We do. Buy the cheap ones, and send the digital ones by the wire. What's left is what cannot be bought, and there the comparison is not *loan or purchase*, but *loan or no*.

I tell new colleagues that we're not in the delivery business. We are in the business of strangers trusting each other with loaves of paper, and it has worked since before the telephone.`,
  },
  {
    key: 'fixity',
    author: 'tamsin_k',
    course: null,
    prompt: null,
    audience: 'PUBLIC',
    title: 'The checksum was fine. The meaning had gone',
    tags: ['Digital preservation', 'Archives'],
    publishedDaysAgo: 41.6,
    bodyMarkdown: `A small confession from the record office, for those of you who think that digital preservation is about not losing the bits.

In 2009 a parish council gave us its minutes on a disc. My predecessor did everything right: three copies, three places, a list of checksums, and a script that still compares them on the first of the month.

\`\`\`sh
sha256sum --check manifest.txt | grep -v ': OK$'
\`\`\`

It prints nothing. It has printed nothing for seventeen years. I've come to find that silence quite smug.

Last month a reader asked for the minute of a particular vote. I opened the file. It opened! It's a word processor format that three programs can still read, and **each of them shows something different**. In one the vote is 5–4. In another it's 4–5. In the third there's a strike-through, and a note in the margin that the other two leave out.

They had used tracked changes, you see. The minutes were corrected at the next meeting, and the correction lives in a feature. Whether you see the decision or the reversal depends on what your software thinks of as "the document".

So what did we preserve? Every bit. What did we lose? Which of two things happened.

1. **Fixity isn't fidelity.** It tells you that nobody touched the box.
2. Somebody should have opened it *in the year it arrived*, with a councillor in the room, and written one sentence: "as we read it, the vote was five to four."
3. That sentence costs nothing and I've never seen a budget line for it. Storage has one.

I did find a retired clerk who remembered. It was five to four, about a bus shelter. She also remembered who had wept. That isn't in any of the three.`,
  },
  {
    key: 'red-tape',
    author: 'marisol',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'COURSE',
    title: 'I put red tape round nine books and counted the wrong thing',
    tags: ['Banned books', 'School libraries', 'Displays'],
    discusses: ['case-trial'],
    publishedDaysAgo: 26.4,
    bodyMarkdown: `Every autumn our school library does a display of challenged books. Nine titles, red barrier tape, a sign: **SOMEBODY DIDN'T WANT YOU TO READ THESE.** I've done it four times. I'm good with tape.

The figure: loans of the nine in the fortnight of the display, 46. In the fortnight before, 3. I put it in the newsletter with an exclamation mark, and this year I decided to do the assignment properly and ask what the 46 were.

*Who?* Thirty-eight of the 46 loans were to pupils who already borrow more than two books a month. The rebels of Quarry Park are the same twelve children as always.

*Which?* Thirty-three were the one with the dragon on the cover. It was challenged in 1997 for, as far as I can discover, a dragon.

*And the ones that people are actually fighting about this year?* Two titles. In our county, right now, at meetings with shouting. They went out **twice**. A girl told me why when I asked her, carefully, not about herself: "You'd have to walk past everyone with it. With the tape on."

So I had made a display about the freedom to read, and for the readers it was meant for I'd made the book harder to carry to the desk than it was on the shelf. I'd put a *spotlight* on the thing they needed a corner for.

I took down the tape. This is what I did instead, in week two:

- the same nine books, shelved normally, **two copies each**
- a card inside every cover with its story: who objected, where, how it ended
- self-checkout switched on at break, which took me a form and a bribe of biscuits

Loans of the two: seven in the following month. That's tiny. I'm prouder of it than of the 46.

But I do miss the tape, and I've a nagging question. The display was for *everyone else* too: the parents, the governors, the kids who'll vote. Did I just make censorship invisible in order to make reading comfortable?`,
    edits: [
      {
        daysAgo: 25.9,
        replace: 'A girl told me why when I asked her',
        by: 'One pupil told me why when I asked',
        reason: 'Same care that I asked of everybody else: fewer details.',
      },
    ],
  },
  {
    key: 'ratebook',
    author: 'caoimhe',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: "Other people's grandmothers",
    tags: ['Local history', 'Archives', 'Privacy'],
    publishedDaysAgo: 35.4,
    bodyMarkdown: `People come into the Local Studies Room for a date and leave with a *scandal*, and I've started to wonder what I owe them in between.

On Thursday it was a man from overseas with a laminated family tree. Six generations, colour coded. He wanted the 1911 ratebook for one townland, to complete a box. I fetched it. I knew what he was about to see, since I'd fetched it before: the house that his great-grandmother was born in was the workhouse infirmary, and the line for "father" isn't blank, it's *scraped*. Somebody took a knife to the paper.

Did I tell him beforehand? I did not. I set the book on its cushion, found the page and went off to be busy near the window. He was a long time. Then he said "well now," the way we say it here, though he'd never lived here in his life.

Some questions I'd put to you:

1. Should there be a word before the page? A doctor gives one. But a doctor knows what it *means*, and I only knew what it said.
2. If I warn, I've read it for him. I'd be standing between a man and his own people.
3. If I don't, then I've let the room do it cold, with a stranger eating crisps at the next table. (There's no eating. There's always someone.)

My own grandmother used to say *ní neart go cur le chéile*, there's no strength without standing together. She also used to say mind your own business.

What I did do: I'd put him at the corner table. I had moved the good chair. I suppose that was the word.`,
  },
  {
    key: 'eleven-shelves',
    author: 'eleni.v',
    course: null,
    prompt: null,
    audience: 'PUBLIC',
    title: 'Eleven shelves called "Other languages"',
    tags: ['Diverse collections', 'Cataloguing'],
    publishedDaysAgo: 24.6,
    bodyMarkdown: `In the Port Authority Reading Room we have books in 23 languages for seafarers. They stood, when I came, on eleven shelves with one label: OTHER LANGUAGES. In order of accession. A man from Manila had to read every spine from the floor to the ceiling to find out that we had four books for him.

*Other* than what? I asked. Than English, they said. But of last year's visitors, those who read English for pleasure were one in nine. So the eleven shelves were the library, and the rest was the other.

I did not do anything clever. I took one weekend, a friend who reads Tagalog, a friend who reads Russian, a telephone for everything else, and we sorted them. Each language has its label **in itself**: Ελληνικά, Русский, 中文, Filipino, العربية. The label OTHER LANGUAGES I moved to the English.

It stayed there for six days and then the harbour office asked me to take it down, because visitors found it confusing.

Yes, I said.`,
  },
  {
    key: 'wing-c',
    author: 'rafiq',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'Twenty minutes in a prison library',
    tags: ['Prison libraries'],
    publishedDaysAgo: 16.9,
    bodyMarkdown: `A visit, arranged by the course, to a library where every reader has an appointment and none of them made it.

I'll leave out where. It is one room, painted yellow by the readers. It's open to each wing for twenty minutes a week. The librarian, a small woman with a very large key, told me that she has exactly two rules: *chairs face each other*, and *nobody asks what for*.

Things I wrote down after, because you can't bring in a pencil without a form:

- The most requested item is the **dictionary**. For letters, and for reading your own court papers.
- Second, anything with a map.
- Overdues are called "still thinking".
- There's a book that each man signs inside the back cover when he has finished it. It's in its third binding, since they ran out of cover. I won't say which book. It's not one you would guess.

A reader asked me what I used to do. I said pharmacy. He said, "So you know how to hand somebody something without making a face." I've had appraisals that told me less.

What I keep chewing on is the twenty minutes. My own library is open fifty-one hours and I hear "I haven't got the time" daily. There, a man planned his twenty minutes from Thursday to Thursday: what to return, what to look up, whom to sit facing.

I don't want to make it beautiful. There was a smell and there was shouting and the yellow doesn't help. But no reader of mine has *ever* used every minute.`,
  },
];
