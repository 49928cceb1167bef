import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 20;

/** A slow climb after somebody counted the girls. */
export const light: DemoCaseStudy = {
  key: 'case-light',
  author: 'lwazi',
  audience: 'PUBLIC',
  title: 'Light at Six: an evening reading room for when the power is cut',
  bodyMarkdown: `I worked here for nine weeks of this as relief staff, so I'm no neutral party. What I can vouch for is the counting. A matric pupil called the *timekeeper* (they took turns, it went on the CV) walked round at six each evening with a clipboard and wrote two numbers. No names. The clipboard is why it worked.

The library didn't go looking for an audience. The schedule of the power cuts did that: grade twelves, dark houses, exams in eleven weeks.`,
  organisation: {
    name: 'Isibani Road Community Library',
    place: 'Isibani Road, KwaZulu-Natal',
    country: 'South Africa',
    website: 'https://isibani-road.example.org/',
    populationServed: 31_000,
  },
  startedWeeksAgo: 72,
  weeks: WEEKS,
  strategy: {
    goal: 'Sixty grade-twelve pupils at a lit table on each evening with a power cut, until the last exam, **at least half of them girls**.',
    audience: 'The 410 matric pupils of three schools within walking distance, and whoever has to let them go out.',
    approach:
      'Solar lamps and a shifted rota: the building opens from 17:00 to 19:30 on the days on which the schedule puts the area in the dark. At noon a picture goes to a broadcast list: the evening’s hours over a lamp drawn in chalk, nothing else, so small that it loads on any data bundle. The same picture is on paper in the taxi rank and three tuck shops. Past papers, sorted by subject, in shoe boxes.',
    outcome:
      'From 19 at the tables on the first evenings to **71** a week’s average at the end; girls went from 4 in 19 to 38 in 71. 2,906 past papers went out and 2,871 came back. The schools’ pass rates went up by three points, and so did those of the district, so we claim nothing.\n\nThe rota cost two colleagues their choir. One asked to be taken off it in week 13 and was.',
    lessons:
      'The count by itself said "fine, growing". The *second* number, girls, said that we were running an evening for boys. Nobody had meant to. They left at a quarter to six to walk home in what light there was.',
    skillsGained:
      'Twelve pupils who can keep a tally that stands up to a head teacher. Staff learnt to write for a picture of 40 kilobytes.',
  },
  effort: { teamSize: 3, staffHours: 410, spend: 18_400, currency: 'ZAR' },
  tags: ['Library spaces', 'WhatsApp', 'Posters', 'Teenagers', 'Digital divide', 'More visits'],
  sources: [
    {
      title: 'The clipboard: all tallies, twenty weeks',
      url: 'https://isibani-road.example.org/light/clipboard.csv',
      credit: 'The timekeepers',
      licence: 'CC BY 4.0',
    },
    {
      title: 'A library keeps its lamps on (local paper)',
      url: 'https://valley-courier.example.org/lamps',
      credit: 'Valley Courier',
      licence: null,
    },
  ],
  series: [
    {
      name: 'Pupils at the tables at six',
      unit: 'pupils an evening',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: 0,
      values: weekly('light pupils', {
        weeks: WEEKS,
        through: [
          [1, 19],
          [5, 31],
          [7, 40],
          [13, 58],
          [20, 71],
        ],
        stray: 0.07,
        exactly: { 1: 19, 20: 71 },
      }),
      notes: {
        3: 'Full moon and no cut for four days: we opened all the same. Eleven came who had read yesterday’s picture.',
      },
    },
    {
      name: 'Girls among them',
      unit: 'pupils an evening',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: 0,
      values: weekly('light girls', {
        weeks: WEEKS,
        through: [
          [1, 4],
          [5, 6],
          [7, 14],
          [13, 29],
          [20, 38],
        ],
        stray: 0.08,
        exactly: { 1: 4, 5: 6, 20: 38 },
      }),
      notes: {
        5: 'Six of thirty-one. We asked the six: the others would have to walk home in the dark. From Monday we close with three walking groups, each with a gogo and a lamp.',
        8: 'Two mothers came to see. They stayed, with knitting, and the noise went down.',
      },
    },
    {
      name: 'People who joined the broadcast list',
      unit: 'people',
      paid: false,
      provenance: 'SCREENSHOT',
      baseline: null,
      values: weekly('light list', {
        weeks: WEEKS,
        through: [
          [1, 44],
          [6, 30],
          [12, 52],
          [13, 14],
          [20, 8],
        ],
        stray: 0.2,
      }),
      notes: { 12: 'More people than we could ever seat. We stopped advertising the list and kept the paper.' },
    },
    {
      name: 'Past papers lent',
      unit: 'papers',
      paid: false,
      provenance: 'EXPORT',
      baseline: 12,
      values: weekly('light papers', {
        weeks: WEEKS,
        through: [
          [1, 60],
          [8, 130],
          [17, 210],
          [20, 150],
        ],
        stray: 0.15,
        total: 2_906,
      }),
      notes: { 10: 'Mathematics ran out at five past five. Sixty more copies, and a limit of two.' },
    },
  ],
  publishedDaysAgo: 57.3,
};
