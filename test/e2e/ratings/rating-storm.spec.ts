import { differingFigures, type FigureDifference, mendFigures } from '#cases';
import { randomNumbers } from '../../factories/random-numbers.js';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const OPERATIONS = Number(process.env.RATING_OPERATIONS ?? 1_500);
const WRITERS = 8;
const [CONTRIBUTOR, ADMIN] = [WRITERS, WRITERS + 1];
const INSTRUCTORS = [1, 4];
/** Among the writers; the outcome is never hidden from them. */
const CURATOR = 6;
const STUDIES = 14;
/** Rated at the very end only, so that some ratings stay blind. */
const LATE = STUDIES - 1;
/** Up for blind rating as long as the storm lasts. */
const BLIND = [3, 9, LATE];

const WEIGHTED = [
  { key: 'goal', weight: 2.125 },
  { key: 'voice', weight: 0.333 },
  { key: 'effort', weight: 7 },
];

interface Rated {
  readonly scores: readonly number[];
  readonly blind: boolean;
}

/** Whole numbers that are the same in every run. */
function chance(seed: number): (below: number) => number {
  const next = randomNumbers(seed);
  return (below) => Math.floor(next() * below);
}

describe(`after ${OPERATIONS} ratings, changes and withdrawals from ${WRITERS} writers at once`, () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  /** The built-in rubric and one whose criteria weigh differently: ids, keys and weights in thousandths. */
  let rubrics: ReadonlyArray<{ id: string; keys: string[]; weights: number[] }>;
  /** What everybody's last words were, by writer, study and rubric. */
  const said = new Map<string, Rated>();
  const codes = new Map<string, number>();

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: Array.from({ length: WRITERS + 2 }, (_, at) => ({ isCurator: at === CURATOR, isAdmin: at === ADMIN })),
      courses: [{}],
      enrolments: INSTRUCTORS.map((member) => ({ member, course: 0, role: 'INSTRUCTOR' as const })),
      subjects: Array.from({ length: STUDIES }, (_, at) => ({
        kind: 'CASE_STUDY' as const,
        author: CONTRIBUTOR,
        ...(BLIND.includes(at) && { blindUntil: new Date('2100-01-01T00:00:00Z') }),
      })),
    });
    people = new WorldClient(api, world);
    const criteria = WEIGHTED.map(({ key, weight }) => ({
      key,
      weight,
      title: key,
      description: `Is there ${key}?`,
      levels: ['None', 'Little', 'Some', 'Much', 'All'],
    }));
    await people.must(ADMIN, 'createRubric', { title: 'Weighted', criteria }, 'rubric { id }');
    const { rubrics: found } = await people.ok(null, '{ rubrics { id criteria { key weight } } }');
    rubrics = found.map(({ id, criteria: all }: Json) => ({
      id,
      keys: all.map(({ key }: Json) => key),
      weights: all.map(({ weight }: Json) => Math.round(weight * 1_000)),
    }));
    const each = Math.ceil(OPERATIONS / WRITERS);
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, each)));
  }, 900_000);
  afterAll(() => api.close());

  async function write(writer: number, operations: number): Promise<void> {
    const next = chance(writer + 1);
    const disclosed = new Set<number>();
    for (let at = 0; at < operations; at++) {
      // Half of it goes to two studies, so that the writers meet there.
      const study = at >= operations - 2 ? LATE : next(2) === 0 ? next(2) : next(STUDIES - 1);
      const rubric = next(4) === 0 ? 1 : 0;
      const key = `${writer} ${study} ${rubric}`;
      const before = said.get(key);
      const hidden = BLIND.includes(study) && writer !== CURATOR && !disclosed.has(study);
      const address = { caseStudyId: world.id(study), rubricId: rubrics[rubric]!.id };
      let code: string;
      if (next(4) === 0) {
        code = codeOf(await people.mutate(writer, 'withdrawRating', address, 'caseStudy { id }'));
        said.delete(key);
      } else {
        // Now and then only the comment changes, which leaves a blind rating blind.
        const same = before && next(3) === 0;
        const scores = same ? before.scores : rubrics[rubric]!.keys.map(() => 1 + next(5));
        const given = rubrics[rubric]!.keys.map((criterionKey, place) => ({ criterionKey, score: scores[place] }));
        const input = { ...address, scores: given, comment: `For the ${at}th time.` };
        const answer = await people.mutate(writer, 'rateCaseStudy', input, 'rating { blind }');
        code = codeOf(answer);
        const blind = same ? before.blind : hidden;
        expect(answer.data?.rateCaseStudy.rating.blind).toBe(blind);
        said.set(key, { scores, blind });
        disclosed.add(study);
      }
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }

  /** What was said of a study by a rubric in the end. */
  function ratingsOf(study: number, rubric: number): Array<Rated & { instructor: boolean; weighted: number }> {
    return Array.from({ length: WRITERS }, (_, writer) => {
      const rated = said.get(`${writer} ${study} ${rubric}`);
      const weighted = rated?.scores.reduce((sum, score, at) => sum + score * rubrics[rubric]!.weights[at]!, 0) ?? 0;
      return rated && { ...rated, weighted, instructor: INSTRUCTORS.includes(writer) };
    }).filter((rated) => rated !== undefined);
  }

  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

  it('every one of them succeeded', () => {
    expect([...codes]).toEqual([['ok', Math.ceil(OPERATIONS / WRITERS) * WRITERS]]);
  });

  it('kept figures equal a naive recount of what was said last, exactly', async () => {
    const { rows } = await api.db.pool.query('select *, squares::text as squares from rating_summary');
    const kept = new Map(rows.map((row) => [`${row.thread_id} ${row.rubric_id}`, row]));
    let rated = 0;
    for (let study = 0; study < STUDIES; study++) {
      for (const [rubric, { id, keys, weights }] of rubrics.entries()) {
        const ratings = ratingsOf(study, rubric);
        rated += ratings.length;
        const of = (some: typeof ratings) => total(some.map(({ weighted }) => weighted));
        const histogram = (some: typeof ratings) =>
          keys.flatMap((_key, slot) =>
            [1, 2, 3, 4, 5].map((one) => some.filter(({ scores }) => scores[slot] === one).length),
          );
        const blind = ratings.filter((one) => one.blind);
        const instructors = ratings.filter((one) => one.instructor);
        const row = kept.get(`${world.id(study)} ${id}`);
        if (!row && ratings.length === 0) continue;
        expect(row).toMatchObject({
          weight: total(weights),
          count: ratings.length,
          sum: String(of(ratings)),
          squares: String(total(ratings.map(({ weighted }) => weighted ** 2))),
          blind_count: blind.length,
          blind_sum: String(of(blind)),
          instructor_count: instructors.length,
          instructor_sum: String(of(instructors)),
          histogram: histogram(ratings),
          instructor_histogram: histogram(instructors),
        });
      }
    }
    expect(rated).toBeGreaterThan(50);
    expect([...said.values()].some(({ blind }) => blind)).toBe(true);
    const { rows: disclosures } = await api.db.pool.query('select count(*)::integer as count from outcome_disclosure');
    expect(disclosures[0].count).toBeGreaterThanOrEqual(new Set([...said.keys()].map((key) => key.slice(0, -2))).size);
  });

  it('BEST_STRATEGY, MOST_RATED and MOST_CONTESTED are in the order of the figures shown', async () => {
    const shown = 'nodes { id ratingSummary { score count criteria { contested } } }';
    const list = async (order: string): Promise<Json[]> =>
      (await people.ok(ADMIN, `{ caseStudies(orderBy: ${order}, first: 100) { ${shown} } }`)).caseStudies.nodes;
    const contested = ({ ratingSummary }: Json) => ratingSummary.criteria.filter((one: Json) => one.contested).length;
    const places = new Map(world.threads.map((id, at) => [id, at]));
    const figures: Array<[string, (study: Json) => number[]]> = [
      ['BEST_STRATEGY', ({ ratingSummary: { score, count } }) => [score ?? 0, count]],
      ['MOST_RATED', ({ ratingSummary: { count } }) => [count]],
      ['MOST_CONTESTED', (study) => [contested(study), study.ratingSummary.count]],
    ];
    for (const [order, figuresOf] of figures) {
      const studies = await list(order);
      expect(studies).toHaveLength(STUDIES);
      // The newest first among equals; the later in the world, the newer.
      const keys = studies.map((study) => [...figuresOf(study), places.get(study.id)!]);
      expect(new Set(keys.map(([figure]) => figure)).size).toBeGreaterThan(1);
      const compare = (one: number[], other: number[]) => {
        const at = one.findIndex((value, place) => value !== other[place]);
        return at < 0 ? 0 : other[at]! - one[at]!;
      };
      expect(keys).toEqual([...keys].sort(compare));
      for (const study of studies) {
        const ratings = ratingsOf(places.get(study.id)!, 0);
        const weight = total(rubrics[0]!.weights);
        const score = (12 * weight + total(ratings.map(({ weighted }) => weighted))) / (weight * (4 + ratings.length));
        expect(study.ratingSummary).toMatchObject({
          count: ratings.length,
          score: ratings.length === 0 ? null : score,
        });
      }
    }
  });

  it('a recount finds nothing; figures that somebody has changed it finds and puts right', async () => {
    const differences = async () => {
      const all: FigureDifference[] = [];
      for await (const some of differingFigures(api.db)) all.push(...some);
      return all;
    };
    expect(await differences()).toEqual([]);
    const rated = [...said.keys()].map((key) => key.split(' ').map(Number)).filter(([, , rubric]) => rubric === 0);
    const [one, other] = [...new Set(rated.map(([, study]) => study!))].map((study) => world.id(study));
    const sql = (text: string, values: unknown[]) => api.db.pool.query(text, values);
    const [strategy] = rubrics;
    const { rows } = await sql('select count from rating_summary where thread_id = $1 and rubric_id = $2', [
      one,
      strategy!.id,
    ]);
    await sql(
      'update rating_summary set count = count + 1, histogram[1] = 99 where thread_id = $1 and rubric_id = $2',
      [one, strategy!.id],
    );
    await sql('update thread set score = 4.9 where id = $1', [other]);
    await sql('delete from rating_summary where thread_id = $1 and rubric_id = $2', [other, strategy!.id]);
    const found = await differences();
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          caseStudyId: one,
          rubric: 'Strategy 1',
          figure: 'count',
          kept: String(rows[0].count + 1),
          recounted: String(rows[0].count),
        }),
        expect.objectContaining({ caseStudyId: one, figure: 'histogram' }),
        expect.objectContaining({ caseStudyId: other, figure: 'score', kept: '4.9' }),
        expect.objectContaining({ caseStudyId: other, figure: 'sum', kept: null }),
      ]),
    );
    await mendFigures(api.db, [one!, other!]);
    expect(await differences()).toEqual([]);
  });
});
