import { MAIN_COURSE } from './courses.js';
import type { DemoDraft } from './type.js';

/** Begun and not published: each is its author's alone. */
export const drafts: readonly DemoDraft[] = [
  {
    key: 'draft-large-print',
    author: 'mina',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: 'Large print, small shelf',
    savedDaysAgo: 1.4,
    bodyMarkdown: `Large print is at floor level at Ebbing Street. So the people who cannot see well are the ones who have to kneel.

- [ ] ask Mrs T. if I may write about her knees
- [ ] measure the shelf (bottom one = 11 cm off the floor?)
- [ ] is this "small"? everyone else's will be about doors

Beginning: *Yesterday I found a man lying down in Westerns.* Good first line, but is it kind?`,
  },
  {
    key: 'draft-resign',
    author: 'mina',
    course: null,
    prompt: null,
    audience: 'MEMBERS',
    title: 'The number, part two',
    savedDaysAgo: 0.6,
    bodyMarkdown: `I sent it. The real number. Don't publish until after Thursday's meeting.`,
  },
  {
    key: 'draft-night-desk',
    author: 'ines.duarte',
    course: MAIN_COURSE,
    prompt: 2,
    audience: 'COURSE',
    title: 'What a hotel counts at night',
    savedDaysAgo: 2.9,
    bodyMarkdown: `In the hotel they count *touches*: how many times we speak with a guest. The target is four. Nobody wants to be touched four times at three in the morning!

But there is one good count: how many guests ask for the same person again. At our desk it is...

(ask Paulo for the list)`,
  },
  {
    key: 'draft-dragon',
    author: 'marisol',
    course: MAIN_COURSE,
    prompt: 3,
    audience: 'COURSE',
    title: 'The bell',
    savedDaysAgo: 3.7,
    bodyMarkdown: `Library opens at the second bell. Pupils who take the minibus hear the second bell *from the minibus*.

That's it, that's the whole thing, I need another ninety words and they can all be swearing.`,
  },
  {
    key: 'draft-syllabus',
    author: 'oduya',
    course: MAIN_COURSE,
    prompt: null,
    audience: 'COURSE',
    title: 'Notes towards next year',
    savedDaysAgo: 5.2,
    bodyMarkdown: `1. Start at the doorway.
2. Replace chapter 4, or teach it as a cautionary tale.
3. More geese? (No.)`,
  },
];
