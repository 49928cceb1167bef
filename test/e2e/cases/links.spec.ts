import { refreshBlindUntil } from '#reflections';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const NOW = new Date('2026-10-05T09:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY);
const [ADMIN, ANA, BEN, CAT] = [0, 1, 2, 3];
const [FIRST, SECOND, BLIND, DRAFT, FOREIGN_DRAFT, GONE, REFLECTION] = [0, 1, 2, 3, 4, 5, 6];

const LINKED = 'reflection { id caseStudies { id title } }';
const BACK = 'query ($slug: String!) { caseStudy(slug: $slug) { reflections { totalCount nodes { id title } } } }';
const LIST =
  'query ($filter: ReflectionFilter) { reflections(filter: $filter) { totalCount nodes { id caseStudies { id } } } }';

describe('reflections that discuss case studies', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: NOW,
      members: [{ isAdmin: true }, {}, {}, {}],
      subjects: [
        { kind: 'CASE_STUDY', author: BEN, audience: 'PUBLIC', title: 'First' },
        { kind: 'CASE_STUDY', author: BEN, audience: 'MEMBERS', title: 'Second' },
        { kind: 'CASE_STUDY', author: BEN, audience: 'PUBLIC', title: 'Blind', blindUntil: days(30) },
        { kind: 'CASE_STUDY', author: ANA, status: 'DRAFT' },
        { kind: 'CASE_STUDY', author: BEN, status: 'DRAFT' },
        { kind: 'CASE_STUDY', author: ANA, status: 'REMOVED' },
        { author: ANA, audience: 'PUBLIC' },
      ],
    });
    people = new WorldClient(api, world);
  });
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const write = (studies: readonly number[], more: object = {}) => ({
    title: 'On memes',
    bodyMarkdown: 'They work.',
    audience: 'PUBLIC',
    publish: true,
    caseStudyIds: studies.map((at) => world.id(at)),
    ...more,
  });
  const create = async (member: number, studies: readonly number[], more: object = {}): Promise<Json> =>
    (await people.must(member, 'createReflection', write(studies, more), LINKED)).reflection;
  const blindUntil = async (id: string): Promise<Date | null> =>
    (await api.db.pool.query('select blind_until from thread where id = $1', [id])).rows[0].blind_until;
  const back = async (member: number | null, study: number): Promise<string[]> =>
    (await people.ok(member, BACK, { slug: world.id(study) })).caseStudy.reflections.nodes.map(({ id }: Json) => id);
  const listed = async (member: number | null, study: number): Promise<string[]> =>
    (await people.ok(member, LIST, { filter: { caseStudyId: world.id(study) } })).reflections.nodes.map(
      ({ id }: Json) => id,
    );

  it('are listed on both sides, in the order that their author gave', async () => {
    const { id, caseStudies } = await create(ANA, [SECOND, FIRST, SECOND]);
    expect(caseStudies).toEqual([
      { id: world.id(SECOND), title: 'Second' },
      { id: world.id(FIRST), title: 'First' },
    ]);
    const other = await create(CAT, [FIRST]);
    for (const member of [null, ANA, BEN]) {
      expect((await back(member, FIRST)).toSorted()).toEqual([id, other.id].toSorted());
      expect((await listed(member, FIRST)).toSorted()).toEqual([id, other.id].toSorted());
    }
    expect(await back(BEN, SECOND)).toEqual([id]);
    expect(await listed(null, SECOND)).toEqual([]);
    const { reflections } = await people.ok(null, LIST, { filter: { caseStudyId: world.id(FIRST) } });
    expect(reflections.totalCount).toBe(2);
    expect(reflections.nodes.find((node: Json) => node.id === id).caseStudies).toEqual([{ id: world.id(FIRST) }]);
  });

  it('are changed by naming others, and stay as they are where none are named', async () => {
    const { id } = await create(ANA, [FIRST]);
    const change = async (input: object): Promise<Json> =>
      (await people.must(ANA, 'updateReflection', { id, ...input }, LINKED)).reflection.caseStudies.map(
        (study: Json) => study.id,
      );
    expect(await change({ title: 'Changed' })).toEqual([world.id(FIRST)]);
    expect(await change({ caseStudyIds: [world.id(BLIND), world.id(FIRST)] })).toEqual([
      world.id(BLIND),
      world.id(FIRST),
    ]);
    expect(await blindUntil(id)).toEqual(days(30));
    expect(await change({ caseStudyIds: [world.id(FIRST)] })).toEqual([world.id(FIRST)]);
    expect(await blindUntil(id)).toBeNull();
    expect(await change({ caseStudyIds: [] })).toEqual([]);
    expect(await back(ANA, FIRST)).toEqual([]);
    const others = await people.mutate(BEN, 'updateReflection', { id, caseStudyIds: [world.id(SECOND)] }, LINKED);
    expect(codeOf(others)).toBe('FORBIDDEN');
  });

  it('may discuss an own draft, which nobody else is told of', async () => {
    const { id } = await create(ANA, [DRAFT, FIRST]);
    const seen = async (member: number | null) =>
      (await people.ok(member, 'query ($id: ID!) { reflection(id: $id) { caseStudies { id } } }', { id })).reflection
        .caseStudies;
    expect(await seen(ANA)).toEqual([{ id: world.id(DRAFT) }, { id: world.id(FIRST) }]);
    for (const member of [null, BEN, ADMIN]) expect(await seen(member)).toEqual([{ id: world.id(FIRST) }]);
    for (const member of [null, BEN, ADMIN]) expect(await listed(member, DRAFT)).toEqual([]);
  });

  it('are refused where there is no such case study, in one way for all that is not to be seen', async () => {
    const { rows: before } = await api.db.pool.query('select count(*) from thread');
    const ids = [
      'x',
      '',
      world.id(FOREIGN_DRAFT),
      world.id(GONE),
      world.id(REFLECTION),
      '01a143f0-9638-791f-89d5-87c0dd697b59',
    ];
    const messages = new Set<string>();
    for (const id of ids) {
      const { errors } = await people.mutate(
        ANA,
        'createReflection',
        write([], { caseStudyIds: [world.id(FIRST), id] }),
        LINKED,
      );
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.caseStudyIds.1' }] } },
      ]);
      messages.add(errors?.[0]?.message as string);
    }
    expect(messages.size).toBe(1);
    const many = await people.mutate(
      ANA,
      'createReflection',
      write([], { caseStudyIds: Array.from({ length: 11 }, () => world.id(FIRST)) }),
      LINKED,
    );
    expect(many.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.caseStudyIds' }] } },
    ]);
    expect((await api.db.pool.query('select count(*) from thread')).rows).toEqual(before);
  });

  it('keep the outcome of what is up for blind rating to those to whom it is given', async () => {
    const { id } = await create(ANA, [BLIND, FIRST]);
    const seen = async (member: number | null) =>
      (await people.ok(member, 'query ($id: ID!) { reflection(id: $id) { id } }', { id })).reflection?.id ?? null;
    expect(await blindUntil(id)).toEqual(days(30));
    for (const member of [null, CAT]) {
      expect(await seen(member)).toBeNull();
      expect(await back(member, BLIND)).toEqual([]);
      expect(await back(member, FIRST)).toEqual([]);
      expect(await listed(member, BLIND)).toEqual([]);
    }
    for (const member of [BEN, ADMIN]) {
      expect(await seen(member)).toBe(id);
      expect(await back(member, BLIND)).toEqual([id]);
    }
    // Its own author sees it, but is not told of the others that discuss it.
    expect(await seen(ANA)).toBe(id);
    expect(await back(ANA, BLIND)).toEqual([]);
    await api.db.pool.query('insert into outcome_disclosure (thread_id, member_id, disclosed_at) values ($1, $2, $3)', [
      world.id(BLIND),
      world.members[CAT]!.id,
      NOW,
    ]);
    expect(await seen(CAT)).toBe(id);
    expect(await back(CAT, BLIND)).toEqual([id]);
  });

  it('follow a date that changes, and none once the case study is withdrawn', async () => {
    const { id } = await create(ANA, [FIRST, SECOND, BLIND]);
    const open = (study: number, until: Date | null) =>
      api.db.transaction(async (tx) => {
        await tx.manager.query('update thread set blind_until = $2 where id = $1', [world.id(study), until]);
        await refreshBlindUntil(tx, world.id(study));
      });
    await open(FIRST, days(60));
    expect(await blindUntil(id)).toEqual(days(60));
    await open(SECOND, days(45));
    expect(await blindUntil(id)).toEqual(days(60));
    await people.must(BEN, 'removeCaseStudy', { id: world.id(FIRST) }, 'caseStudy { id }');
    expect(await blindUntil(id)).toEqual(days(45));
    await open(SECOND, null);
    expect(await blindUntil(id)).toEqual(days(30));
    await people.must(BEN, 'removeCaseStudy', { id: world.id(BLIND) }, 'caseStudy { id }');
    expect(await blindUntil(id)).toBeNull();
    const { reflection } = await people.ok(CAT, 'query ($id: ID!) { reflection(id: $id) { caseStudies { id } } }', {
      id,
    });
    expect(reflection.caseStudies).toEqual([{ id: world.id(SECOND) }]);
  });

  it('miss no date, however linking, unlinking and opening for blind rating meet', async () => {
    const { id } = await create(ANA, [FIRST]);
    const link = (studies: readonly number[]) =>
      people.mutate(ANA, 'updateReflection', { id, caseStudyIds: studies.map((at) => world.id(at)) }, LINKED);
    const open = (study: number, until: Date | null) =>
      api.db.transaction(async (tx) => {
        await tx.manager.query('update thread set blind_until = $2 where id = $1', [world.id(study), until]);
        await refreshBlindUntil(tx, world.id(study));
      });
    for (let round = 0; round < 12; round++) {
      const answers = await Promise.all([
        link(round % 2 ? [FIRST] : [SECOND, FIRST]),
        open(FIRST, round % 3 ? days(10 + round) : null),
        open(SECOND, days(40 - round)),
        link(round % 2 ? [BLIND, SECOND] : [SECOND]),
      ]);
      expect([codeOf(answers[0]), codeOf(answers[3])]).toEqual(['ok', 'ok']);
      const { rows } = await api.db.pool.query(
        `select max(s.blind_until) as latest from discussed_case d join thread s on s.id = d.case_study_id where d.thread_id = $1`,
        [id],
      );
      expect(await blindUntil(id)).toEqual(rows[0].latest);
    }
  });

  it('are read for a whole feed in one statement', async () => {
    for (const studies of [[FIRST], [SECOND, FIRST], []]) await create(ANA, studies);
    const count = (first: number) =>
      api.statements.during(() =>
        people.ok(
          ANA,
          `{ reflections(first: ${first}) { nodes { id caseStudies { id title organisation { name } tags { label } } } } }`,
        ),
      );
    const [one, many] = [await count(1), await count(20)];
    expect(many).toHaveLength(3);
    expect(one.length).toBeLessThanOrEqual(3);
  });
});
