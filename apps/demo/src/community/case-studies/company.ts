import type { DemoCaseStudy } from '../type.js';
import { partOf, weekly } from './weekly.js';

const WEEKS = 30;

const questions = weekly('company questions', {
  weeks: WEEKS,
  through: [
    [1, 14],
    [5, 39],
    [6, 62],
    [14, 78],
    [26, 92],
    [30, 74],
  ],
  stray: 0.1,
  total: 2_190,
});

/** A stream in which nothing happens. It was up for blind rating in its first fortnight on the shelf. */
export const company: DemoCaseStudy = {
  key: 'case-company',
  author: 'nguyenthu',
  audience: 'MEMBERS',
  title: 'Study with us, silently',
  bodyMarkdown: `A camera points at one long table in the reading room. Fifty minutes of people turning pages, ten minutes of break with a kettle. It's sent out live every evening from seven to ten, and there are students in eleven provinces who have it open beside their books as other people have a fire.

It isn't exciting and it's not meant to be. My sister, who studies from home with two children, calls it "the room". *I'm going into the room now.*

I have put this up for blind rating for its first two weeks: please look at the plan before you look at the curve.`,
  organisation: {
    name: 'Sông Lành University Library',
    place: 'Sông Lành',
    country: 'Viet Nam',
    website: 'https://lib.songlanh.example.org/',
    populationServed: 22_000,
  },
  startedWeeksAgo: 82,
  weeks: WEEKS,
  strategy: {
    goal: 'Distance students ask a librarian as often as those on campus do: 0.6 questions per student and term, from 0.1.',
    audience:
      'The 3,800 students enrolled at a distance, most of them working, many with children, almost all on a telephone.',
    approach:
      'A silent live stream of one table, evenings from seven to ten, where everybody at the table has agreed to be seen from behind and can move to another at any time. No recording is kept. In the break a librarian pours tea on camera and answers what stands in the chat. From week 6 she stays for the ten minutes after the break as well.',
    outcome:
      'The median evening had 640 people in the room by the end of term. Questions by distance students came to **2,190**, which is 0.58 each: the goal, near enough. Half of them are asked in the ten minutes after the break, when nobody was there to answer at first.\n\nThe retention of distance students did not change in a way that we could tell from luck. We had hoped.',
    lessons:
      'People ask when they *sit down again*, not when they stand up. It took five weeks of time stamps to see it, because in the totals it looked like success.\n\nAlso: one camera more than there are people to be ashamed in front of it is too many. We took the second one away.',
    skillsGained:
      'Six student assistants who can run a stream and refuse a bigger one. Answering in public without making an example of anybody.',
  },
  effort: { teamSize: 7, staffHours: 690, spend: 14_500_000, currency: 'VND' },
  tags: ['University libraries', 'Live streams', 'YouTube', 'Students', 'Reference services', 'Library spaces'],
  sources: [
    {
      title: 'Ten minutes after the break (talk with slides)',
      url: 'https://lib.songlanh.example.org/phong-doc/talk',
      credit: 'Sông Lành University Library',
      licence: 'CC BY 4.0',
    },
    {
      title: 'House rules of the table',
      url: 'https://lib.songlanh.example.org/phong-doc/rules',
      credit: 'The student assistants',
      licence: 'CC0 1.0',
    },
    {
      title: 'Questions by minute of the hour, no names',
      url: 'https://lib.songlanh.example.org/phong-doc/minutes.csv',
      credit: 'Sông Lành University Library',
      licence: 'CC0 1.0',
    },
  ],
  series: [
    {
      name: 'People in the stream, median evening',
      unit: 'people an evening',
      paid: false,
      provenance: 'EXPORT',
      baseline: 0,
      values: weekly('company people', {
        weeks: WEEKS,
        through: [
          [1, 22],
          [4, 130],
          [12, 310],
          [22, 560],
          [30, 640],
        ],
        stray: 0.06,
        exactly: { 30: 640 },
      }),
      notes: { 16: 'A company offered to sponsor the cups. The assistants voted: no cups.' },
    },
    {
      name: 'Questions by distance students',
      unit: 'questions',
      paid: false,
      provenance: 'EXPORT',
      baseline: 13,
      values: questions,
      notes: {
        5: 'Rising nicely, we thought. By the minute, half of them come after the break and have waited until the next one. She stays ten minutes longer from Monday.',
      },
    },
    {
      name: 'Questions answered in the same hour',
      unit: 'questions',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: null,
      values: partOf(questions, {
        through: [
          [1, 0.5],
          [5, 0.44],
          [6, 0.88],
          [20, 0.93],
          [30, 0.95],
        ],
      }),
      notes: { 6: 'From under half to nearly all, with ten minutes of one person and a second kettle.' },
    },
  ],
  publishedDaysAgo: 55.2,
  blindUntilDaysAgo: 41,
};
