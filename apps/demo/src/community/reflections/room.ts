import { MAIN_COURSE } from '../courses.js';
import type { DemoReflection } from '../type.js';

/** What goes on inside the building: children, machines, signs, seeds. */
export const room: readonly DemoReflection[] = [
  {
    key: 'one-drum',
    author: 'teuila',
    course: null,
    prompt: null,
    audience: 'PUBLIC',
    title: 'Forty minutes, one drum',
    tags: ['Storytimes', 'Early literacy', 'Children'],
    publishedDaysAgo: 49.6,
    bodyMarkdown: `I have done story-time every Tuesday for six years and yesterday was the first in which I didn't read a book.

The plan: three picture books, two songs, bubbles. The room: twenty-two under-fives, rain, a new fluorescent tube that sings. By the second page of the first book I had lost the left-hand side. By the third there was a biting.

So I closed the book and picked up the *pātē*. It's a small wooden drum, my uncle's, and it sits on the shelf mainly so that I don't get lonely. I tapped a name. **Ta-ta.** *Leo.* Leo looked up as if the wall had spoken. **Ta-ta-ta-ta.** *Persephone.* We went round the whole room and everybody had a sound, and the mothers, and the one grandfather, and the boy who doesn't speak yet and whose name has three beats. He beat it on the floor. Then again. His mum took her glasses off.

Forty minutes. Not one page.

Now the worry, which I bring to this class because you're all so keen on evidence. Our programme is called *Early Literacy*. The form asks how many books were shared, and I wrote **0**. My supervisor rang to ask if the session had been cancelled.

I say that a child who can hear that *Persephone* has four beats and *Leo* two is doing the very thing that reading is built on. Splitting sounds. Turn-taking. A mark that stands for a person! But I also know how easy it is to dress up a lovely morning as a theory afterwards.

What I would like to be told, honestly: was that library work, or was it a nice lady with a drum?`,
  },
  {
    key: 'since-lent',
    author: 'kofi_a',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'MEMBERS',
    title: 'The 3D printer has been broken since Lent',
    tags: ['Makerspaces', 'Evaluation', 'Repair'],
    discusses: ['case-radio'],
    publishedDaysAgo: 29.8,
    bodyMarkdown: `Millrace's makerspace opened with a ribbon, a councillor and **one** published target: *500 unique users of digital fabrication equipment in year one.* I run it. Here is the count for year one:

| equipment | cost | users |
|---|---:|---:|
| 3D printer | 2,900 | 61 |
| laser cutter (needs a supervisor who left) | 7,400 | 9 |
| vinyl cutter | 650 | 88 |
| sewing machines, second hand, ×4 | 220 | **407** |
| button badge press | 95 | 350-ish, nobody counts children |
| big table | from the skip | everyone |

The printer broke in Lent. A part is coming. It has been coming for seven months. In that time *nobody has asked me about it* apart from councillors, who like to be photographed with it. I put a plant on it.

The sewing machines don't count towards the target because they aren't "digital". I argued that one of them has a USB port. That was considered "unhelpful".

So the figure is 158, of 500, and officially we failed. What I know from sweeping the floor:

- Eleven women repaired school uniforms here in August and swapped sizes at the table, which saved each of them something like a week's shopping.
- A retired machinist teaches a boy to file brass. No equipment listed.
- Three small businesses started on the vinyl cutter. One makes the lettering for our vans.

**What the figure changed:** they've offered me a second 3D printer.

I don't want to be the person who sneers at machines. The sixty-one who used it did wonderful things, and a girl printed a grip so her nan can hold a fork. But the target was written from a catalogue. Nobody went and stood in Millrace and asked what was broken in people's houses. Trousers, mostly.`,
    edits: [
      {
        daysAgo: 29.5,
        replace: 'So the figure is 158, of 500',
        by: 'So the figure is 158 (61 + 9 + 88), of 500',
        reason: 'Show the sum.',
      },
    ],
  },
  {
    key: 'signs',
    author: 'yuki.mori',
    course: null,
    prompt: null,
    audience: 'PUBLIC',
    title: 'I counted the signs',
    tags: ['UX', 'Library spaces'],
    publishedDaysAgo: 44.3,
    bodyMarkdown: `Between the street and the nearest toilet in a library I won't name there are 47 signs. I photographed every one and sorted them by what they *do*:

| what the sign does | how many |
|---|---:|
| tells you where something is | 9 |
| tells you what you may not do | 19 |
| apologises | 6 |
| refers to another sign | 4 |
| advertises something that is over | 8 |
| is blank, but laminated | 1 |

Nineteen prohibitions. "No hot food." "No running." "NO." (That one is on a cupboard.) The nine that tell you where things are use four different words for the same room: *Lavatory, WC, Facilities, Customer Comfort*.

I make signs for a living, and I can tell you how this happens. Every sign is a scar. Something went wrong once, somebody was upset, and a sheet of A4 was a way of doing something about it before going home. Nobody is ever given the job of **taking a sign down**, because then if it happens again it's your fault.

In Japanese we say 張り紙だらけ, *harigami-darake*, covered all over with notices. It is said with a sigh.

So, a modest proposal in three steps:

1. Write a date on the back of each sign on the day when you put it up.
2. After ninety days, take it down. Don't ask anyone.
3. If a person asks the question that the sign answered, put it back, **at the place where they asked**.

I did this with a small branch in spring. They had 31 signs. Eleven came back. One of the eleven was new: it said *"Yes, you can sit here."*

Somebody asked for it the first day.`,
  },
  {
    key: 'seeds',
    author: 'lwazi',
    course: null,
    prompt: null,
    audience: 'PUBLIC',
    title: 'A catalogue with drawers, and things that die in them',
    tags: ['Seed libraries', 'Preservation'],
    publishedDaysAgo: 37.9,
    bodyMarkdown: `We keep the seed library in the old card catalogue. Of course we do, everybody does; it's the one piece of furniture in the profession that was waiting for a second career. **Ta–Tr** is tomatoes. **Be** is beans. *Misc.* has what people hand over the counter in a twist of newspaper and won't name.

You take a packet in spring. In autumn you bring back seed, if the plant lived. No due date: it's the plant who decides.

Year one, people took 340 packets and brought back 22. My line manager said it was a return rate of six per cent and in books they'd have closed us. I said that books don't get eaten by pigeons.

Here is what I've learnt, in no order:

- **Label in pencil.** Ink runs, and then you have a drawer of Something.
- Old ladies won't take seed from a drawer, but they'll take it from another old lady. So I gave Mrs Mthembu a chair next to the drawers on Saturdays. Returns went up to 90.
- Imifino, the wild greens our grandmothers picked, can't be bought anywhere. We've got four kinds now, all from one bag that somebody's aunt had kept in a tin since 1988. Six seeds came up. *Six.* From those we have eleven envelopes.
- A seed library is a **preservation** programme that gives the archive away every year and hopes.

That last one makes my head spin a bit. Everything else we preserve by keeping people's hands off it. This one only survives if enough hands are on it, and some of it will cross with the neighbour's pumpkins and never be the same again.

I brought it up with the county archivist. She was silent for a while and then asked me for beans.`,
  },
  {
    key: 'steps-wifi',
    author: 'nguyenthu',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'COURSE',
    title: 'The busiest part of the library is the outside',
    tags: ['Digital divide', 'Library spaces'],
    discusses: ['case-light', 'case-company'],
    publishedDaysAgo: 15.3,
    bodyMarkdown: `Figure: "wi-fi sessions, 41,300 a year, up 12 %." It's on the banner in the foyer.

I work evenings and lock up at eight. At ten past, the steps fill. I asked our network person for the sessions by hour, without devices or names, and we looked at it together. *Thirty-one per cent of all sessions begin when the building is shut.*

Who they are, as far as someone who unlocks a bicycle can tell: delivery riders between two jobs. A student whose hall has bad signal. A family who telephone somewhere far away every Sunday, phone propped on the book-return flap, all five of them waving at it. In December they wear hats.

Nobody planned this service. It has no staff, no light after nine, no bench and no roof, and it's nearly a third of what we put on a banner.

What was the figure meant to show? That people come. What does it show? That people come, and that we aren't there.

What did anybody do because of it? Until now nothing, since no one had split it by hour. I wrote one page and asked for **a bench, a lamp, and the signal left on till midnight** (it goes off at 23:00 for no reason anyone remembers). The lamp was refused as it would "encourage gathering". The signal was extended the same afternoon. For the bench there is a working group.

I like the working group. It meets inside.`,
  },
  {
    key: 'gathering-hands',
    author: 'gudrun',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'MEMBERS',
    title: 'Interpreted events: 12. Deaf people present: 3',
    tags: ['Deaf readers', 'Sign language', 'Accessibility'],
    discusses: ['case-hands'],
    publishedDaysAgo: 12.8,
    bodyMarkdown: `A city library reported that it held **twelve sign-interpreted events** last year. It is a good report, and I know two of the interpreters. I asked how many Deaf people came. After some days I received the answer: three. Not three to each. Three.

So was it a failure of interest? That is what the person who answered me believed, and she was sad about it.

I asked around in my own community, on video, over one weekend. Nineteen people replied.

* fifteen had not known of any of the twelve
* two knew, but thought "interpreted" meant live subtitles, and stayed away because the last time those were nonsense
* one had come. She sat at the front, the interpreter stood in the dark beside the stage, the speaker walked about with the only lamp
* one said: *I don't want to watch hearing culture through a straw. Ask me what evening I would like.*

The figure counts what the library **did**. Nobody is to blame for that; it's how the grant form is laid out. But it let everyone believe, for a year, that a door was open.

The announcements were all in written text on the library's page and on a poster. There was no signed announcement. It costs a telephone and one minute.

I'll say something on the other side too. Twelve interpreters were paid properly, and a library which books twelve can be talked with. We have begun. The thirteenth will be a storytelling evening in sign, with a *voice* interpreter for the hearing guests, who will sit at the side.`,
  },
];
