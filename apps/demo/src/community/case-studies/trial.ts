import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 12;

/** A school's: great fun, and gone with the holidays, which the figures show. */
export const trial: DemoCaseStudy = {
  key: 'case-trial',
  author: 'marisol',
  audience: 'MEMBERS',
  title: 'Books on Trial, or how a sock defended a 400-page novel',
  bodyMarkdown: `Every Friday in the long break a book is charged with something. *Being too long. Having a horse die in it. Wasting two weeks of Itzel's life.* Prosecution and defence are **sock puppets**, the judge is whichever pupil drew the black bean, and the jury is whoever has brought lunch. Ninety seconds each, on video, socks only.

The socks aren't a joke about socks. They're there so no face of a pupil is ever on a screen, and the shy ones do the best voices.

Full disclosure, I know the school librarian from a union congress, and I've been stealing her ideas since.`,
  organisation: {
    name: 'Biblioteca de la Secundaria Técnica Cerro Añil',
    place: 'Cerro Añil',
    country: 'Mexico',
    website: null,
    populationServed: 640,
  },
  startedWeeksAgo: 58,
  weeks: WEEKS,
  strategy: {
    goal: 'That second-years, who borrow least, borrow one book **because another pupil spoke about it**. One each by the end of term: 212 loans.',
    audience: 'The 212 pupils of the second year; the others are welcome on the jury.',
    approach:
      'A trial a week, ninety seconds a side, filmed from the table’s edge so that only hands in socks are seen. Shown on the screen in the hall on Mondays and on the school’s closed channel, never on an open one. The book on trial stands under the screen, with four copies and a slip for the verdict.',
    outcome:
      '**297** loans of books that had been on trial, 188 by second-years, so the goal was missed by twenty-four and everybody knew the number. Books that *lost* were borrowed half as often again as books that won.\n\nThen came the holidays. Of the pupils who had borrowed because of a trial, one in five borrowed anything in the five weeks afterwards. The librarian put that on the last slide herself.',
    lessons:
      'A trial gives you a reason to borrow *this* book this week. It doesn’t make a borrower. In week 7 we should’ve put the next book beside the guilty one; we thought of it in the holidays.',
    skillsGained:
      'Ninety seconds that hold a corridor. Cutting a film. Losing in public. For the librarian: getting consent in writing from 640 families and throwing away what she didn’t need.',
  },
  effort: { teamSize: 1, staffHours: 88, spend: 950, currency: 'MXN' },
  tags: ['School libraries', 'Teens', 'Video', 'Reading promotion', 'Privacy', 'More loans'],
  sources: [
    {
      title: 'Twelve verdicts (poster of the second year)',
      url: 'https://cerro-anil.example.org/biblioteca/veredictos.pdf',
      credit: 'Segundo B',
      licence: 'CC BY-NC 4.0',
    },
    { title: 'Slides from the union congress, with the last slide', url: null, credit: 'The librarian', licence: null },
  ],
  series: [
    {
      name: 'Loans of books that have been on trial',
      unit: 'loans',
      paid: false,
      provenance: 'EXPORT',
      baseline: 3,
      values: weekly('trial loans', {
        weeks: WEEKS,
        through: [
          [1, 9],
          [3, 26],
          [6, 33],
          [9, 31],
          [12, 16],
        ],
        stray: 0.15,
        total: 297,
      }),
      notes: {
        4: 'The book that lost has gone out nine times. We now print GUILTY larger.',
        7: 'All four copies out by Tuesday, and then nothing to lend until Friday. Four more copies, from the parents’ cooperative.',
      },
    },
    {
      name: 'Loans by second-years, of anything',
      unit: 'loans',
      paid: false,
      provenance: 'EXPORT',
      baseline: 21,
      values: weekly('trial seconds', {
        weeks: WEEKS,
        through: [
          [1, 22],
          [4, 37],
          [9, 46],
          [11, 40],
          [12, 19],
        ],
        stray: 0.1,
      }),
      notes: { 12: 'Exams. This is the last figure of term, and I’d not hide it.' },
    },
    {
      name: 'Jurors in the long break',
      unit: 'pupils',
      paid: false,
      provenance: 'SELF_REPORTED',
      baseline: null,
      values: weekly('trial jurors', {
        weeks: WEEKS,
        through: [
          [1, 31],
          [3, 85],
          [8, 96],
          [12, 74],
        ],
        stray: 0.12,
      }),
      notes: { 3: 'The room takes sixty. Moved to the stairs, where they also eat less on the books.' },
    },
  ],
  publishedDaysAgo: 50.4,
};
