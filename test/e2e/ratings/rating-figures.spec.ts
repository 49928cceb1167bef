import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const RATERS = 100;
const [ADMIN, CONTRIBUTOR] = [RATERS, RATERS + 1];
/** Instructors among the raters. */
const INSTRUCTORS = [0, 2];

const FIGURES = `rubric { version } count score mean standardDeviation interval { low high } blindCount blindMean informedCount
  informedMean instructorCount instructorMean learnerCount learnerMean
  criteria { criterion { key weight } count mean median standardDeviation histogram instructorHistogram learnerHistogram contested }`;

/** Scores of the two criteria of a rubric, of which the first counts three times as much. */
type Pair = readonly [goal: number, voice: number];

interface Case {
  readonly name: string;
  readonly ratings: readonly Pair[];
  readonly expected: Json;
  /** Of the first criterion. */
  readonly goal: Json;
  readonly contested?: readonly string[];
}

const times = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair);

/**
 * Worked out by hand: a rating x = (3 · goal + voice) / 4, the score (12 + Σx) / (4 + n), the interval mean ± 1.96 · s / √n.
 */
const CASES: readonly Case[] = [
  {
    name: 'nobody',
    ratings: [],
    expected: { count: 0, score: null, mean: null, standardDeviation: null, interval: null, learnerMean: null },
    goal: { count: 0, mean: null, median: null, standardDeviation: null, histogram: [0, 0, 0, 0, 0] },
  },
  {
    name: 'one in the middle',
    ratings: [[3, 3]],
    expected: { count: 1, score: 3, mean: 3, standardDeviation: null, interval: null },
    goal: { count: 1, mean: 3, median: 3, standardDeviation: null, histogram: [0, 0, 1, 0, 0] },
  },
  {
    name: 'one enthusiast',
    ratings: [[5, 5]],
    expected: { count: 1, score: 3.4, mean: 5, interval: null, blindMean: null, informedMean: 5, informedCount: 1 },
    goal: { count: 1, mean: 5, median: 5, standardDeviation: null, histogram: [0, 0, 0, 0, 1] },
  },
  {
    name: 'one who weighs',
    ratings: [[5, 1]],
    // (15 + 1) / 4 = 4; (12 + 4) / 5
    expected: { count: 1, score: 3.2, mean: 4 },
    goal: { count: 1, mean: 5, median: 5 },
  },
  {
    name: 'two extremes',
    ratings: [
      [1, 1],
      [5, 5],
    ],
    // s = √8, s / √2 = 2: 3 ± 3.92, clipped at both ends
    expected: { count: 2, score: 3, mean: 3, standardDeviation: 2.8284271247461903, interval: { low: 1, high: 5 } },
    goal: { count: 2, mean: 3, median: 3, standardDeviation: 2.8284271247461903, histogram: [1, 0, 0, 0, 1] },
  },
  {
    name: 'two who agree',
    ratings: [
      [4, 2],
      [4, 2],
    ],
    // x = 14 / 4 = 3.5; (12 + 7) / 6
    expected: { count: 2, score: 19 / 6, mean: 3.5, standardDeviation: 0, interval: { low: 3.5, high: 3.5 } },
    goal: { count: 2, mean: 4, median: 4, standardDeviation: 0, histogram: [0, 0, 0, 2, 0] },
  },
  {
    name: 'two that differ a little',
    ratings: [
      [4, 4],
      [4, 3],
    ],
    // 4 and 3.75: mean 3.875, s = 0.25 / √2, s / √2 = 0.125, half = 0.245
    expected: {
      count: 2,
      score: (12 + 7.75) / 6,
      mean: 3.875,
      standardDeviation: 0.17677669529663687,
      interval: { low: 3.63, high: 4.12 },
      instructorCount: 1,
      instructorMean: 4,
      learnerCount: 1,
      learnerMean: 3.75,
    },
    goal: { count: 2, mean: 4, median: 4, standardDeviation: 0, instructorHistogram: [0, 0, 0, 1, 0] },
  },
  {
    name: 'four, with the median between two',
    ratings: [
      [1, 3],
      [2, 3],
      [4, 3],
      [5, 3],
    ],
    // 1.5, 2.25, 3.75, 4.5: Σ = 12, squares of the differences 2.25 + 0.5625 + 0.5625 + 2.25 = 5.625, s = √1.875
    expected: {
      count: 4,
      score: 3,
      mean: 3,
      standardDeviation: 1.3693063937629153,
      interval: { low: 3 - 1.3419202658876, high: 3 + 1.3419202658876 },
      instructorCount: 2,
      instructorMean: 2.625,
      learnerCount: 2,
      learnerMean: 3.375,
    },
    // 1, 2, 4, 5: squares 4 + 1 + 1 + 4 = 10, s = √(10 / 3)
    goal: {
      count: 4,
      mean: 3,
      median: 3,
      standardDeviation: 1.8257418583505538,
      histogram: [1, 1, 0, 1, 1],
      instructorHistogram: [1, 0, 0, 1, 0],
      learnerHistogram: [0, 1, 0, 0, 1],
    },
    // Only four: not contested, however they differ.
    contested: [],
  },
  {
    name: 'five, contested on one criterion',
    ratings: [
      [1, 3],
      [2, 3],
      [4, 3],
      [5, 3],
      [3, 3],
    ],
    // and 3: Σ = 15, s = √(5.625 / 4)
    expected: { count: 5, score: 3, mean: 3, standardDeviation: 1.1858541225631423 },
    goal: {
      count: 5,
      mean: 3,
      median: 3,
      standardDeviation: 1.5811388300841898,
      histogram: [1, 1, 1, 1, 1],
      contested: true,
    },
    contested: ['goal'],
  },
  {
    name: 'five that tie in the ratings and not in the criteria',
    ratings: [
      [4, 1],
      [3, 4],
      [4, 1],
      [3, 4],
      [4, 1],
    ],
    // 13/4 = 3.25 and 13/4: all the same
    expected: {
      count: 5,
      score: (12 + 16.25) / 9,
      mean: 3.25,
      standardDeviation: 0,
      interval: { low: 3.25, high: 3.25 },
    },
    goal: { count: 5, mean: 3.6, median: 4, standardDeviation: 0.5477225575051661, contested: false },
    // Of the voice, three of five gave 1 and two gave 4.
    contested: ['voice'],
  },
  {
    name: 'ten, of whom three gave little and three much',
    ratings: [...times(3, [2, 3]), ...times(4, [3, 3]), ...times(3, [4, 3])],
    expected: { count: 10, score: 3, mean: 3 },
    goal: { count: 10, mean: 3, median: 3, histogram: [0, 3, 4, 3, 0], contested: true },
    contested: ['goal'],
  },
  {
    name: 'seven, of whom two gave little: 28.6 %',
    ratings: [...times(2, [1, 3]), ...times(5, [5, 3])],
    // 1.5 twice and 4.5 five times: Σ = 25.5
    expected: { count: 7, score: 37.5 / 11, mean: 25.5 / 7 },
    goal: { count: 7, mean: 27 / 7, median: 5, histogram: [2, 0, 0, 0, 5], contested: false },
    contested: [],
  },
  {
    name: 'a hundred',
    ratings: [...times(60, [5, 1]), ...times(40, [2, 2])],
    // 4 sixty times and 2 forty times: Σ = 320, mean 3.2, squares 60 · 0.64 + 40 · 1.44 = 96, s = √(96 / 99)
    expected: {
      count: 100,
      score: 332 / 104,
      mean: 3.2,
      standardDeviation: 0.9847319278346618,
      interval: { low: 3.2 - 0.193007457855594, high: 3.2 + 0.193007457855594 },
    },
    // s = √((60 · 1.2² + 40 · 1.8²) / 99) = √(216 / 99)
    goal: { count: 100, mean: 3.8, median: 5, standardDeviation: 1.4770978917519928, contested: true },
    contested: ['goal'],
  },
  {
    name: 'a hundred at the top',
    ratings: times(100, [5, 5]),
    expected: { count: 100, score: 512 / 104, mean: 5, standardDeviation: 0, interval: { low: 5, high: 5 } },
    goal: { count: 100, mean: 5, median: 5, standardDeviation: 0, histogram: [0, 0, 0, 0, 100], contested: false },
    contested: [],
  },
];

