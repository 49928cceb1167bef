import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 26;

/** A meme with a plan behind it, whose team looked at its figures every Monday and changed course in week 5. */
export const wild: DemoCaseStudy = {
  key: 'case-wild',
  author: 'delphine',
  audience: 'PUBLIC',
  title: 'The Reading Room in the Wild: a nature film in twenty-six Mondays',
  bodyMarkdown: `Everyone knows the voice: hushed, a little out of breath, crouching behind a fern. In Saint-Aubert it crouches behind the returns trolley. *"The photocopier. It has not fed since Thursday."*

I went looking for it because I wanted a joke that has something behind the counter. What I found was a spreadsheet. Every Monday at nine, with coffee, five people fill in three columns for last week's posts, *seen*, *answered* and *came*, and then they have to say **one thing that they will do differently**. It may be small. It may not be nothing. All twenty-six Mondays are online, with the silly ones: "Fewer ferns."

The name of the person who'll answer stands under every post, first names only, and only of those who want it. Two of the nine staff don't, and there's no post from which you could work out who they are. I asked. They had thought of it before I did.`,
  organisation: {
    name: 'Bibliothèque municipale de Saint-Aubert-des-Îles',
    place: 'Saint-Aubert-des-Îles, Québec',
    country: 'Canada',
    website: 'https://biblio-saint-aubert.example.org/',
    populationServed: 14_200,
  },
  startedWeeksAgo: 64,
  weeks: WEEKS,
  strategy: {
    goal: 'That islanders who come only to borrow find out that they can **ask**: from 7 questions a week by message to 40 after half a year, each answered by a named person within a day.',
    audience:
      'Adults who commute by the seven o’clock ferry. They have a card, a telephone and fifty minutes, and pass the library when it is shut.',
    approach:
      'Short films and stills in the voice of a wildlife documentary about the ordinary life of the place: shelvers at dawn, the migration of the newspapers, the photocopier. Filmed on one telephone, always captioned in French, later in English and Innu-aimun as well. From week 6: three posts a week instead of daily, and each one ends with a question that someone on a ferry can answer, or with a thing to ask for and whom to ask.',
    outcome:
      'Questions by message rose from 7 a week to 58; in half a year there were **1,012**. **640** reservations were placed from a post by people who had reserved nothing for a year. Views fell by two thirds after the change of course and nobody mourned. The ferry company now announces the question of the week.\n\nWhat did not work: the comments in English stayed unanswered for eleven days in week 9 as nobody had been told that they were theirs, and teenagers never came.',
    lessons:
      '- The most seen post (the photocopier, 61,000) brought two questions. One that 900 people saw, *which book made you miss your ferry?*, brought forty-one.\n- Fewer posts left the hours for answering. The answers are the campaign.\n- Ask the shy colleague first and the funny one second: what the shy one says no to is the policy.',
    skillsGained:
      'Captions in three languages, reading a table without flattering oneself, describing pictures. Two of the five now run an evening for clubs and parish councils: *Say it so that somebody answers.*',
  },
  effort: { teamSize: 5, staffHours: 310, spend: 180, currency: 'CAD' },
  tags: ['Meme campaigns', 'Short video', 'Facebook', 'Reference', 'Adults', 'Engagement'],
  sources: [
    {
      title: 'Vingt-six lundis: le tableau',
      url: 'https://biblio-saint-aubert.example.org/lundis',
      credit: 'Équipe de la bibliothèque',
      licence: 'CC BY-SA 4.0',
    },
    {
      title: 'Conference slides: Nobody mourned the views',
      url: 'https://archipelago-libraries.example.org/2/slides',
      credit: 'Odile T. and colleagues',
      licence: null,
    },
    {
      title: 'Who is seen and who is not: our page about names and faces',
      url: 'https://biblio-saint-aubert.example.org/visages',
      credit: 'Équipe de la bibliothèque',
      licence: 'CC BY-SA 4.0',
    },
  ],
  series: [
    {
      name: 'Views of posts',
      unit: 'views',
      paid: false,
      provenance: 'EXPORT',
      baseline: 1_100,
      values: weekly('wild views', {
        weeks: WEEKS,
        through: [
          [1, 14_000],
          [3, 38_000],
          [5, 46_000],
          [6, 21_000],
          [9, 13_000],
          [26, 15_500],
        ],
        stray: 0.14,
        exactly: { 4: 74_000 },
      }),
      notes: {
        4: 'The photocopier, 61,000 views. Two questions came of it, and one of them was whether it was for sale.',
      },
    },
    {
      name: 'Questions by message, answered within a day',
      unit: 'questions',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: 7,
      values: weekly('wild questions', {
        weeks: WEEKS,
        through: [
          [1, 8],
          [4, 10],
          [6, 24],
          [12, 41],
          [20, 50],
          [26, 56],
        ],
        stray: 0.1,
        exactly: { 5: 51, 9: 14, 26: 58 },
        total: 1_012,
      }),
      notes: {
        5: 'Forty-one of these answer one quiet post with a question in it. From next week: three posts instead of seven, a question in each, and the free hours go into answering.',
        9: 'Fell by half: messages in English lay about for eleven days. They are Marc’s now, and it says so on the wall.',
        14: 'Past the goal for the first month. We did not raise it; we asked what people had wanted to know.',
      },
    },
    {
      name: 'Reservations from a post, after a year without one',
      unit: 'reservations',
      paid: false,
      provenance: 'EXPORT',
      baseline: 0,
      values: weekly('wild reservations', {
        weeks: WEEKS,
        through: [
          [1, 3],
          [5, 6],
          [10, 24],
          [18, 33],
          [26, 37],
        ],
        stray: 0.2,
        total: 640,
      }),
      notes: { 11: 'Each post says what to ask for, by title. It had said "come and discover".' },
    },
  ],
  publishedDaysAgo: 43.6,
  edits: [
    {
      daysAgo: 8,
      replace: 'They had thought of it before I did.',
      by: 'They had thought of it before I did. When somebody leaves, their name is gone from the page within the week.',
      reason: 'Marisol wanted to know what becomes of a first name when its owner resigns.',
    },
  ],
};
