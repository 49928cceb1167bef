import type { DemoCaseStudy } from '../type.js';

/** Begun and not put on the shelf: each is its contributor's alone. */
export const caseStudyDrafts: readonly DemoCaseStudy[] = [
  {
    key: 'draft-case-chairs',
    author: 'mina',
    audience: 'MEMBERS',
    title: 'Wednesday with a stool: three branches count by hand',
    bodyMarkdown: 'Not finished. Ask Zofia and Thu whether their branches may be named, and Sheila about the letter.',
    organisation: {
      name: 'Ebbing Street Library, with Cutler Row and Harrowmere Central',
      place: 'Harrowmere',
      country: 'United Kingdom',
      website: null,
      populationServed: null,
    },
    startedWeeksAgo: 2,
    weeks: 1,
    strategy: {
      goal: 'To know how far the boxes at three doors are from the people who come through them.',
      audience: null,
      approach: 'A stool, a tally, one lunch hour each, on the same Wednesday. *(Is this a campaign at all?)*',
      outcome: '',
      lessons: '',
      skillsGained: null,
    },
    effort: { teamSize: 3, staffHours: 4, spend: 0, currency: 'GBP' },
    tags: [],
    sources: [],
    series: [],
    publishedDaysAgo: 1.2,
  },
];
