import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 14;

/** Seen everywhere, and little came of it that anybody had wanted: the case that Delphine's reflection is about. */
export const goose: DemoCaseStudy = {
  key: 'case-goose',
  author: 'hakan_o',
  audience: 'PUBLIC',
  title: 'Overdue Goose: thirty-one posts and one bird',
  bodyMarkdown: `Put on the shelf from the library's own report and from the raw file that it keeps beside it. Three things that I couldn't carry over into the series below:

- **The hours are too low.** Ninety-six is what the report says. A Saturday assistant cut and captioned the videos in her own evenings, and nobody wrote those down.
- **The earlier year was two days short**, because of a burst pipe, so the rise is a little smaller than it looks.
- **The sister branch**, same catalogue and no goose, went up by fourteen per cent in those weeks as well.

If you rate this one, please rate the strategy and not the bird. I find that hard too.`,
  organisation: {
    name: 'Tolverne Quay Library',
    place: 'Tolverne Quay',
    country: 'United Kingdom',
    website: 'https://tolverne-quay.example.org/',
    populationServed: 9_000,
  },
  startedWeeksAgo: 41,
  weeks: WEEKS,
  strategy: {
    goal: 'Page 2 of the report: *to do something that was not a leaflet.* Bringing overdue items back is called the aim from page 6 on, that is, after the posts had become popular.',
    audience:
      'Not named at the time. Readers with something overdue, one would suppose; by the comments, parents of school-age children, and from the second week on people in other countries.',
    approach:
      'One character, one joke, one yellow. A goose who had walked into Large Print explains, in thirty-one posts, why he has not brought his book back. Captions from post 16, described pictures soon afterwards. Twenty-six of the posts linked to nothing; three linked to the opening hours, one to the front page of the catalogue, one to a page that did not exist.',
    outcome:
      'Followers went from 1,140 to 23,600; the most seen post had 412,000 views. **388** overdue items came back (341 in the same weeks of the year before, between 341 and 402 in every year without building works) and **74** new cards were made (69 before). Visits fell by two per cent. In a poll 58 of 1,310 answers came from within twenty miles.\n\nIn week 12 the library ended fines for under-sixteens, because of what parents had written under a joke about fines. Nobody had planned it.',
    lessons:
      '1. Decide what should be different afterwards, before the first post.\n2. Put something *behind* the joke: one page saying "bring it back, no questions" would have taken two hours.\n3. No child in a picture without a signed yes. Post 14 showed a boy in his school jumper and was up for two days.\n4. The only bumps in the returns followed the two posts in which the library talked about itself.',
    skillsGained:
      'Captions good enough for Deaf viewers to laugh in the right place; descriptions of pictures; a Saturday assistant who now teaches both on Tuesday evenings.',
  },
  effort: { teamSize: 3, staffHours: 96, spend: 40, currency: 'GBP' },
  tags: ['Meme marketing', 'Memes', 'Instagram', 'Fines and fees', 'Raise awareness', 'Geese'],
  sources: [
    {
      title: 'Overdue Goose: what we did and what it did (report of the library to the council)',
      url: 'https://tolverne-quay.example.org/goose/report',
      credit: 'Tolverne Quay Library',
      licence: 'CC BY 4.0',
    },
    {
      title: 'Returns by day, raw file',
      url: 'https://tolverne-quay.example.org/goose/returns.csv',
      credit: 'Tolverne Quay Library',
      licence: 'CC0 1.0',
    },
    { title: 'Letter about five years of returns', url: null, credit: 'F. Oduya, private letter', licence: null },
  ],
  series: [
    {
      name: 'Views of posts',
      unit: 'views',
      paid: false,
      provenance: 'SCREENSHOT',
      baseline: 1_900,
      values: weekly('goose views', {
        weeks: WEEKS,
        through: [
          [1, 86_000],
          [3, 210_000],
          [6, 120_000],
          [10, 38_000],
          [14, 21_000],
        ],
        stray: 0.2,
        exactly: { 2: 498_000 },
      }),
      notes: {
        2: 'Post 4 was shared by a comedian: 412,000 views in five days. We made more of the same.',
      },
    },
    {
      name: 'Overdue items brought back',
      unit: 'items',
      paid: false,
      provenance: 'EXPORT',
      baseline: 24.4,
      values: weekly('goose returns', {
        weeks: WEEKS,
        through: [
          [1, 26],
          [5, 33],
          [7, 31],
          [14, 26],
        ],
        stray: 0.16,
        exactly: { 5: 38, 7: 35 },
        total: 388,
      }),
      notes: {
        5: 'Two days after the post about the letters we send. The head of the library asked for the comments in print.',
        7: 'The week of the apology for post 14. Nobody recognisable is shown without a signed yes since.',
      },
    },
    {
      name: 'New library cards',
      unit: 'cards',
      paid: false,
      provenance: 'EXPORT',
      baseline: 4.9,
      values: weekly('goose cards', {
        weeks: WEEKS,
        through: [
          [1, 6],
          [14, 5],
        ],
        stray: 0.4,
        total: 74,
      }),
      notes: {},
    },
    {
      name: 'Comments answered by the library',
      unit: 'comments',
      paid: false,
      provenance: 'SELF_REPORTED',
      baseline: null,
      values: weekly('goose answers', {
        weeks: WEEKS,
        through: [
          [1, 96],
          [4, 140],
          [8, 52],
          [14, 14],
        ],
        stray: 0.12,
      }),
      notes: { 12: 'Fines for under-sixteens end today. We said so under post 9, where it had begun.' },
    },
  ],
  publishedDaysAgo: 29.4,
  edits: [
    {
      daysAgo: 25.8,
      replace: 'so the rise is a little smaller than it looks',
      by: 'so count by the open day: 341 over 82 is 4.16, 388 over 84 is 4.62',
      reason: 'Petra asked how much smaller. Fair.',
    },
  ],
};
