import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 30;

/** Small figures, a stubborn idea, and a university that needed persuading. */
export const errors: DemoCaseStudy = {
  key: 'case-errors',
  author: 'zofia_w',
  audience: 'MEMBERS',
  title: 'The Museum of Wrong Results',
  bodyMarkdown: `My cousin's supervisor gave a year of measurements to this library instead of to the bin. That's how I know it.

In the entrance of the main library stands a glass case, the kind in which there is usually a professor's pipe. In it: one experiment that did not work, with a card. What was hoped, what came out, what it cost, where the data is. After two weeks the next one. The first card was by the rector. He had welded the wrong way for four years.

It is not a popular campaign and I think it is a good one. I would like to hear why I am wrong.`,
  organisation: {
    name: 'Main Library, Wolna Góra University of Technology',
    place: 'Wolna Góra',
    country: 'Poland',
    website: 'https://bg.wolna-gora.example.org/',
    populationServed: 16_400,
  },
  startedWeeksAgo: 96,
  weeks: WEEKS,
  strategy: {
    goal: 'Forty data sets of experiments that failed, deposited in the repository with enough description to be used by somebody else. In the three years before there were two.',
    audience: 'Doctoral students in their third year or later, who have such data and a supervisor.',
    approach:
      'A glass case at the entrance, a new failure every fortnight. The card has a square code which leads to the data set and not to a page about the library. Behind it, a data librarian with two afternoons a week and a form that was cut from five pages to one. The rector, two deans and a Nobel nominee’s lab went first, on purpose, so that nobody had to begin at the bottom.',
    outcome:
      '**41** deposits, 27 of them by doctoral students, and 1,960 downloads, of which by far the most are two data sets on concrete. A lab in another country wrote that we had saved them a winter. Nine deposits were withdrawn before publication after a talk with the supervisor.\n\nMost people who stop at the case deposit nothing, which is as it should be. It was meant for perhaps a hundred people in a house of sixteen thousand.',
    lessons:
      'Shame is not about data, it is about supervisors. The form was never the obstacle, we only believed so because the form was ours to change. In week 11 we let a *laboratory* be the depositor and the name stay out for five years: that was the door.',
    skillsGained:
      'Writing a failure in eighty words. Negotiating with people who examine people. Embargoes, properly done.',
  },
  effort: { teamSize: 2, staffHours: 520, spend: 6_300, currency: 'PLN' },
  tags: [
    'Academic libraries',
    'Open access',
    'Exhibitions',
    'Scholarly communication',
    'Staff training',
    'Change the image',
  ],
  sources: [
    {
      title: 'Muzeum złych wyników: the cards, all fifteen',
      url: 'https://bg.wolna-gora.example.org/muzeum',
      credit: 'Main Library',
      licence: 'CC BY 4.0',
    },
    {
      title: 'Five pages to one: how we cut a form and why it did not matter',
      url: 'https://repository.wolna-gora.example.org/notes/7',
      credit: 'A. Sobczyk',
      licence: 'CC BY 4.0',
    },
    { title: 'Talk with the data librarian, two hours and soup', url: null, credit: 'Z. Wąsik', licence: null },
  ],
  series: [
    {
      name: 'Data sets of failed experiments deposited',
      unit: 'data sets',
      paid: false,
      provenance: 'EXPORT',
      baseline: 0,
      values: weekly('errors deposits', {
        weeks: WEEKS,
        through: [
          [1, 0.5],
          [10, 0.3],
          [12, 1.4],
          [20, 2.2],
          [30, 2],
        ],
        stray: 0.8,
        exactly: { 19: 6 },
        total: 41,
      }),
      notes: {
        11: 'Three in ten weeks, and all of them by full professors. We asked eleven students why. From now on a laboratory may deposit, and names can wait five years.',
        19: 'The concrete laboratory brought six at once, in a wheelbarrow, for the photograph.',
      },
    },
    {
      name: 'Downloads of those data sets',
      unit: 'downloads',
      paid: false,
      provenance: 'EXPORT',
      baseline: null,
      values: weekly('errors downloads', {
        weeks: WEEKS,
        through: [
          [1, 4],
          [12, 26],
          [20, 90],
          [30, 138],
        ],
        stray: 0.25,
        total: 1_960,
      }),
      notes: {},
    },
    {
      name: 'People who stopped at the case, Tuesdays from eleven to twelve',
      unit: 'people',
      paid: false,
      provenance: 'SELF_REPORTED',
      baseline: null,
      values: weekly('errors stops', {
        weeks: WEEKS,
        through: [
          [1, 44],
          [2, 61],
          [8, 25],
          [16, 31],
          [30, 22],
        ],
        stray: 0.2,
      }),
      notes: { 15: 'We stopped caring about this figure. It is counted by whoever has cold feet.' },
    },
  ],
  publishedDaysAgo: 33.1,
};
