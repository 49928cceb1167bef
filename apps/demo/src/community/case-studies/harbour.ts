import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 24;

const boxes = weekly('harbour boxes', {
  weeks: WEEKS,
  through: [
    [1, 8],
    [7, 8],
    [10, 3],
    [12, 4],
    [24, 8],
  ],
  stray: 0.3,
  total: 157,
});

/** Up for blind rating now: whoever comes to the demo can try it before they see what came of it. */
export const harbour: DemoCaseStudy = {
  key: 'case-harbour',
  author: 'eleni.v',
  audience: 'PUBLIC',
  title: 'Return it in any port',
  bodyMarkdown: `What the plan does not tell you, and what I only understood on the quay: a sailor's free time is not in the evening. It is in the forty minutes when the crane is broken. A campaign for seafarers has to be lying there already, open, when the crane breaks.`,
  organisation: {
    name: 'Seafarers’ Library of Néo Pélagos',
    place: 'Néo Pélagos',
    country: 'Greece',
    website: 'https://neo-pelagos.example.org/seafarers',
    populationServed: null,
  },
  startedWeeksAgo: 66,
  weeks: WEEKS,
  strategy: {
    goal: 'A thousand books out at sea at any time, and one in three of them with a line by its last reader in it when it comes back. To any of nine ports, not necessarily to ours.',
    audience:
      'Crews of cargo ships, mostly from the Philippines, India and Ukraine, in port for eight to thirty hours. Some have not been ashore for months.',
    approach:
      'Boxes of twelve books, in four languages, go aboard with the ship’s provisions: no card, no date, no signature. In each book a stamped postcard of our harbour and one printed line: *Return it in any port. Tell the next reader where you were.* Eight other reading rooms around two seas take the boxes in and send us a photograph of the last page. No tracking of persons or ships; a book has a number and that is all that anybody counts.',
    outcome:
      'In twenty-four weeks 157 boxes went aboard, **1,884** books. At the end **1,340** were at sea and 412 had come back, to seven of the nine ports. In 251 of them somebody had written: a place, a wave height, a name of a child. The postcards were a failure that we like: of 3,000, 41 were posted to us, and some hundreds, it seems, to mothers.\n\nOne provisioner threw away eleven boxes, the other 132, and told us so only when we asked.',
    lessons:
      'We had planned for loss and it was not loss that hurt, it was *not knowing*. In week 10 we stopped asking ports for lists and asked for one photograph instead, and the answers came.\n\nFour languages were the wrong four: nobody had counted Burmese.',
    skillsGained:
      'Customs forms. A volunteer of nineteen built the page where the last pages are shown, and was hired by the port.',
  },
  effort: { teamSize: 3, staffHours: null, spend: 9_800, currency: 'EUR' },
  tags: ['Outreach', 'Special libraries', 'Partnerships', 'Diverse collections', 'Non-users', 'Print and posters'],
  sources: [
    {
      title: 'The last pages',
      url: 'https://neo-pelagos.example.org/seafarers/last-pages',
      credit: 'Readers at sea',
      licence: 'CC BY-NC 4.0',
    },
    {
      title: 'Agreement of the nine reading rooms, one page',
      url: 'https://neo-pelagos.example.org/seafarers/nine',
      credit: 'The nine reading rooms',
      licence: 'CC0 1.0',
    },
  ],
  series: [
    {
      name: 'Books put aboard',
      unit: 'books',
      paid: false,
      provenance: 'SELF_REPORTED',
      baseline: 0,
      values: boxes.map((box) => box * 12),
      notes: { 12: 'Eleven boxes had been thrown away by a provisioner. We changed him, not the boxes.' },
    },
    {
      name: 'Books that came back, to any port',
      unit: 'books',
      paid: false,
      provenance: 'SELF_REPORTED',
      baseline: 0,
      values: weekly('harbour returned', {
        weeks: WEEKS,
        through: [
          [1, 0],
          [6, 4],
          [10, 5],
          [11, 17],
          [24, 32],
        ],
        stray: 0.2,
        total: 412,
      }),
      notes: {
        10: 'Two ports had a cupboard full and no time for our list. A photograph of the last page is enough from now on.',
      },
    },
    {
      name: 'Returned with a line by a reader',
      unit: 'books',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: null,
      values: weekly('harbour lines', {
        weeks: WEEKS,
        through: [
          [1, 0],
          [6, 2],
          [10, 2],
          [12, 10],
          [24, 20],
        ],
        stray: 0.25,
        total: 251,
      }),
      notes: { 17: 'Many write in Burmese. Nobody here had thought of Burmese; the ninth box has it now.' },
    },
  ],
  publishedDaysAgo: 12.4,
  blindUntilDaysAgo: -24,
};
