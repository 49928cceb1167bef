import { MAIN_COURSE } from '../courses.js';
import type { DemoReflection } from '../type.js';

/** The third prompt, which is open and shows its reflections only to those who have written one. */
export const exclusion: readonly DemoReflection[] = [
  {
    key: 'lift',
    author: 'sam-whitlock',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: 'The lift is through Biography',
    tags: ['Accessibility', 'Library spaces'],
    publishedDaysAgo: 7.6,
    bodyMarkdown: `The lift is fine. I'd like that on the record. It's wide, it talks, and it has a mirror at the back so that I can reverse out like a lorry.

It's *where* it is. You go through the main doors, past the sign with the wheelchair on it, left at Biography, and there's a spinner of paperbacks standing in the gap between two bays. It's not nailed down. It lives there because that's where the carpet is flat. To get through I have to ask somebody to move Jackie Collins.

They always do, and they're always lovely, and they always put it back.

So the exclusion is not stairs, or a person, or a policy. It's **having to begin each visit with a favour**. I've worked out that in two years I have asked about ninety times. Nobody on the staff has been asked more than five or six, so to each of them it's nothing, it's a pleasant minute. The only one who has the whole number is me.

How did I notice? I didn't, for a year. I only noticed that I'd begun to go on Sundays, when it's shut, to use the book-drop.

I moved the spinner myself last week. Took me ten minutes, and I had to go backwards. I put it by the window where the carpet's a bit rucked and somebody will certainly complain that it wobbles. When they do, that will be the first complaint anyone has made about that spinner.`,
  },
  {
    key: 'unlabelled-edit',
    author: 'hakan_o',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: '"Edit, edit, edit, edit, button"',
    tags: ['a11y', 'Usability'],
    publishedDaysAgo: 6.9,
    bodyMarkdown: `Our catalogue's advanced search has five fields. On the screen it says Title, Author, Subject, Year, ISBN above them, in a nice grey. I had looked at it every working day for four years.

Then a reader telephoned support. She said, "Your page says *edit, edit, edit, edit, edit, button* and I'd like to know which edit is the author." She was using a screen reader. I asked her to hold while I tried it. I turned off my monitor, switched on the speech and heard it. There is the form, and there's the label, and **nothing ties one to the other**. They are just near each other. If you can see, near is enough.

The fix was five attributes:

\`\`\`html
<label for="author">Author</label>
<input id="author" name="author">
\`\`\`

I wrote it in four minutes. Then I went back to see how long it had been wrong: since the redesign, **three years and two months**. I looked whether anyone had reported it. Six people had. The tickets were closed with "could not reproduce", and two of those were closed by me.

I *could not reproduce* because I looked.

She asked if I'd ring her back when it worked. I did, the same day. She searched for an author, it read out the results, and then she said, "Oh, you've got loads", and I had to go and stand outside for a bit.`,
  },
  {
    key: 'line-seven',
    author: 'nguyenthu',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: 'Proof of address',
    tags: ['Circulation', 'Homelessness'],
    publishedDaysAgo: 5.8,
    bodyMarkdown: `The form for a library card has twelve lines. Line 7 is *proof of address (bill, bank statement, tenancy)*.

A young woman stood at my desk for a long time with that form. She lives in a room that belongs to her cousin's employer. There isn't a bill. There is no tenancy, or not one she's been shown. She has a phone, a job six nights a week and a very good idea of what she would like to read. She turned the form over to see if there was another question on the back, which she *could* answer.

I said what we are trained to say: "You can have a guest pass for the computers." She said thank you, and wrote her name on the form anyway, only her name, in beautiful capitals, and left it on the desk. I still have it.

Why do we ask? I looked it up. The rule's from a time when reminders went by post. We haven't posted one since 2014. **It guards an envelope that no longer exists.**

How I noticed: I had the same line 7 when I came here at nine years old, and my mother solved it by asking the priest. I'd forgotten that until the capitals.

I've asked to try a card without address, three books at once. My manager says what if they don't come back. I said, the address never went to fetch them.`,
  },
  {
    key: 'tannoy',
    author: 'gudrun',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: 'The announcement',
    tags: ['Deaf people', 'Accessibility'],
    publishedDaysAgo: 4.4,
    bodyMarkdown: `At a quarter to closing there is an announcement. I know this because people around me begin to put on coats, at the same time, like birds.

It's an excellent way to learn. I've used it for years: I watch the coats.

Last month I was in the basement, among the bound newspapers, where there was nobody else, and so there were no coats. I read until the lights went out. It's *quite* dark among newspapers. I found the stairs with my telephone and there was a guard who was more frightened than I was, and shouted, which of course I could not hear, and I signed, which he couldn't read, and for some moments we were two people in a silent film.

Afterwards they were very sorry. They said, "Next time tell the desk you're Deaf when you come in."

Please read that sentence again slowly. I'm to report myself at the entrance to a building which is free to all, so that it can remember to switch a light on and off.

What would do it: **blink the lights once** when you press the button for the voice. Theatres know this. It's also kinder to the man with headphones, and to the woman who's so deep in 1934 that she hears nothing anyway.

I noticed late because coats are so reliable.`,
  },
  {
    key: 'ink',
    author: 'eleni.v',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: 'Twelve characters',
    tags: ['Cataloguing', 'Migrants'],
    publishedDaysAgo: 2.2,
    bodyMarkdown: `The library card of my city has room for a name of twelve characters, capital letters, A to Z.

Papadimitrakopoulou has nineteen. She works with me. She's called PAPADIMITRAK, and on the telephone the young man says "Mrs Papa-dim-it-rack", like a kind of furniture.

My friend Nguyễn's card says NGUY?N. The machine didn't know the letter and it printed a question about her. Our sailors, whose passports have two alphabets, sign the back with the right name and carry the wrong one on the front.

Is it a small thing? It's *very* small. It is the first thing we print about a person. Before any book, we tell them how much of them fits.

I noticed because of a boy. He got his card and read it aloud and said to his father, in Arabic, and I have enough Arabic for this: "Baba, they've cut me."

The supplier answered that longer names need another card type and that question marks are a known issue. It has been known since 2011. I've bought a pen, white ink, very fine. Now at our reading room we print the card and then ask, *how do you write it?* and hold out the pen.

People sit down to do it. Some take a long time.`,
  },
];
