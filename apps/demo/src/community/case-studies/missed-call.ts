import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 52;

/** A year, a telephone and no screen at all. */
export const missedCall: DemoCaseStudy = {
  key: 'case-missed-call',
  author: 'priya-raman',
  audience: 'PUBLIC',
  title: 'Give the library a missed call',
  bodyMarkdown: `My father's cousin told me about it on the phone, which is the right way to hear about this one. You ring a number and hang up. It costs you nothing. In a while the library rings *you*, and somebody reads you a story in Marathi, seven minutes, and at the end asks whether you'd like the next part tomorrow.

No app, no card, no reading. People who could read once and can't any more, people who never could, people whose hands are full of rice. If you ask me what a mobile library is: it's that.

I have marked it down in my own head for one thing, and I'll let you find it.`,
  organisation: {
    name: 'Devkhadi District Library',
    place: 'Devkhadi, Konkan coast',
    country: 'India',
    website: 'https://devkhadi.example.org/granthalay',
    populationServed: 212_000,
  },
  startedWeeksAgo: 92,
  weeks: WEEKS,
  strategy: {
    goal: 'Five hundred households in the eleven villages without a reading room hear a story to its end each week, by the end of the monsoon year, and at least a hundred of them send one back.',
    audience: 'Adults, mostly women over forty, who do not read or no longer do; they share one telephone per house.',
    approach:
      'A number on the side of the milk van and, twice a day, on the agricultural programme of the local radio. Missed calls are rung back between four and nine by forty volunteers, who read from a list that the callers vote on by pressing a key. From week 18: after the story, silence for a minute of the caller’s own, which is recorded if they say yes, three times over, to three different questions.',
    outcome:
      'In the last ten weeks **534** households a week on average heard a story to its end. 164 told one of their own; 131 of those are in the library’s sound archive, the others were withdrawn after a talk with the family, without being asked why.\n\nAbout a fifth of the calls were never answered by anyone: at sowing time nobody sits down. Six volunteers stopped because the evening hours ate their own families’ suppers.',
    lessons:
      'A recorded story is *cheaper* and hardly anyone listens to the end of it: 23 in a hundred, against 78 when somebody reads to you and can hear you laugh. We measured that in week 9, when we badly wanted the cheaper one to win.',
    skillsGained:
      'Reading aloud to one person. Consent that can be heard. A retired postmaster who runs the rota better than any program.',
  },
  effort: { teamSize: 4, staffHours: 1_870, spend: 386_000, currency: 'INR' },
  tags: ['Local radio', 'Oral history', 'Rural libraries', 'Adult literacy', 'Volunteers', 'Telephone'],
  sources: [
    {
      title: 'A year of missed calls (report, Marathi with an English summary)',
      url: 'https://devkhadi.example.org/granthalay/missed-call',
      credit: 'Devkhadi District Library',
      licence: 'CC BY 4.0',
    },
    {
      title: 'Three questions before we keep your voice',
      url: 'https://devkhadi.example.org/granthalay/consent',
      credit: 'S. Parab, A. Mulla',
      licence: 'CC BY-SA 4.0',
    },
    {
      title: 'The listeners of Devkhadi (radio feature, 24 minutes)',
      url: 'https://coastal-radio.example.org/listeners',
      credit: 'Coastal Radio',
      licence: null,
    },
  ],
  series: [
    {
      name: 'Missed calls',
      unit: 'calls',
      paid: false,
      provenance: 'EXPORT',
      baseline: 0,
      values: weekly('missed calls', {
        weeks: WEEKS,
        through: [
          [1, 60],
          [8, 420],
          [20, 700],
          [24, 380],
          [29, 610],
          [52, 860],
        ],
        stray: 0.09,
      }),
      notes: {
        22: 'Sowing. Everyone is in the fields until dark; we ring from seven to nine only, and fewer of us.',
      },
    },
    {
      name: 'Households that heard a story to its end',
      unit: 'households',
      paid: false,
      provenance: 'EXPORT',
      baseline: 0,
      values: weekly('missed households', {
        weeks: WEEKS,
        through: [
          [1, 31],
          [8, 190],
          [10, 96],
          [11, 215],
          [20, 380],
          [24, 190],
          [43, 500],
          [52, 560],
        ],
        stray: 0.06,
      }),
      notes: {
        9: 'Half of this week’s callers got the recording. 23 in a hundred stayed to the end. We sent it back to the studio with thanks.',
        10: 'The other half’s turn, to be fair to the recording. Same result.',
        18: 'A caller asked whether she could tell us one. From now on anybody can.',
      },
    },
    {
      name: 'Stories told by callers and kept',
      unit: 'stories',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: 0,
      values: weekly('missed stories', {
        weeks: WEEKS,
        through: [
          [18, 0],
          [19, 2],
          [30, 3.5],
          [52, 5],
        ],
        stray: 0.6,
        exactly: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [index + 1, 0])),
        total: 131,
      }),
      notes: { 33: 'Two families asked us to forget a story. We did so the same day, backups on Sunday.' },
    },
  ],
  publishedDaysAgo: 62.2,
};
