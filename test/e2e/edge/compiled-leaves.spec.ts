import fc from 'fast-check';
import { buildWorld, type World } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { FULL } from '../../support/case-study-client.js';
import { SchemaQuestions } from '../../support/schema-questions.js';
import { WorldClient } from '../../support/world-client.js';

/** Compiled documents answer texts, numbers and enums as they find them (`disableLeafSerialization`): graphql-js, which converts and checks them, must answer the same. */
describe('what compiled documents answer', () => {
  let compiled: TestApi;
  let interpreted: TestApi;
  let world: World;
  let slug: string;

  beforeAll(async () => {
    compiled = await startApi({ jit: 'always', triesLimits: true });
    const { database, clock } = compiled;
    interpreted = await startApi({ database, clock, jit: 'never', triesLimits: true });
    const [description] = fc.sample(worldArbitrary({ members: 4, subjects: 8, replies: 12 }), { numRuns: 1, seed: 53 });
    world = await buildWorld(compiled.db, {
      ...(description as NonNullable<typeof description>),
      now: clock.now(),
      members: [{ isAdmin: true }, {}, {}, {}],
    });
    const people = new WorldClient(compiled, world);
    const written = { ...FULL, publish: true };
    const { caseStudy } = await people.must(1, 'createCaseStudy', written, 'caseStudy { id slug }');
    slug = caseStudy.slug;
    const points = [{ on: '2025-09-01', value: 1.5, note: 'Moved to Tuesdays.' }];
    const series = { name: 'Reach', unit: 'people', paid: true, provenance: 'EXPORT', baseline: 10, points };
    await people.must(1, 'recordMetrics', { caseStudyId: caseStudy.id, series: [series] }, 'caseStudy { id }');
    const [rubric] = (await people.ok(2, '{ rubrics { criteria { key } } }')).rubrics;
    const scores = rubric.criteria.map(({ key }: Json, at: number) => ({ criterionKey: key, score: 1 + (at % 5) }));
    for (const rater of [0, 2]) {
      await people.must(rater, 'rateCaseStudy', { caseStudyId: caseStudy.id, scores }, 'rating { id }');
    }
  });
  afterAll(async () => {
    await interpreted?.close();
    await compiled?.close();
  });

  it('is of the types of the schema, whatever is asked', async () => {
    const questions = new SchemaQuestions(compiled);
    const asked = questions.ask({
      ids: [slug, ...world.threads.slice(0, 3)],
      handles: world.members.slice(0, 1).map(({ handle }) => handle),
      courseIds: world.courses.slice(0, 1),
      prompts: world.prompts.slice(0, 1),
      queries: ['the'],
    });
    const [left, right] = [new WorldClient(compiled, world), new WorldClient(interpreted, world)];
    let answered = 0;
    for (const { document, variables } of asked) {
      const bodyOf = async (client: WorldClient) => {
        const { data, errors } = await client.as(0, document, variables);
        return { data, errors };
      };
      const [one, other] = [await bodyOf(left), await bodyOf(right)];
      expect([document, one]).toEqual([document, other]);
      if (!one.errors) answered++;
    }
    expect(answered).toBeGreaterThan(asked.length / 2);
  });
});
