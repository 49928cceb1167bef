import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 16;

/** Bought reach, a clear goal that was the wrong one, and a good report about both. */
export const cards: DemoCaseStudy = {
  key: 'case-cards',
  author: 'jonah.p',
  audience: 'PUBLIC',
  title: 'Five thousand new cards, and the drawer they ended up in',
  bodyMarkdown: `I like this one because nobody comes out of it looking stupid. They had a target, a budget and a deadline; they'd all read the same book about targets. They hit 84 per cent of it. Then a part-timer in circulation asked, in week nine, how many of the cards had ever been *used*, and it turned out that nobody had a report for that.

She wrote the query in her lunch break. It's in the appendix. It is four lines long.`,
  organisation: {
    name: 'Larch Prairie County Library',
    place: 'Larch Prairie',
    country: 'United States',
    website: 'https://larchprairie.example.org/library',
    populationServed: 118_000,
  },
  startedWeeksAgo: 88,
  weeks: WEEKS,
  strategy: {
    goal: '5,000 new library cards in sixteen weeks, so that half the county has one.',
    audience: 'Residents aged 18 to 45 without a card, by postcode, as the advertising platform would have it.',
    approach:
      'Paid posts and pre-rolls, three pictures tested against each other each week, leading to an online form of two minutes. The card comes by mail with a fridge magnet. From week 11: a phone call or a text to everybody who had registered and not borrowed, asking what they had hoped to find.',
    outcome:
      '**4,210** cards were registered, at five dollars and thirteen cents each. **163** of them were used within thirty days. Two thirds of the rest, when rung up, couldn’t remember having asked for one; several liked the magnet.\n\nOf the 380 people who were reached by phone in the last six weeks, 61 came in. That makes the telephone the best channel of the campaign by a factor of about six.',
    lessons:
      '- A card isn’t a reader. It’s the thing that we could count without leaving the office.\n- Choose the figure that hurts. Ours would’ve been *first loans*, and we’d have seen it in week two.\n- The pictures with staff in them did worst with the algorithm and best with people who then turned up.',
    skillsGained:
      'Four lines of SQL, by now known to nine people. Ringing strangers. Stopping an advertisement on a Friday evening.',
  },
  effort: { teamSize: 4, staffHours: 240, spend: 21_600, currency: 'USD' },
  tags: ['Win new members', 'Social media campaigns', 'Facebook', 'Adults', 'Assessment', 'Telephone'],
  sources: [
    {
      title: 'Cards, used and unused: final report to the board',
      url: 'https://larchprairie.example.org/library/board/cards',
      credit: 'Larch Prairie County Library',
      licence: null,
    },
    {
      title: 'Appendix C: the query',
      url: 'https://larchprairie.example.org/library/board/cards/appendix-c.txt',
      credit: 'D. Maki',
      licence: 'CC0 1.0',
    },
    {
      title: 'Minutes of the board, item 6',
      url: 'https://larchprairie.example.org/library/board/minutes',
      credit: 'The board',
      licence: null,
    },
  ],
  series: [
    {
      name: 'Clicks on advertisements',
      unit: 'clicks',
      paid: true,
      provenance: 'EXPORT',
      baseline: null,
      values: weekly('cards clicks', {
        weeks: WEEKS,
        through: [
          [1, 2_900],
          [4, 5_400],
          [9, 6_100],
          [11, 2_400],
          [16, 1_100],
        ],
        stray: 0.12,
      }),
      notes: { 11: 'Halved what we spend on this. The rest pays for the hours on the phone.' },
    },
    {
      name: 'Cards registered online',
      unit: 'cards',
      paid: true,
      provenance: 'EXPORT',
      baseline: 38,
      values: weekly('cards registered', {
        weeks: WEEKS,
        through: [
          [1, 190],
          [4, 370],
          [9, 410],
          [11, 190],
          [16, 110],
        ],
        stray: 0.1,
        total: 4_210,
      }),
      notes: { 4: 'Dropped the picture of the reading room. The one with the magnet does better.' },
    },
    {
      name: 'New cards used within thirty days',
      unit: 'cards',
      paid: true,
      provenance: 'INDEPENDENT',
      baseline: 29,
      values: weekly('cards used', {
        weeks: WEEKS,
        through: [
          [1, 8],
          [5, 7],
          [9, 6],
          [12, 14],
          [16, 19],
        ],
        stray: 0.2,
        total: 163,
      }),
      notes: {
        9: 'First time that anybody looked. Below an ordinary week before the campaign.',
        11: 'We ring people up. It feels like cheating.',
      },
    },
  ],
  publishedDaysAgo: 40.2,
};
