import { AuditLog, type AuditRecord, type AuditScope } from '#audit';
import { newId } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, OTHER_TEACHER, BOTH, CURATOR, LEARNER, SUSPENDED] = [0, 1, 2, 3, 4, 5, 6];
const ENTRY = 'id number at action targetKind targetId courseId before after batchId hash reason actor { handle }';
const LOG = `query ($courseId: ID, $actorHandle: String, $targetId: ID, $first: Int, $after: String) {
  auditLog(courseId: $courseId, actorHandle: $actorHandle, targetId: $targetId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor } nodes { ${ENTRY} } } }`;
const DECIDE = `
  insert into decision (id, member_id, course_id, action, moderator_id, reason, before, after, created_at)
  values ($1, $2, $3, 'WARN', $4, $5, '{}', '{}', $6)`;
const APPEAL = `
  insert into appeal (decision_id, statement, created_at, outcome, decided_by, decided_at, explanation)
  values ($1, 'Why?', $2, 'UPHELD', $3, $2, $4)`;

describe('reading the log', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let decision: string;
  const unknown = '01900000-0000-7000-8000-000000000000';

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, {}, {}, { isCurator: true }, {}, {}],
      courses: [{}, {}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: TEACHER, course: 1 },
        { member: OTHER_TEACHER, course: 1, role: 'INSTRUCTOR' },
        { member: BOTH, course: 0, role: 'INSTRUCTOR' },
        { member: BOTH, course: 1, role: 'INSTRUCTOR' },
        { member: LEARNER, course: 0 },
        { member: SUSPENDED, course: 0, role: 'INSTRUCTOR', suspendedUntil: new Date('2100-01-01T00:00:00Z') },
        { member: SUSPENDED, course: 1 },
      ],
    });
    people = new WorldClient(api, world);
    decision = newId(api.clock.now());
    const teacher = world.memberId(TEACHER);
    await api.db.rows(
      sql(DECIDE, [decision, world.memberId(LEARNER), world.courses[0], teacher, 'Mind the tone.', api.clock.now()]),
    );
    await api.db.rows(sql(APPEAL, [decision, api.clock.now(), world.memberId(ADMIN), 'It stands.']));
    // Interleaved, so that no order but that of the numbers is theirs.
    for (let round = 0; round < 4; round++) {
      await record({ courseId: world.courses[0]! }, TEACHER, 'WARN');
      await record('COMMONS', CURATOR, 'HIDE');
      await record({ courseId: world.courses[1]! }, OTHER_TEACHER, 'LOCK');
      await record('INSTALLATION', ADMIN, 'SET_STANDING');
    }
    await record({ courseId: world.courses[0]! }, ADMIN, 'RESOLVE_APPEAL', { decisionId: decision });
    await record({ courseId: world.courses[0]! }, ADMIN, 'UNDO', { decisionId: decision });
    await record({ courseId: world.courses[0]! }, null, 'APPROVE', { decisionId: unknown });
  });
  afterAll(() => api.close());

  function record(
    scope: AuditScope,
    actor: number | null,
    action: AuditRecord['action'],
    more: Partial<AuditRecord> = {},
  ) {
    return api.db.transaction(async (tx) => {
      api.app.get(AuditLog, { strict: false }).record(tx, {
        action,
        actorId: actor === null ? null : world.memberId(actor),
        targetKind: 'MEMBER',
        targetId: world.memberId(LEARNER) as string,
        scope,
        decisionId: action === 'WARN' ? decision : null,
        before: { on: false },
        after: { on: true },
        ...more,
      });
    });
  }
  const read = (member: number | null, variables: object = {}): Promise<Answer> => people.as(member, LOG, variables);
  const log = async (member: number, variables: object = {}): Promise<Json> =>
    (await people.ok(member, LOG, variables)).auditLog;
  const actions = async (member: number, variables: object = {}): Promise<string[]> => {
    const { nodes, totalCount } = await log(member, { first: 100, ...variables });
    expect(nodes).toHaveLength(totalCount);
    const numbers = nodes.map(({ number }: Json) => number);
    expect(numbers).toEqual(numbers.toSorted((a: number, b: number) => b - a));
    return nodes.map(({ action }: Json) => action);
  };
  const times = (count: number, ...names: string[]) => Array.from({ length: count }, () => names).flat();

  it('shows admins everything, newest first', async () => {
    expect(await actions(ADMIN)).toEqual([
      ...['APPROVE', 'UNDO', 'RESOLVE_APPEAL'],
      ...times(4, 'SET_STANDING', 'LOCK', 'HIDE', 'WARN'),
    ]);
  });

  it('shows instructors what counts in their courses, and curators what belongs to none', async () => {
    expect(await actions(TEACHER)).toEqual(['APPROVE', 'UNDO', 'RESOLVE_APPEAL', ...times(4, 'WARN')]);
    expect(await actions(OTHER_TEACHER)).toEqual(times(4, 'LOCK'));
    expect(await actions(BOTH)).toEqual(['APPROVE', 'UNDO', 'RESOLVE_APPEAL', ...times(4, 'LOCK', 'WARN')]);
    expect(await actions(CURATOR)).toEqual(times(4, 'HIDE'));
  });

  it('is narrowed to a course, to who did it, and to what it was done to', async () => {
    const [first, second] = world.courses;
    const [teacher, curator] = [world.members[TEACHER]!.handle, world.members[CURATOR]!.handle];
    expect(await actions(ADMIN, { courseId: second })).toEqual(times(4, 'LOCK'));
    expect(await actions(BOTH, { courseId: first })).toEqual([
      'APPROVE',
      'UNDO',
      'RESOLVE_APPEAL',
      ...times(4, 'WARN'),
    ]);
    expect(await actions(BOTH, { actorHandle: `@${teacher.toUpperCase()}` })).toEqual(times(4, 'WARN'));
    expect(await actions(ADMIN, { actorHandle: curator })).toEqual(times(4, 'HIDE'));
    expect(await actions(TEACHER, { actorHandle: curator })).toEqual([]);
    expect(await actions(CURATOR, { targetId: world.memberId(LEARNER) })).toEqual(times(4, 'HIDE'));
    expect(await actions(ADMIN, { courseId: first, actorHandle: teacher, targetId: world.memberId(LEARNER) })).toEqual(
      times(4, 'WARN'),
    );
  });

  it.each([
    { actorHandle: 'nobody.at.all' },
    { actorHandle: 'n\u0000' },
    { actorHandle: '' },
    { targetId: unknown },
    { targetId: "' or true --" },
    { targetId: '' },
    { targetId: `${'x'.repeat(5_000)}` },
  ])('finds nothing by what nobody or nothing is called (%#)', async (variables) => {
    const answer = await read(ADMIN, variables);
    expect(answer.errors ? codeOf(answer) : answer.data.auditLog.nodes).toEqual(answer.errors ? 'BAD_USER_INPUT' : []);
  });

  it('says who, what, where and why, with the facts as JSON', async () => {
    const { nodes } = await log(TEACHER, { first: 4 });
    expect(nodes.map(({ action, reason, actor }: Json) => [action, reason, actor?.handle ?? null])).toEqual([
      ['APPROVE', null, null],
      ['UNDO', null, world.members[ADMIN]!.handle],
      ['RESOLVE_APPEAL', 'It stands.', world.members[ADMIN]!.handle],
      ['WARN', 'Mind the tone.', world.members[TEACHER]!.handle],
    ]);
    expect(nodes[3]).toMatchObject({
      at: api.clock.now().toISOString(),
      number: 13,
      targetKind: 'MEMBER',
      targetId: world.memberId(LEARNER),
      courseId: world.courses[0],
      before: '{"on": false}',
      after: '{"on": true}',
      batchId: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([1, 2, 3, 7, 10])('is paged by %i without a gap or a repetition', async (first) => {
    for (const member of [ADMIN, BOTH, CURATOR]) {
      const whole = (await log(member, { first: 100 })).nodes;
      const got: Json[] = [];
      for (let after: string | null = null; ; ) {
        const { nodes, pageInfo, totalCount } = await log(member, { first, after });
        expect(totalCount).toBe(whole.length);
        got.push(...nodes);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(got).toEqual(whole);
    }
  });

  it('is one statement for the page, and one each for those who did it, the reasons and the count, however long', async () => {
    for (const first of [2, 20]) {
      const statements = await api.statements.during(() => log(BOTH, { first }));
      expect(statements).toHaveLength(4);
    }
  });

  it('answers a course of theirs that others moderate otherwise than one that is none of theirs, which is as none at all', async () => {
    const [first, second] = world.courses;
    expect(codeOf(await read(TEACHER, { courseId: second }))).toBe('FORBIDDEN');
    const answers = [
      await read(OTHER_TEACHER, { courseId: first }),
      await read(CURATOR, { courseId: first }),
      await read(TEACHER, { courseId: unknown }),
      await read(TEACHER, { courseId: 'none' }),
      await read(ADMIN, { courseId: unknown }),
      await read(ADMIN, { courseId: 'none' }),
    ];
    for (const { errors } of answers) expect(errors).toEqual(answers[0]!.errors);
    expect(codeOf(answers[0]!)).toBe('NOT_FOUND');
  });

  it('is closed to everybody who moderates nothing, before anything is looked at', async () => {
    for (const variables of [{}, { courseId: world.courses[0] }, { courseId: unknown }]) {
      expect(codeOf(await read(null, variables))).toBe('UNAUTHENTICATED');
      expect(codeOf(await read(LEARNER, variables))).toBe('FORBIDDEN');
      expect(codeOf(await read(SUSPENDED, variables))).toBe('FORBIDDEN');
    }
  });

  it('refuses a cursor that was never given out', async () => {
    expect(codeOf(await read(ADMIN, { after: 'nonsense' }))).toBe('BAD_USER_INPUT');
  });
});
