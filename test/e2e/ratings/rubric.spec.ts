import pg from 'pg';
import { buildWorld, type World } from '../../factories/world.js';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [LEARNER, INSTRUCTOR, CURATOR, ADMIN, SUSPENDED] = [0, 1, 2, 3, 4];
const LEVELS = ['None at all', 'A little', 'Some', 'Much', 'All that one could wish for'];
const RUBRIC = `rubric { id title version builtIn current
  criteria { id key title description weight levels { score description } } }`;

const criterion = (key: string, more: object = {}) => ({
  key,
  title: `About ${key}`,
  description: `Is there ${key}?`,
  weight: 1,
  levels: LEVELS,
  ...more,
});

describe('rubrics', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: Array.from({ length: 6 }, (_, at) => ({
        isCurator: at === CURATOR,
        isAdmin: at === ADMIN,
        ...(at === SUSPENDED && { suspendedUntil: new Date('2100-01-01T00:00:00Z'), isCurator: true }),
      })),
      courses: [{}],
      enrolments: [
        { member: LEARNER, course: 0 },
        { member: INSTRUCTOR, course: 0, role: 'INSTRUCTOR' },
      ],
      subjects: [
        { kind: 'CASE_STUDY', author: 5 },
        { kind: 'CASE_STUDY', author: 5 },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const create = (member: number | null, title: string, criteria: object[], more: object = {}) =>
    people.mutate(member, 'createRubric', { title, criteria, ...more }, RUBRIC);
  const write = async (member: number, title: string, criteria: object[]): Promise<Json> => {
    const { data, errors } = await create(member, title, criteria);
    expect(errors).toBeUndefined();
    return data.createRubric.rubric;
  };
  const current = async (): Promise<Json[]> =>
    (await people.ok(null, '{ rubrics { id title version builtIn criteria { key } } }')).rubrics;
  const rate = (member: number, study: number, scores: object[], rubricId?: string) =>
    people.mutate(
      member,
      'rateCaseStudy',
      { caseStudyId: world.id(study), scores, rubricId },
      'rating { rubric { version } }',
    );
  const page = async (fields: string, variables: object = {}): Promise<Json> =>
    (
      await people.ok(LEARNER, `query ($id: String!, $rubric: ID) { caseStudy(slug: $id) { ${fields} } }`, {
        id: world.id(0),
        ...variables,
      })
    ).caseStudy;

  it('come with one whose seven criteria have five described levels each', async () => {
    const { rubrics } = await people.ok(
      null,
      '{ rubrics { title version builtIn current criteria { key title description weight levels { score description } } } }',
    );
    expect(rubrics).toHaveLength(1);
    const [strategy] = rubrics;
    expect(strategy).toMatchObject({ title: 'Strategy', version: 1, builtIn: true, current: true });
    expect(strategy.criteria.map(({ title }: Json) => title)).toEqual([
      'Mission fit',
      'Clear goal',
      'Knows its audience',
      'Driven by evidence',
      'Follow-through',
      'Professional voice and privacy',
      'Sustainable effort and skills',
    ]);
    for (const { weight, description, levels } of strategy.criteria) {
      expect(weight).toBe(1);
      expect(levels.map(({ score }: Json) => score)).toEqual([1, 2, 3, 4, 5]);
      for (const text of [description, ...levels.map((level: Json) => level.description)])
        expect(text).toMatch(/^\S.{60,}[.?]$/);
      expect(new Set(levels.map((level: Json) => level.description)).size).toBe(5);
    }
  });

  it('are written by instructors, curators and admins', async () => {
    for (const [member, code] of [
      [null, 'UNAUTHENTICATED'],
      [LEARNER, 'FORBIDDEN'],
      [SUSPENDED, 'FORBIDDEN'],
      [INSTRUCTOR, 'ok'],
      [CURATOR, 'ok'],
      [ADMIN, 'ok'],
    ] as const) {
      expect([member, codeOf(await create(member, `By ${member}`, [criterion('goal')]))]).toEqual([member, code]);
    }
    expect((await current()).map(({ title }) => title)).toEqual(['Strategy', 'By 1', 'By 2', 'By 3']);
  });

  it('have a title that belongs to whoever wrote it first, and to admins', async () => {
    await write(INSTRUCTOR, 'Mine', [criterion('goal')]);
    expect(codeOf(await create(CURATOR, 'mine', [criterion('goal')]))).toBe('FORBIDDEN');
    const next = await write(ADMIN, 'MINE', [criterion('voice')]);
    expect(next).toMatchObject({ title: 'MINE', version: 2 });
    expect(await write(INSTRUCTOR, ' Mine ', [criterion('tone')])).toMatchObject({ title: 'Mine', version: 3 });
    for (const alike of ['M\u200bine', 'Ｍｉｎｅ', '\ufeffmine\u00ad', 'ℳine']) {
      expect(codeOf(await create(CURATOR, alike, [criterion('goal')]))).toBe('FORBIDDEN');
    }
    expect(await write(INSTRUCTOR, 'ＭＩＮＥ', [criterion('pace')])).toMatchObject({ title: 'ＭＩＮＥ', version: 4 });
    expect(await write(INSTRUCTOR, 'Mine', [criterion('form')])).toMatchObject({ title: 'Mine', version: 5 });
    expect((await current()).filter(({ title }) => /mine/i.test(title.normalize('NFKC')))).toHaveLength(1);
    for (const member of [INSTRUCTOR, CURATOR]) {
      expect(codeOf(await create(member, 'Strat\u2060egy', [criterion('goal')]))).toBe('FORBIDDEN');
      expect(codeOf(await create(member, 'strategy', [criterion('goal')]))).toBe('FORBIDDEN');
    }
  });

  it('have all their versions, however the title of each is written', async () => {
    const titles = ['Café  rubric', 'CAFÉ rubric', 'Ｃafé rubric', 'Cafe\u0301 rubric', 'Ca\u00adfé\u00a0rubric'];
    const ids: string[] = [];
    for (const [at, title] of titles.entries()) {
      const written = await write(CURATOR, title, [criterion(`c${at}`)]);
      expect(written).toMatchObject({ title, version: at + 1 });
      ids.unshift(written.id);
    }
    await write(CURATOR, 'Cafe rubric', [criterion('other')]);
    const document = 'query ($id: ID!) { rubricVersions(id: $id) { id title version current } }';
    for (const id of ids) {
      const { rubricVersions } = await people.ok(null, document, { id });
      expect(rubricVersions.map((one: Json) => one.id)).toEqual(ids);
      expect(rubricVersions.map((one: Json) => one.current)).toEqual(ids.map((_, at) => at === 0));
    }
    expect((await people.ok(null, document, { id: world.id(0) })).rubricVersions).toEqual([]);
  });

  it('keep their ratings when they are reworded, whatever the order', async () => {
    const before = await write(INSTRUCTOR, 'Worded', [
      criterion('goal', { weight: 2.5 }),
      criterion('voice'),
      criterion('wit'),
    ]);
    const scores = ['voice', 'wit', 'goal'].map((criterionKey, at) => ({ criterionKey, score: at + 2 }));
    expect(codeOf(await rate(LEARNER, 0, scores, before.id))).toBe('ok');
    const levels = LEVELS.map((level) => `${level}!`);
    const after = await write(INSTRUCTOR, 'worded', [
      criterion('wit', { levels }),
      criterion('goal', { weight: 2.5, title: 'A goal' }),
      criterion('voice', { description: 'Who speaks?' }),
    ]);
    expect(after).toMatchObject({ id: before.id, version: 1, title: 'worded' });
    const idOf = ({ criteria }: Json, key: string) => criteria.find((one: Json) => one.key === key).id;
    expect(after.criteria).toMatchObject([
      {
        key: 'wit',
        id: idOf(before, 'wit'),
        levels: levels.map((description, at) => ({ score: at + 1, description })),
      },
      { key: 'goal', id: idOf(before, 'goal'), title: 'A goal', weight: 2.5 },
      { key: 'voice', id: idOf(before, 'voice'), description: 'Who speaks?' },
    ]);
    const { viewerRating, ratingSummary } = await page(
      `viewerRating(rubricId: $rubric) { scores { criterion { key } score } }
       ratingSummary(rubricId: $rubric) { count mean criteria { criterion { key } mean } }`,
      { rubric: before.id },
    );
    expect(viewerRating.scores).toEqual([
      { criterion: { key: 'wit' }, score: 3 },
      { criterion: { key: 'goal' }, score: 4 },
      { criterion: { key: 'voice' }, score: 2 },
    ]);
    expect(ratingSummary.criteria).toEqual([
      { criterion: { key: 'wit' }, mean: 3 },
      { criterion: { key: 'goal' }, mean: 4 },
      { criterion: { key: 'voice' }, mean: 2 },
    ]);
    expect(ratingSummary.mean).toBeCloseTo((3 + 2.5 * 4 + 2) / 4.5, 9);
  });

  it('have no ratings in a new version, while those of the older one stay readable and can be taken back', async () => {
    const old = await write(CURATOR, 'Grown', [criterion('goal')]);
    const goal = [{ criterionKey: 'goal', score: 5 }];
    await rate(LEARNER, 0, goal, old.id);
    const next = await write(CURATOR, 'Grown', [criterion('goal', { weight: 2 })]);
    expect(next).toMatchObject({ version: 2, current: true });
    expect(next.id).not.toBe(old.id);
    const count = async (rubric: string) =>
      await page(
        'ratingSummary(rubricId: $rubric) { count rubric { version current } } ratings(rubricId: $rubric) { totalCount nodes { rubric { version } } }',
        { rubric },
      );
    expect(await count(old.id)).toEqual({
      ratingSummary: { count: 1, rubric: { version: 1, current: false } },
      ratings: { totalCount: 1, nodes: [{ rubric: { version: 1 } }] },
    });
    expect(await count(next.id)).toMatchObject({ ratingSummary: { count: 0 }, ratings: { totalCount: 0, nodes: [] } });
    const { errors } = await rate(LEARNER, 0, goal, old.id);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.rubricId', message: expect.stringMatching(/version 1.*current version/) }],
    });
    expect(
      (await people.ok(null, 'query ($id: ID!) { rubric(id: $id) { version current } }', { id: old.id })).rubric,
    ).toEqual({
      version: 1,
      current: false,
    });
    await people.must(LEARNER, 'withdrawRating', { caseStudyId: world.id(0), rubricId: old.id }, 'caseStudy { id }');
    expect((await count(old.id)).ratingSummary.count).toBe(0);
  });

  it('are refused with what would be right, and nothing is stored', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => criterion(`c${at}`));
    const wrong: ReadonlyArray<readonly [criteria: object[], path: string, message: RegExp]> = [
      [[], 'input.criteria', /1 to 12 criteria/],
      [many(13), 'input.criteria', /there are 13/],
      [[criterion('goal'), criterion('goal')], 'input.criteria.1.key', /key already/],
      [[criterion('Goal')], 'input.criteria.0.key', /small letters/],
      [[criterion('a'.repeat(41))], 'input.criteria.0.key', /at most 40/],
      [[criterion('goal', { weight: 0 })], 'input.criteria.0.weight', /0\.1 to 10/],
      [[criterion('goal', { weight: 10.001 })], 'input.criteria.0.weight', /0\.1 to 10/],
      [[criterion('goal', { weight: 1.0005 })], 'input.criteria.0.weight', /three decimal/],
      [[criterion('goal', { levels: LEVELS.slice(1) })], 'input.criteria.0.levels', /there are 4/],
      [[criterion('goal', { levels: [...LEVELS.slice(1), ' '] })], 'input.criteria.0.levels', /not be empty/],
      [[criterion('goal', { title: 'x'.repeat(81) })], 'input.criteria.0.title', /80 characters/],
      [[criterion('goal', { description: 'x'.repeat(1_001) })], 'input.criteria.0.description', /1,000 characters/],
    ];
    const before = await current();
    for (const [criteria, path, message] of wrong) {
      const { errors } = await create(ADMIN, 'Wrong', criteria);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors![0]!.extensions.fields).toContainEqual({ path, message: expect.stringMatching(message) });
    }
    expect(codeOf(await create(ADMIN, ' ', [criterion('goal')]))).toBe('BAD_USER_INPUT');
    const { errors } = await people.as(
      ADMIN,
      `mutation { createRubric(input: { title: "W", criteria: [{ key: "a", title: "a", description: "a", weight: 1e400, levels: [] }] }) { rubric { id } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await current()).toEqual(before);
  });

  it('get their versions one after another from parallel tries', async () => {
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, at) => create(ADMIN, 'Parallel', [criterion(`c${at}`)])),
    );
    expect(tries.map(({ data }) => data?.createRubric.rubric.version).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 10 }, (_, at) => at + 1),
    );
    expect((await current()).filter(({ title }) => title === 'Parallel')).toHaveLength(1);
  });

  it('set what lists are sorted by back with a new version of the built-in one, while people rate', async () => {
    const [strategy] = (
      await people.ok(null, '{ rubrics { id criteria { key title description weight levels { description } } } }')
    ).rubrics;
    const criteria = strategy.criteria.map(({ levels, ...one }: Json) => ({
      ...one,
      levels: levels.map(({ description }: Json) => description),
    }));
    const scores = (keys: string[]) => keys.map((criterionKey) => ({ criterionKey, score: 5 }));
    const keys: string[] = criteria.map(({ key }: Json) => key);
    for (const member of [LEARNER, INSTRUCTOR, CURATOR]) expect(codeOf(await rate(member, 0, scores(keys)))).toBe('ok');
    const sorted = async () => {
      const { rows } = await api.db.pool.query(
        'select score, rating_count, contested_count from thread where id = any($1)',
        [world.threads],
      );
      return rows.map(({ score, rating_count: count }) => [score, count]).sort();
    };
    expect(await sorted()).toEqual([
      [0, 0],
      [27 / 7, 3],
    ]);
    await write(ADMIN, 'Strategy', criteria.toReversed());
    expect(await sorted()).toEqual([
      [0, 0],
      [27 / 7, 3],
    ]);
    // Whoever is rating in this moment goes first: nothing by the old version comes after the lists were emptied.
    const [rated, next] = await whileLocked(world.id(1), [
      () => rate(LEARNER, 1, scores(keys)),
      () => create(ADMIN, 'Strategy', criteria.slice(1)),
    ]);
    expect(codeOf(rated!)).toBe('ok');
    expect(next!.data.createRubric.rubric).toMatchObject({ version: 2, builtIn: true, current: true });
    expect(await sorted()).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(codeOf(await rate(INSTRUCTOR, 1, scores(keys)))).toBe('BAD_USER_INPUT');
    expect(codeOf(await rate(INSTRUCTOR, 1, scores(keys.slice(1))))).toBe('ok');
    const { caseStudies } = await people.ok(
      LEARNER,
      '{ caseStudies(orderBy: BEST_STRATEGY) { nodes { id ratingSummary { count score rubric { version } } } } }',
    );
    const shown = caseStudies.nodes.map(({ ratingSummary: { score, count } }: Json) => [score ?? 0, count]);
    expect(await sorted()).toEqual([...shown].sort());
    expect(shown.at(-1)).toEqual([0, 0]);
    expect(codeOf(await rate(LEARNER, 0, scores(keys)))).toBe('BAD_USER_INPUT');
    expect((await rate(LEARNER, 0, scores(keys.slice(1)))).data.rateCaseStudy.rating).toEqual({
      rubric: { version: 2 },
    });
  });

  /** Begins one write after another, each once the one before has come to a lock or to its end, while a thread is locked. */
  async function whileLocked(threadId: string, writes: ReadonlyArray<() => Promise<Answer>>): Promise<Answer[]> {
    const holder = new pg.Client(api.database.superuserUrl);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select from thread where id = $1 for update', [threadId]);
      let ended = 0;
      const answers: Array<Promise<Answer>> = [];
      for (const write of writes) {
        answers.push(
          write().finally(() => {
            ended += 1;
          }),
        );
        for (let waiting = 0; waiting + ended < answers.length; ) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          const { rowCount } = await holder.query(
            `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          );
          waiting = rowCount ?? 0;
        }
      }
      await holder.query('commit');
      return await Promise.all(answers);
    } finally {
      await holder.end();
    }
  }
});