describe('the figures of ratings', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let rubricId: string;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [...Array.from({ length: RATERS }, () => ({})), { isAdmin: true }, {}],
      courses: [{}],
      enrolments: INSTRUCTORS.map((member) => ({ member, course: 0, role: 'INSTRUCTOR' as const })),
      subjects: [...CASES, {}, {}].map(() => ({ kind: 'CASE_STUDY' as const, author: CONTRIBUTOR })),
    });
    people = new WorldClient(api, world);
    const levels = ['None', 'Little', 'Some', 'Much', 'All'];
    const criteria = [
      { key: 'goal', title: 'Goal', description: 'Is there one?', weight: 3, levels },
      { key: 'voice', title: 'Voice', description: 'Is there one?', levels },
    ];
    const { rubric } = await people.must(ADMIN, 'createRubric', { title: 'Two', criteria }, 'rubric { id }');
    rubricId = rubric.id;
  });
  afterAll(() => api.close());

  const rate = (member: number, study: number, [goal, voice]: Pair) =>
    people.must(
      member,
      'rateCaseStudy',
      {
        caseStudyId: world.id(study),
        rubricId,
        scores: [
          { criterionKey: 'voice', score: voice },
          { criterionKey: 'goal', score: goal },
        ],
      },
      'rating { id }',
    );

  it.each(CASES.map((one, at) => [one.name, at, one] as const))(
    'of %s are as worked out by hand',
    async (_name, at, one) => {
      for (const [member, pair] of one.ratings.entries()) await rate(member, at, pair);
      const { caseStudy } = await people.ok(
        0,
        `query ($id: String!, $rubric: ID) { caseStudy(slug: $id) { ratingSummary(rubricId: $rubric) { ${FIGURES} } } }`,
        { id: world.id(at), rubric: rubricId },
      );
      const { criteria, ...overall } = caseStudy.ratingSummary;
      expectFigures(overall, one.expected);
      expectFigures(criteria[0], one.goal);
      expect(criteria.map(({ criterion }: Json) => criterion)).toEqual([
        { key: 'goal', weight: 3 },
        { key: 'voice', weight: 1 },
      ]);
      if (one.contested) {
        const contested = criteria.filter((each: Json) => each.contested).map(({ criterion }: Json) => criterion.key);
        expect(contested).toEqual(one.contested);
      }
    },
  );

  it('are kept of what a rating is now: a change counts once, and what was withdrawn does not', async () => {
    const study = CASES.length;
    await rate(1, study, [5, 5]);
    await rate(3, study, [2, 2]);
    await rate(1, study, [4, 4]);
    await people.must(3, 'withdrawRating', { caseStudyId: world.id(study), rubricId }, 'caseStudy { id }');
    const { caseStudy } = await people.ok(
      0,
      'query ($id: String!, $rubric: ID) { caseStudy(slug: $id) { ratingSummary(rubricId: $rubric) { count mean criteria { histogram } } } }',
      { id: world.id(study), rubric: rubricId },
    );
    expect(caseStudy.ratingSummary).toEqual({
      count: 1,
      mean: 4,
      criteria: [{ histogram: [0, 0, 0, 1, 0] }, { histogram: [0, 0, 0, 1, 0] }],
    });
  });
});

/** To 1e-9, whatever of it is expected. */
function expectFigures(found: Json, expected: Json): void {
  for (const [name, value] of Object.entries(expected)) {
    const figure = found[name];
    if (typeof value === 'number')
      expect([name, Math.abs(figure - value) <= 1e-9, figure]).toEqual([name, true, figure]);
    else if (value !== null && !Array.isArray(value) && typeof value === 'object') expectFigures(figure, value);
    else expect([name, figure]).toEqual([name, value]);
  }
}
