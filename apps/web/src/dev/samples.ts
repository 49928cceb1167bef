import type { CaseStudyCardFragment, PictureViewFragment, ReflectionCardFragment } from '../generated/documents.js';
import { Problem } from '../page/problem.js';
import type { Citable } from '../ui/citation.js';

/** What is hard to show: no place to break, another direction, marks upon marks, nothing. */
export const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle'.repeat(3);
export const HEBREW = 'ספרייה פתוחה בלילה: עשרים ושש תוכניות';
export const MARKS = 'Z̷̡̛a̶̢͝l̸̨͠g̵̢̕o̷̧͝ reads aloud';

const REFLECTION: ReflectionCardFragment = {
  id: '00000000-0000-7000-8000-000000000000',
  title: 'Bees in the stacks',
  excerpt: 'On the roof we have four hives, and since May the third floor asks different questions.',
  publishedAt: '2026-10-05T09:30:00.000Z',
  wordCount: 412,
  status: 'VISIBLE',
  pinned: false,
  author: { handle: 'mina', displayName: 'Mina Okafor' },
  course: { slug: 'social-libraries', title: 'Social libraries' },
  tags: [{ slug: 'bees', label: 'bees' }],
  thread: { id: '00000000-0000-7000-8000-000000000000', replyCount: 3, viewerUnreadCount: 0 },
};

export const REFLECTIONS: ReadonlyArray<readonly [string, ReflectionCardFragment]> = [
  ['usual', REFLECTION],
  ['new replies', { ...REFLECTION, thread: { ...REFLECTION.thread, replyCount: 193, viewerUnreadCount: 7 } }],
  [
    'nobody answered, no course, no tags',
    { ...REFLECTION, course: null, tags: [], thread: { ...REFLECTION.thread, replyCount: 0 } },
  ],
  ['pinned', { ...REFLECTION, pinned: true }],
  ['a draft', { ...REFLECTION, status: 'DRAFT', publishedAt: null, title: 'Half a thought' }],
  ['held', { ...REFLECTION, status: 'HELD' }],
  ['an author who was erased', { ...REFLECTION, author: null }],
  ['a name that does not reach the reader', { ...REFLECTION, author: { handle: 'q_7', displayName: null } }],
  ['long', { ...REFLECTION, title: LONG, excerpt: `${LONG} ${LONG}` }],
  [
    'right to left, and marks',
    { ...REFLECTION, title: HEBREW, excerpt: HEBREW, author: { handle: 'zalgo', displayName: MARKS } },
  ],
];

const CASE_STUDY: CaseStudyCardFragment = {
  id: '00000000-0000-7000-8000-000000000001',
  slug: 'the-goose-who-says-he-returned-it',
  title: 'The goose who says he returned it',
  publishedAt: '2026-06-01T08:00:00.000Z',
  status: 'VISIBLE',
  blindUntil: null,
  outcomeShown: true,
  organisation: { name: 'Tolverne Quay Public Library', country: 'United Kingdom' },
  strategy: { goalExcerpt: 'Bring back readers between 15 and 25 who owe fines and stay away.' },
  tags: [{ slug: 'memes', label: 'memes' }],
  ratingSummary: { score: 3.7, count: 26 },
  thread: { replyCount: 12 },
};

export const CASE_STUDIES: ReadonlyArray<readonly [string, CaseStudyCardFragment]> = [
  ['usual', CASE_STUDY],
  [
    'nobody has rated it, no country, no tags',
    {
      ...CASE_STUDY,
      ratingSummary: { score: null, count: 0 },
      organisation: { name: 'Harbour Library', country: null },
      tags: [],
    },
  ],
  ['up for blind rating', { ...CASE_STUDY, blindUntil: '2027-01-01T00:00:00.000Z', outcomeShown: false }],
  [
    'long',
    { ...CASE_STUDY, title: LONG, strategy: { goalExcerpt: LONG }, organisation: { name: LONG, country: LONG } },
  ],
  [
    'right to left',
    {
      ...CASE_STUDY,
      title: HEBREW,
      strategy: { goalExcerpt: HEBREW },
      organisation: { name: HEBREW, country: 'ישראל' },
    },
  ],
];

const ICON = '/favicon.ico';
const PICTURE: PictureViewFragment = {
  id: 'p',
  altText: 'A goose on a desk',
  decorative: false,
  showsOutcome: false,
  credit: 'Mina Okafor',
  licence: 'CC BY 4.0',
  url: ICON,
  width: 640,
  height: 360,
  variants: [{ url: ICON, width: 640 }],
};

/** Their files are not there: what is seen is what a lost image looks like. */
export const PICTURES: ReadonlyArray<readonly [string, PictureViewFragment]> = [
  ['with credit and licence', PICTURE],
  ['decorative, no credit', { ...PICTURE, decorative: true, altText: '', credit: '', licence: null }],
];

export const CITED: Citable = {
  site: 'Commonplace',
  kind: 'case study',
  url: 'https://commonplace.example/case-studies/goose',
  title: 'The goose who says he returned it',
  author: 'Fjord Reader',
  publishedAt: '2026-06-01T08:00:00.000Z',
};

export const PROBLEM = new Problem({
  message: '',
  extensions: {
    code: 'BAD_USER_INPUT',
    fields: [
      { path: 'problem-line', message: 'Give a title of 1 to 200 characters.' },
      { path: 'problem-area', message: 'Write at least one word.' },
    ],
  },
});

export const WHOLE_PROBLEM = new Problem({
  message: 'This was changed since you opened it.',
  extensions: { code: 'CONFLICT' },
});

export const PROSE = `<h3>A heading</h3><p>Words, <em>emphasis</em>, <strong>strong</strong>, <code>code</code>, <a href="/">a link</a>, <del>gone</del>.</p>
<blockquote><p>What somebody said.</p></blockquote><ul><li>one</li><li>two</li></ul><pre><code>a line of code that is longer than a phone is wide, and goes on for a while</code></pre>
<table><thead><tr><th>Month</th><th>Loans</th></tr></thead><tbody><tr><td>May</td><td>12</td></tr></tbody></table>`;
