import type { DemoCaseStudy } from '../type.js';
import { weekly } from './weekly.js';

const WEEKS = 12;

/** Very small numbers, and each of them somebody who had stayed away. */
export const hands: DemoCaseStudy = {
  key: 'case-hands',
  author: 'gudrun',
  audience: 'PUBLIC',
  title: 'Announced by hand: twelve weeks of signed invitations',
  bodyMarkdown: `I sent this to the library that I wrote about in autumn, as an example that one can do at once. So I should be strict with it here.

Eyrarvík is a town with one library and, by the Deaf club's own count, twenty-six people who sign. The library asked the club what was wrong before it made anything. That is the whole method, and I have seen it twice in my life.`,
  organisation: {
    name: 'Bókasafn Eyrarvíkur',
    place: 'Eyrarvík',
    country: 'Iceland',
    website: 'https://eyrarvik.example.org/bokasafn',
    populationServed: 3_900,
  },
  startedWeeksAgo: 120,
  weeks: WEEKS,
  strategy: {
    goal: 'At the four autumn evenings, eight Deaf guests at each, who choose the programme of the fifth.',
    audience: 'The twenty-six signers of the town and the two valleys, from eleven to eighty-four years old.',
    approach:
      'Every event is announced in Icelandic Sign Language first, by a Deaf presenter who is paid for it, filmed with a telephone in the place where it will happen. The written text is made from the film afterwards and not the other way round. The interpreter stands in the light. Seats from which one sees both are kept until ten past.',
    outcome:
      '3, 6, 9 and **11** Deaf guests on the four evenings. The fifth was chosen by them: a quiz about the town, in sign, with a voice interpreter for the hearing, who lost.\n\nTwo of the twenty-six have said that they will not come whatever the language, since they do not like libraries. This is also equality.',
    lessons:
      'A film of forty seconds costs one hour if the presenter is Deaf and one day if she is not. Ask about the light. Do not count the views: nearly all of them come from sign students in Reykjavík.',
    skillsGained:
      'Thirty signs for everybody at the desk, *wait*, *I will write it*, *your book is here* among them. Lighting.',
  },
  effort: { teamSize: 2, staffHours: 46, spend: 210_000, currency: 'ISK' },
  tags: ['Accessibility', 'Deaf people', 'Sign language', 'Events', 'Short video', 'Community engagement'],
  sources: [
    {
      title: 'What the club said (minutes, signed and written)',
      url: 'https://eyrarvik.example.org/bokasafn/felagid',
      credit: 'Deaf club of Eyrarvík',
      licence: 'CC BY 4.0',
    },
    { title: 'Conversation with the presenter', url: null, credit: 'G. Hallsdóttir', licence: null },
  ],
  series: [
    {
      name: 'Views of the signed films',
      unit: 'views',
      paid: false,
      provenance: 'SCREENSHOT',
      baseline: 0,
      values: weekly('hands views', {
        weeks: WEEKS,
        through: [
          [1, 40],
          [4, 900],
          [6, 520],
          [12, 310],
        ],
        stray: 0.3,
      }),
      notes: { 4: 'A teacher in the capital set it as homework. We stopped looking at this row.' },
    },
    {
      name: 'Deaf people in the library, by the presenter’s own count',
      unit: 'people',
      paid: false,
      provenance: 'INDEPENDENT',
      baseline: 1,
      values: weekly('hands people', {
        weeks: WEEKS,
        through: [
          [1, 1],
          [12, 9],
        ],
        stray: 0.3,
        exactly: { 2: 3, 5: 6, 8: 9, 11: 11 },
      }),
      notes: {
        2: 'Three, and nobody could see her hands. The lamp has been moved, and the screen taken away.',
        5: 'Six. One had brought a neighbour who is hearing and wanted to see what was so funny.',
      },
    },
  ],
  publishedDaysAgo: 10.3,
};
