import { createHash } from 'node:crypto';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, CURATOR, ADMIN, STRANGER] = [0, 1, 2, 3, 4];
const SETTINGS = 'bannedPhrases holdFirstPosts newcomerLinks version changedAt changedBy { handle }';

describe('the settings of screening', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, { isCurator: true }, { isAdmin: true }, {}],
      courses: [{}, {}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
        { member: STRANGER, course: 1, role: 'INSTRUCTOR' },
      ],
    });
    people = new WorldClient(api, world);
    await sql('delete from screening_setting');
  });

  const sql = async (text: string, values: unknown[] = []) => (await api.db.pool.query(text, values)).rows;
  const here = () => world.courses[0]!;
  const tryUpdate = (member: number | null, input: object) =>
    people.mutate(member, 'updateScreening', input, `settings { ${SETTINGS} }`);
  const update = async (member: number, input: object): Promise<Json> =>
    (await people.must(member, 'updateScreening', input, `settings { ${SETTINGS} }`)).settings;
  const read = (member: number | null, courseId: string | null) =>
    people.as(member, `query ($courseId: ID) { screeningSettings(courseId: $courseId) { ${SETTINGS} } }`, { courseId });

  it('are harmless where nothing was ever set, and what is left out stays as it is', async () => {
    const { data } = await read(TEACHER, here());
    expect(data.screeningSettings).toEqual({
      bannedPhrases: [],
      holdFirstPosts: 0,
      newcomerLinks: 2,
      version: 0,
      changedAt: null,
      changedBy: null,
    });
    await update(TEACHER, { courseId: here(), bannedPhrases: ['  Cheap  meds', 'cheap-MEDS', 'casino*'] });
    const changed = await update(ADMIN, { courseId: here(), holdFirstPosts: 3, bannedPhrases: null });
    expect(changed).toEqual({
      bannedPhrases: ['Cheap meds', 'casino*'],
      holdFirstPosts: 3,
      newcomerLinks: 2,
      version: 2,
      changedAt: api.clock.now().toISOString(),
      changedBy: { handle: world.members[ADMIN]!.handle },
    });
    expect((await update(CURATOR, { newcomerLinks: 0 })).newcomerLinks).toBe(0);
    expect((await read(TEACHER, here())).data.screeningSettings).toEqual(changed);
  });

  it('are their moderators’ alone', async () => {
    const refused: Array<[number | null, string | null, string]> = [
      [null, here(), 'UNAUTHENTICATED'],
      [ANA, here(), 'FORBIDDEN'],
      [STRANGER, here(), 'NOT_FOUND'],
      [CURATOR, here(), 'NOT_FOUND'],
      [TEACHER, null, 'FORBIDDEN'],
      [ADMIN, '0190a000-0000-7000-8000-000000000000', 'NOT_FOUND'],
      [TEACHER, 'not an id', 'NOT_FOUND'],
    ];
    for (const [member, courseId, code] of refused) {
      expect(codeOf(await read(member, courseId))).toBe(code);
      expect(codeOf(await tryUpdate(member, { courseId, holdFirstPosts: 1 }))).toBe(code);
      const trial = 'query ($courseId: ID) { screeningTrial(courseId: $courseId) { screened } }';
      expect(codeOf(await people.as(member, trial, { courseId }))).toBe(code);
    }
    expect(await sql('select from screening_setting')).toEqual([]);
  });

  it('are nobody’s who is suspended there', async () => {
    const until = new Date(api.clock.now().getTime() + 1_000);
    await sql('insert into course_suspension values ($1, $2, $3)', [world.members[TEACHER]!.id, here(), until]);
    expect(codeOf(await read(TEACHER, here()))).toBe('FORBIDDEN');
  });

  it.each([
    [{ bannedPhrases: ['fine', 'x'] }, 'bannedPhrases.1'],
    [{ bannedPhrases: Array.from({ length: 501 }, (_, at) => `phrase ${at}`) }, 'bannedPhrases'],
    [{ holdFirstPosts: 11 }, 'holdFirstPosts'],
    [{ newcomerLinks: -1 }, 'newcomerLinks'],
  ])('are refused where they are wrong, with the path', async (change, path) => {
    const { errors } = await tryUpdate(TEACHER, { courseId: here(), ...change });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: `input.${path}` }] });
    expect(await sql('select from screening_setting')).toEqual([]);
    const trial = `query ($courseId: ID, $bannedPhrases: [String!], $holdFirstPosts: Int, $newcomerLinks: Int) {
      screeningTrial(courseId: $courseId, bannedPhrases: $bannedPhrases, holdFirstPosts: $holdFirstPosts, newcomerLinks: $newcomerLinks) { screened } }`;
    const tried = await people.as(TEACHER, trial, { courseId: here(), ...change });
    expect(tried.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('of two who change the same version, one is told of the other, from the first version on', async () => {
    for (const ifVersion of [0, 1]) {
      const answers = await Promise.all(
        // What is set already is no change, so that each turn has figures of its own.
        [1, 2].map((one) => tryUpdate(TEACHER, { courseId: here(), holdFirstPosts: one + 2 * ifVersion, ifVersion })),
      );
      expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
      const refused = answers.find((answer) => answer.errors);
      expect(refused?.errors?.[0]?.extensions.currentVersion).toBe(ifVersion + 1);
    }
  });

  it('are changed once by a request that is sent again', async () => {
    const input = { courseId: here(), holdFirstPosts: 1, ifVersion: 0, idempotencyKey: `key-${here()}` };
    expect((await update(TEACHER, input)).version).toBe(1);
    expect((await update(TEACHER, input)).version).toBe(1);
  });

  it('that are as they were stay as they are, with their version and whoever changed them last', async () => {
    const settings = { bannedPhrases: ['casino'], newcomerLinks: 1 };
    expect((await update(TEACHER, { courseId: here(), newcomerLinks: 2 })).version).toBe(0);
    const before = await update(TEACHER, { courseId: here(), ...settings });
    api.clock.advance(1_000);
    for (const change of [settings, {}]) {
      expect(await update(ADMIN, { courseId: here(), ...change, ifVersion: 1 })).toEqual(before);
    }
  });

  it('are logged by numbers and a hash, without a word of them', async () => {
    await update(TEACHER, { courseId: here(), bannedPhrases: ['secret word'], newcomerLinks: 5 });
    await update(TEACHER, { courseId: here(), bannedPhrases: ['secret word'] });
    await update(CURATOR, { holdFirstPosts: 1 });
    const entries = await sql(
      `select action, target_kind, target_id, scope::text, course_id, before, after from audit_entry
       where action = 'UPDATE_SCREENING' and actor_id = any($1) order by seq`,
      [[TEACHER, CURATOR].map((member) => world.members[member]!.id)],
    );
    const hash = (phrases: string[]) => createHash('sha256').update(JSON.stringify(phrases)).digest('hex');
    expect(entries).toEqual([
      {
        action: 'UPDATE_SCREENING',
        target_kind: 'SCREENING',
        target_id: here(),
        scope: 'COURSE',
        course_id: here(),
        before: { bannedPhrases: 0, bannedPhrasesHash: hash([]), newcomerLinks: 2 },
        after: { bannedPhrases: 1, bannedPhrasesHash: hash(['secret word']), newcomerLinks: 5 },
      },
      expect.objectContaining({
        target_id: 'COMMONS',
        scope: 'COMMONS',
        course_id: null,
        after: { holdFirstPosts: 1 },
      }),
    ]);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });
});
