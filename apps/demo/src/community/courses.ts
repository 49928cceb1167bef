import { members } from './people.js';
import { readers } from './readers.js';
import type { DemoCourse, DemoPrompt } from './type.js';

export const MAIN_COURSE = 'libraries-in-public';
export const MENDING_COURSE = 'saturday-mending';
export const EVENING_COURSE = 'reading-campaigns';

/** On the site, but not in the main course: the admin, a curator who took it years ago, and the evening class. */
const notEnrolled = new Set(['wren', 'tamsin_k', ...readers.map(({ handle }) => handle)]);

const mainRoster = members
  .filter((member) => !notEnrolled.has(member.handle))
  .map(({ handle, role, joinedDaysAgo }) => ({ handle, role, joinedDaysAgo: Math.min(joinedDaysAgo, 73.9) - 0.05 }));

export const courses: readonly DemoCourse[] = [
  {
    slug: MAIN_COURSE,
    title: 'Libraries in Public: outreach, ethics and evidence',
    term: 'Michaelmas',
    openToJoin: false,
    createdBy: 'wren',
    createdDaysAgo: 86,
    members: mainRoster,
  },
  {
    slug: MENDING_COURSE,
    title: 'Saturday Mending: paper, paste and patience',
    term: 'Michaelmas',
    openToJoin: true,
    createdBy: 'wren',
    createdDaysAgo: 60,
    members: [
      { handle: 'r.benavides', role: 'INSTRUCTOR', joinedDaysAgo: 59.5 },
      { handle: 'b.strand', role: 'LEARNER', joinedDaysAgo: 58 },
      { handle: 'caoimhe', role: 'LEARNER', joinedDaysAgo: 57.6 },
      { handle: 'marisol', role: 'LEARNER', joinedDaysAgo: 57.5 },
      { handle: 'tamsin_k', role: 'LEARNER', joinedDaysAgo: 51 },
    ],
  },
  {
    slug: EVENING_COURSE,
    title: 'Reading Campaigns: what was it for, and what came of it?',
    term: 'Michaelmas',
    openToJoin: true,
    createdBy: 'wren',
    createdDaysAgo: 70,
    members: readers.map(({ handle, role = 'LEARNER' }, index) => ({
      handle,
      role,
      joinedDaysAgo: 66.5 - index / 100,
    })),
  },
];

export const prompts: readonly DemoPrompt[] = [
  {
    course: MAIN_COURSE,
    number: 1,
    title: 'A desk you have stood at',
    instructionsMarkdown: `Visit an enquiry desk, on either side of it. Write about **one** exchange that you saw or took part in.

1. What was asked, and what was wanted?
2. What did the person behind the desk do with their first ten seconds?
3. What would you have done?

Change names and anything else that could identify a reader. If you cannot change enough, choose another exchange.`,
    opensDaysAgo: 72,
    dueDaysAgo: 56,
    closesDaysAgo: 49,
    minimumWords: 150,
    repliesRequired: 2,
    postFirst: false,
  },
  {
    course: MAIN_COURSE,
    number: 2,
    title: 'Something that was counted',
    instructionsMarkdown: `Find a campaign, a service or an event for which a library published a figure. Ask of it:

- what was it meant to change, and **for whom**?
- does the figure measure that, or something that happened to be easy to count?
- what did the people who ran it do differently because of the figure?

Read chapter 4 of the course reader first. Disagreement with the reader is welcome if you bring evidence.`,
    opensDaysAgo: 42,
    dueDaysAgo: 14,
    closesDaysAgo: -6,
    minimumWords: 150,
    repliesRequired: 2,
    postFirst: false,
  },
  {
    course: MAIN_COURSE,
    number: 3,
    title: 'A small exclusion',
    instructionsMarkdown: `Describe something in a library that quietly keeps somebody out: a door, a form, a sentence, a sound. Say how you noticed.

You will see what the others wrote **once you have published your own**. Please don't go looking for a perfect example; the first one you can't stop thinking about will do.`,
    opensDaysAgo: 9,
    dueDaysAgo: -5,
    closesDaysAgo: -12,
    minimumWords: 120,
    repliesRequired: 2,
    postFirst: true,
  },
  {
    course: MAIN_COURSE,
    number: 4,
    title: 'A letter to somebody who pays',
    instructionsMarkdown: `Write to a councillor, a trustee or a head teacher about one thing your library should start, stop or keep. One page. Evidence in footnotes, please, so that the letter can still be read aloud.`,
    opensDaysAgo: -14,
    dueDaysAgo: -28,
    closesDaysAgo: -35,
    minimumWords: 200,
    repliesRequired: 2,
    postFirst: false,
  },
];
