import { cookieNames } from '#members';
import { Config } from '#platform';
import { buildWorld } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';
import { equalScores } from '../support/rubric-scores.js';
import { WorldClient } from '../support/world-client.js';

export const [CONTRIBUTOR, BEN, CEM, ADMIN] = [0, 1, 2, 3] as const;
const DAY = 24 * 60 * 60 * 1000;
const REVEALED = { outcome: 'Quokkas came back', lessons: 'Wombats dig deeper', skillsGained: 'Numbats can count' };

/** Words that nobody finds who is not given the outcome of the one that is rated blind. */
export const SECRETS = [
  'Quokkas',
  'Wombats',
  'Numbats',
  'Bilbies',
  'Dunnarts',
  'Potoroos',
  'Bettongs',
  '8,765,432',
  '8765432',
];

/** A shelf with two case studies that are everybody's, and one that is up for blind rating; members 6 and 7 did nothing yet. */
export class ShelfFixture {
  private constructor(
    readonly api: TestApi,
    readonly people: WorldClient,
    readonly open: string,
    readonly other: string,
    readonly blind: string,
  ) {}

  /** A browser that somebody is signed in with; null for a visitor's. */
  readerOf(member: number | null): PageReader {
    const reader = new PageReader(this.api);
    const token = this.people.token(member);
    const name = cookieNames(this.api.app.get(Config)).access;
    if (token) reader.cookies.set(name, { value: token, path: '/' });
    return reader;
  }

  static async stock(): Promise<ShelfFixture> {
    const api = await startApi();
    const world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, { isAdmin: true }, {}, {}, {}, {}],
    });
    const people = new WorldClient(api, world);
    const goose = await publishGoose(people);
    const other = await create(people, {
      title: 'A quiet year',
      organisation: { name: 'Hill Library', country: 'IS' },
      strategy: { goal: 'More questions.', approach: 'A poster.' },
      startedOn: '2025-03-01',
    });
    const blind = await publishBlind(people);
    return new ShelfFixture(api, people, goose.slug, other.slug, blind.slug);
  }
}

async function create(people: WorldClient, input: object): Promise<{ id: string; slug: string }> {
  const whole = { audience: 'PUBLIC', publish: true, ...input };
  return (await people.must(CONTRIBUTOR, 'createCaseStudy', whole, 'caseStudy { id slug }')).caseStudy;
}

/** With figures, five ratings that do not agree, a reply, and a reflection about it. */
async function publishGoose(people: WorldClient) {
  const goose = await create(people, {
    title: 'The goose <b>desk</b>',
    bodyMarkdown: 'More *about* it.',
    organisation: { name: 'Harbour Library', place: 'Bristol', country: 'GB', populationServed: 1_000 },
    strategy: {
      goal: '\u202eBring b&#97;ck\u202c **readers** &amp; `*more*`.',
      audience: 'Teens',
      approach: 'A goose.',
      outcome: 'They came.',
    },
    effort: { teamSize: 2, staffHours: 40, spend: 350, currency: 'GBP' },
    startedOn: '2026-02-02',
    endedOn: '2026-04-26',
    tags: ['Instagram', 'Memes'],
    sources: [{ title: 'The report', url: 'https://harbour.example.org/report', licence: 'CC BY 4.0' }],
  });
  const points = [
    { on: '2026-01-26', value: 38 },
    { on: '2026-02-02', value: 40 },
    { on: '2026-02-16', value: 55, note: 'Each drawing now says whom to ask.' },
    { on: '2026-04-20', value: 190 },
  ];
  await people.must(
    CONTRIBUTOR,
    'recordMetrics',
    {
      caseStudyId: goose.id,
      series: [
        { name: 'Visits', unit: 'people', provenance: 'EXPORT', paid: false, baseline: 50, points },
        { name: 'Reach', unit: 'views', provenance: 'SCREENSHOT', paid: true, points: points.slice(1, 3) },
      ],
    },
    'caseStudy { id }',
  );
  for (const [member, score] of [
    [BEN, 1],
    [CEM, 2],
    [ADMIN, 5],
    [4, 5],
    [5, 4],
  ] as const) {
    await people.must(
      member,
      'rateCaseStudy',
      { caseStudyId: goose.id, scores: equalScores(score), comment: `I say ${score}.` },
      'rating { id }',
    );
  }
  await people.must(CEM, 'createReply', { threadId: goose.id, bodyMarkdown: 'Honk.' }, 'reply { id }');
  await people.must(
    BEN,
    'createReflection',
    {
      title: 'On the goose',
      bodyMarkdown: 'Of it.',
      audience: 'PUBLIC',
      caseStudyIds: [goose.id],
      tags: ['Memes'],
      publish: true,
    },
    'reflection { id }',
  );
  return goose;
}

/** With words of `SECRETS` in all that is kept back while it is up for blind rating. */
async function publishBlind(people: WorldClient) {
  const hidden = await create(people, {
    title: 'Kept back for now',
    bodyMarkdown: 'Bilbies everywhere.',
    organisation: { name: 'Port Library' },
    strategy: { goal: 'A goal that all see.', approach: 'A way that all see.', ...REVEALED },
  });
  await people.must(
    CONTRIBUTOR,
    'recordMetrics',
    {
      caseStudyId: hidden.id,
      series: [
        { name: 'Dunnarts', unit: 'animals', provenance: 'EXPORT', points: [{ on: '2026-02-02', value: 8_765_432 }] },
      ],
    },
    'caseStudy { id }',
  );
  await people.must(
    ADMIN,
    'rateCaseStudy',
    { caseStudyId: hidden.id, scores: equalScores(5), comment: 'Potoroos, obviously.' },
    'rating { id }',
  );
  await people.must(
    ADMIN,
    'createReply',
    { threadId: hidden.id, bodyMarkdown: 'Bettongs, I thought.' },
    'reply { id }',
  );
  await people.must(
    CONTRIBUTOR,
    'openForBlindRating',
    { caseStudyId: hidden.id, until: new Date(people.api.clock.now().getTime() + 80 * DAY).toISOString() },
    'caseStudy { id }',
  );
  return hidden;
}
