import type { DemoCaseStudy } from '../type.js';
import { partOf, weekly } from './weekly.js';

const WEEKS = 24;

const questions = weekly('tray questions', {
  weeks: WEEKS,
  through: [
    [1, 11],
    [6, 34],
    [12, 52],
    [18, 86],
    [20, 60],
    [24, 38],
  ],
  stray: 0.09,
  exactly: { 18: 84 },
  total: 1_122,
});

/** It worked until the one who did it could not go on. */
export const tray: DemoCaseStudy = {
  key: 'case-tray',
  author: 'ines.duarte',
  audience: 'MEMBERS',
  title: 'One question on the tray',
  bodyMarkdown: `My aunt was in this hospital for eleven days. On her lunch tray there was a card, the size of a playing card: *Há alguma coisa que não percebeu hoje?* Is there something that you did not understand today? She wrote on it. The next day there was an answer, in large letters, with the name of a librarian and a telephone.

I did not know that hospitals have librarians. I wrote to her and she sent me everything, also the week where she stopped.`,
  organisation: {
    name: 'Patients’ Library, Hospital de São Telo',
    place: 'São Telo do Mar',
    country: 'Portugal',
    website: 'https://sao-telo.example.org/biblioteca',
    populationServed: 410,
  },
  startedWeeksAgo: 50,
  weeks: WEEKS,
  strategy: {
    goal: 'Every patient who wants to understand one thing about their stay gets one page about it, in plain Portuguese, within two days. In numbers: 40 questions a week, nine of ten in time.',
    audience: 'People in the 410 beds, mostly over seventy; those who visit them and read for them.',
    approach:
      'A card on the lunch tray, a pencil, no logo. The kitchen brings the cards down with the plates. The librarian looks for a source, writes one page with a letter height of six millimetres, and has a nurse of the ward read it before it goes up. No name on the card, only the bed; the cards are shredded on Fridays.',
    outcome:
      '**1,122** questions in twenty-four weeks. For ten weeks nine of ten were answered in two days. Then the questions grew and she did not: in week 18 it was fewer than half, and in week 19 she was ill for a fortnight and the cards went on coming down with the plates. She calls this the real result.\n\nSince then it is three wards a month, in turn, with a second person for the mornings. The pages (208 by now) are used again, which nobody had planned for.',
    lessons:
      'Decide at the beginning what happens on the day when it works. She had a goal for too few questions and none for too many.\n\nAnd: a third of all questions were the same nineteen. If one answers from the drawer, there is time for the hard ones.',
    skillsGained:
      'Plain language, learnt from the nurses. Saying "not this week" to a director. The kitchen learnt to sort cards from napkins.',
  },
  effort: { teamSize: 1, staffHours: 640, spend: 310, currency: 'EUR' },
  tags: ['Special libraries', 'Health literacy', 'Older adults', 'Print media', 'Reference', 'Burnout'],
  sources: [
    {
      title: 'A pergunta no tabuleiro: report with the weeks',
      url: 'https://sao-telo.example.org/biblioteca/tabuleiro',
      credit: 'M. L. Quaresma',
      licence: 'CC BY 4.0',
    },
    {
      title: 'The nineteen questions',
      url: 'https://sao-telo.example.org/biblioteca/dezanove',
      credit: 'Patients’ Library',
      licence: 'CC BY 4.0',
    },
  ],
  series: [
    {
      name: 'Questions on cards',
      unit: 'questions',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: 0,
      values: questions,
      notes: {
        3: 'Twelve cards asked when dinner is. Now the hour of dinner is printed on the back.',
        18: 'Eighty-odd in a week. I should have stopped two wards today and I was proud instead.',
        21: 'Three wards in turn from now on. Fewer questions, on purpose.',
      },
    },
    {
      name: 'Answered within two days',
      unit: 'answers',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: null,
      values: partOf(questions, {
        through: [
          [1, 0.94],
          [10, 0.9],
          [13, 0.86],
          [15, 0.7],
          [18, 0.45],
          [21, 0.72],
          [24, 0.93],
        ],
        exactly: { 19: 4, 20: 0 },
      }),
      notes: {
        13: 'From today the nineteen come from the drawer.',
        19: 'Ill. The cards are in a box at the porter’s.',
      },
    },
  ],
  publishedDaysAgo: 26.3,
};
