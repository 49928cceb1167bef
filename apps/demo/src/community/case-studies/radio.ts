import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 18;

/** A post that went everywhere, and a workshop that was not ready for it. */
export const radio: DemoCaseStudy = {
  key: 'case-radio',
  author: 'kofi_a',
  audience: 'PUBLIC',
  title: 'Fifteen seconds of mending: the radio that two million people saw',
  bodyMarkdown: `I run a workshop in a library, and this is the video I'm sent most often. A boy of thirteen, a dead radio, a teaspoon. He touches something with the teaspoon and an old highlife band starts up, and he *laughs*. Fifteen seconds. You've seen it.

What you haven't seen is the Saturday after. Three hundred people with dead radios in front of a room for twelve, and two librarians. I rang them up. They told me about it the way people tell you about a flood.`,
  organisation: {
    name: 'Nsuoma Bridge Library and Workshop',
    place: 'Nsuoma, Ashanti Region',
    country: 'Ghana',
    website: 'https://nsuoma.example.org/library',
    populationServed: 46_000,
  },
  startedWeeksAgo: 54,
  weeks: WEEKS,
  strategy: {
    goal: 'To fill the Saturday repair table: ten things mended a week, by the people who own them, with a book from the repair shelf going home with each.',
    audience: 'Households near the bridge with something broken, and the young people who like to open it.',
    approach:
      'A film of fifteen seconds every Wednesday: hands, a thing, the moment in which it works. The place and hour in the last second. After week 7: a ticket for a Saturday, twelve a week, given out at the desk and nowhere else, and films only of things that were mended by somebody who came with a ticket.',
    outcome:
      'The fourth film had 2.1 million views. On the next Saturday the queue went over the bridge, the police were kind about it, and *four* things were mended. The table stayed shut for two Saturdays.\n\nAfterwards, with tickets, it rose to eleven a week; **126** things were mended in all, and 74 repair books went home. The boy’s mother had said yes to a film "for the library". She hadn’t said yes to two million. It was taken down after nine days, from their page, and is of course still everywhere.',
    lessons:
      'The film was better than the service. If you’re lucky with the one you’ll be found out by the other.\n\nAsk for a yes to the *worst* case: "what if everyone you’ve ever met sees this?" They do now. Half say no, and the hands are filmed alone.',
    skillsGained: 'Three apprentices with a certificate from the technical institute. Filming hands. Tickets.',
  },
  effort: { teamSize: 2, staffHours: 205, spend: 3_150, currency: 'GHS' },
  tags: ['Makerspaces', 'TikTok', 'Short video', 'Youth', 'Repair', 'Privacy'],
  sources: [
    {
      title: 'What we would say to the next one (notes of the workshop)',
      url: 'https://nsuoma.example.org/library/next-one',
      credit: 'Nsuoma Bridge Library',
      licence: 'CC BY 4.0',
    },
    {
      title: 'Queue on the bridge (news item)',
      url: 'https://bridge-news.example.org/queue',
      credit: 'Bridge News',
      licence: null,
    },
  ],
  series: [
    {
      name: 'Views of the Wednesday films',
      unit: 'views',
      paid: false,
      provenance: 'SCREENSHOT',
      baseline: null,
      values: weekly('radio views', {
        weeks: WEEKS,
        through: [
          [1, 900],
          [3, 3_100],
          [5, 640_000],
          [6, 88_000],
          [8, 19_000],
          [18, 7_400],
        ],
        stray: 0.15,
        exactly: { 4: 2_118_000 },
      }),
      notes: { 5: 'We took the film down on Friday. It did not come down.' },
    },
    {
      name: 'Things mended on Saturdays',
      unit: 'things',
      paid: false,
      provenance: 'SELF_REPORTED',
      baseline: 5,
      values: weekly('radio mended', {
        weeks: WEEKS,
        through: [
          [1, 6],
          [3, 9],
          [7, 7],
          [10, 10],
          [18, 11],
        ],
        stray: 0.12,
        exactly: { 4: 4, 5: 0, 6: 0 },
        total: 126,
      }),
      notes: {
        4: 'Three hundred people, four radios.',
        6: 'Shut, to think. Twelve tickets a Saturday from next week, at the desk and nowhere else.',
      },
    },
    {
      name: 'Books from the repair shelf lent',
      unit: 'loans',
      paid: false,
      provenance: 'EXPORT',
      baseline: 2,
      values: weekly('radio books', {
        weeks: WEEKS,
        through: [
          [1, 3],
          [4, 2],
          [7, 4],
          [12, 5],
          [18, 6],
        ],
        stray: 0.35,
        exactly: { 5: 0, 6: 0 },
        total: 74,
      }),
      notes: { 12: 'The shelf stands behind the table now. It used to be upstairs, under 621.' },
    },
  ],
  publishedDaysAgo: 36.4,
};
