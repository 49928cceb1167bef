import { limits } from '#kernel';
import { Screening } from '#screening';
import { buildWorld, type World } from '../factories/world.js';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../support/api.js';
import { holding } from '../support/holding.js';
import { WorldClient } from '../support/world-client.js';

const [AUTHOR, PEER, TEACHER, SECOND, ADMIN, CURATOR, ELSEWHERE] = [0, 1, 2, 3, 4, 5, 6];
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const WINDOW = limits.moderation.appealDays * DAY;
const STATEMENT = 'I was quoting somebody else.';
const DECISION =
  'decision { id undone appealUntil appeal { statement createdAt outcome explanation decidedAt decidedBy { handle } } }';

describe('appeals', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const handle = (member: number) => world.members[member]!.handle;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, holding]] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.db.pool.query('update member set is_admin = false, is_curator = false');
    await api.db.pool.query('delete from appeal');
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, {}, { isAdmin: true }, { isCurator: true }, {}],
      courses: [{ title: 'Quiet campaigns' }, {}],
      enrolments: [
        { member: AUTHOR, course: 0 },
        { member: PEER, course: 0 },
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: SECOND, course: 0, role: 'INSTRUCTOR' },
        { member: ELSEWHERE, course: 1, role: 'INSTRUCTOR' },
      ],
      subjects: [
        { author: AUTHOR, course: 0, title: 'Reach is not a goal' },
        { kind: 'CASE_STUDY', author: AUTHOR, title: 'The bench' },
      ],
    });
    people = new WorldClient(api, world);
  });

  const decide = async (action: string, target: object, by = TEACHER, more: object = {}): Promise<string> => {
    const input = { action, reason: 'It names a pupil.', ...target, ...more };
    api.clock.advance(1);
    return (await people.must(by, 'decide', input, 'decision { id }')).decision.id;
  };
  const hide = (by = TEACHER) => decide('HIDE', { contentId: world.id(0) }, by);
  const suspend = (by = TEACHER, courseId: string | null = world.courses[0]!) => {
    const until = new Date(api.clock.now().getTime() + 30 * DAY).toISOString();
    return decide('SUSPEND', { userId: world.memberId(AUTHOR) }, by, { until, courseId });
  };
  const appeal = (decisionId: string, by = AUTHOR, more: object = {}): Promise<Answer> =>
    people.mutate(by, 'appealDecision', { decisionId, statement: STATEMENT, ...more }, DECISION);
  const appealed = async (decisionId: string): Promise<Json> => {
    const { data, errors } = await appeal(decisionId);
    expect(errors).toBeUndefined();
    return data.appealDecision.decision;
  };
  const resolve = (decisionId: string, outcome: string, by = SECOND, more: object = {}): Promise<Answer> =>
    people.mutate(by, 'resolveAppeal', { decisionId, outcome, explanation: 'You are right.', ...more }, DECISION);
  const open = async (member: number, args = ''): Promise<Json> =>
    (
      await people.ok(
        member,
        `{ appeals${args} { totalCount pageInfo { hasNextPage endCursor } nodes { id appeal { statement } moderator { handle } text } } }`,
      )
    ).appeals;
  const idsOf = ({ nodes }: Json): string[] => nodes.map(({ id }: Json) => id);
  const itemOf = async (threadId = world.id(0), number = 0) => {
    const found = await api.db.pool.query('select state from moderation_item where thread_id = $1 and number = $2', [
      threadId,
      number,
    ]);
    return found.rows[0]?.state;
  };
  const statusOf = async (subject = 0) =>
    (await api.db.pool.query('select status from thread where id = $1', [world.id(subject)])).rows[0].status;
  const messages = async (): Promise<Json[]> =>
    (
      await people.ok(
        AUTHOR,
        '{ viewer { notifications(first: 20) { nodes { kind message reason decision { undone } } } } }',
      )
    ).viewer.notifications.nodes;

  it('are raised by the member concerned, and wait for another moderator, with the text', async () => {
    const id = await hide();
    const raised = await appealed(id);
    expect(raised).toMatchObject({
      id,
      appealUntil: null,
      appeal: { statement: STATEMENT, createdAt: api.clock.now().toISOString(), outcome: null, decidedBy: null },
    });
    expect(await itemOf()).toBe('APPEALED');
    const waiting = {
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      nodes: [
        { id, appeal: { statement: STATEMENT }, moderator: { handle: handle(TEACHER) }, text: 'Reach is not a goal' },
      ],
    };
    for (const member of [TEACHER, SECOND, ADMIN]) expect(await open(member)).toEqual(waiting);
    for (const member of [CURATOR, ELSEWHERE]) expect(idsOf(await open(member))).toEqual([]);
    const [told] = await messages();
    expect(told!.reason).toBe('You wrote it. You have appealed.');
  });

  it('are for nobody else, and for decisions that took something', async () => {
    const id = await hide();
    for (const member of [PEER, TEACHER, ADMIN]) expect(codeOf(await appeal(id, member))).toBe('NOT_FOUND');
    for (const unknown of ['nonsense', world.id(0)]) expect(codeOf(await appeal(unknown))).toBe('NOT_FOUND');
    expect(
      codeOf(await people.mutate(null, 'appealDecision', { decisionId: id, statement: STATEMENT }, DECISION)),
    ).toBe('UNAUTHENTICATED');
    const restored = await decide('RESTORE', { contentId: world.id(0) });
    const pinned = await decide('PIN', { threadId: world.id(0) });
    for (const kind of [restored, pinned]) expect(codeOf(await appeal(kind))).toBe('CONFLICT');
    const locked = await decide('LOCK', { threadId: world.id(0) });
    const warned = await decide('WARN', { contentId: world.id(0) });
    for (const kind of [locked, warned, await suspend()]) expect(codeOf(await appeal(kind))).toBe('ok');
  });

  it('are possible against an edit that was refused', async () => {
    const { reply } = await people.must(
      AUTHOR,
      'createReply',
      { threadId: world.id(0), bodyMarkdown: 'Fine.' },
      'reply { id }',
    );
    api.clock.advance(HOUR);
    await people.must(AUTHOR, 'updateReply', { id: reply.id, bodyMarkdown: 'HOLD better.' }, 'reply { id }');
    const id = await decide('DISMISS', { contentId: reply.id });
    await appealed(id);
    expect((await open(SECOND)).nodes[0].text).toBe('HOLD better.');
    expect(codeOf(await resolve(id, 'OVERTURNED'))).toBe('ok');
    const [told] = await messages();
    expect(told!.message).toBe(
      'Your appeal against the decision not to accept your edit of your reply in “Reach is not a goal” was granted: it was undone. Explanation: You are right.',
    );
  });

  it('are possible once, of what stands, and to the millisecond in time', async () => {
    const id = await hide();
    await appealed(id);
    expect(codeOf(await appeal(id))).toBe('CONFLICT');
    const undone = await decide('WARN', { contentId: world.id(0) });
    await people.must(TEACHER, 'undoDecision', { decisionId: undone }, 'decision { id }');
    expect(codeOf(await appeal(undone))).toBe('CONFLICT');
    const [late, last] = [
      await decide('WARN', { contentId: world.id(0) }),
      await decide('LOCK', { threadId: world.id(0) }),
    ];
    api.clock.advance(WINDOW);
    expect(codeOf(await appeal(last))).toBe('ok');
    api.clock.advance(1);
    const refused = await appeal(late);
    expect(codeOf(refused)).toBe('GONE');
    const rows = await api.db.pool.query('select count(*)::integer as raised from appeal where decision_id = any($1)', [
      [id, undone, late, last],
    ]);
    expect(rows.rows).toEqual([{ raised: 2 }]);
  });

  it('need a statement, and a key makes a retry harmless', async () => {
    const id = await hide();
    const { least, most } = limits.moderation.appealCharacters;
    for (const statement of ['', 'x'.repeat(least - 1), 'x'.repeat(most + 1), 'bell \u0007 in the text']) {
      expect(codeOf(await appeal(id, AUTHOR, { statement }))).toBe('BAD_USER_INPUT');
    }
    for (let time = 0; time < 2; time++) {
      expect(codeOf(await appeal(id, AUTHOR, { idempotencyKey: 'again' }))).toBe('ok');
    }
    for (const explanation of ['', 'x'.repeat(limits.moderation.decisionCharacters.most + 1)]) {
      expect(codeOf(await resolve(id, 'UPHELD', SECOND, { explanation }))).toBe('BAD_USER_INPUT');
    }
    for (let time = 0; time < 2; time++) {
      expect(codeOf(await resolve(id, 'UPHELD', SECOND, { idempotencyKey: 'again' }))).toBe('ok');
    }
  });

  it('of two at the same moment count once', async () => {
    const id = await hide();
    const codes = (await Promise.all([appeal(id), appeal(id)])).map(codeOf).sort();
    expect(codes).toEqual(['CONFLICT', 'ok']);
  });

  it('are possible while suspended, everywhere too, though writing is not', async () => {
    const id = await suspend(ADMIN, null);
    const write = { threadId: world.id(0), bodyMarkdown: 'Hello?' };
    expect(codeOf(await people.mutate(AUTHOR, 'createReply', write, 'reply { id }'))).toBe('FORBIDDEN');
    await appealed(id);
    for (const member of [TEACHER, CURATOR]) expect(idsOf(await open(member))).toEqual([]);
    expect(idsOf(await open(ADMIN))).toEqual([id]);
  });

  it('that are granted undo the decision: text, item and standing are as before, and the author is told', async () => {
    const [hidden, suspended] = [await hide(), await suspend()];
    for (const id of [hidden, suspended]) await appealed(id);
    api.clock.advance(HOUR);
    const { data } = await resolve(hidden, 'OVERTURNED');
    expect(data.resolveAppeal.decision).toMatchObject({
      undone: true,
      appeal: {
        outcome: 'OVERTURNED',
        explanation: 'You are right.',
        decidedAt: api.clock.now().toISOString(),
        decidedBy: { handle: handle(SECOND) },
      },
    });
    expect([await statusOf(), await itemOf()]).toEqual(['VISIBLE', 'CLOSED']);
    api.clock.advance(HOUR);
    expect(codeOf(await resolve(suspended, 'OVERTURNED'))).toBe('ok');
    const write = { threadId: world.id(0), bodyMarkdown: 'Thank you.' };
    expect(codeOf(await people.mutate(AUTHOR, 'createReply', write, 'reply { id }'))).toBe('ok');
    expect((await messages()).map(({ kind, message, reason }) => [kind, message, reason]).reverse()).toEqual([
      [
        'APPEAL',
        'Your appeal against the decision to hide your reflection “Reach is not a goal” was granted: it was undone. Explanation: You are right.',
        'You appealed.',
      ],
      [
        'APPEAL',
        'Your appeal against your suspension in the course “Quiet campaigns” was granted: it was undone. Explanation: You are right.',
        'You appealed.',
      ],
    ]);
    const [own] = (
      await people.ok(
        AUTHOR,
        '{ viewer { notifications(first: 1) { nodes { actor { handle } decision { moderator { handle } appeal { outcome decidedBy { handle } } } } } } }',
      )
    ).viewer.notifications.nodes;
    expect(own).toEqual({
      actor: null,
      decision: { moderator: null, appeal: { outcome: 'OVERTURNED', decidedBy: null } },
    });
  });

  it('that are turned down leave everything as it is', async () => {
    const id = await hide();
    await appealed(id);
    expect(codeOf(await resolve(id, 'UPHELD'))).toBe('ok');
    expect([await statusOf(), await itemOf(), idsOf(await open(SECOND))]).toEqual(['HIDDEN', 'CLOSED', []]);
    const told = await messages();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['APPEAL', 'MODERATION']);
    expect(told.find(({ kind }) => kind === 'APPEAL')!.message).toBe(
      'Your appeal against the decision to hide your reflection “Reach is not a goal” was turned down: it stands. Explanation: You are right.',
    );
  });

  it('are resolved by another moderator of it only, of whoever is in office', async () => {
    const id = await hide();
    expect(codeOf(await resolve(id, 'UPHELD'))).toBe('CONFLICT');
    await appealed(id);
    for (const member of [CURATOR, ELSEWHERE]) expect(codeOf(await resolve(id, 'UPHELD', member))).toBe('NOT_FOUND');
    for (const member of [AUTHOR, PEER, TEACHER]) expect(codeOf(await resolve(id, 'UPHELD', member))).toBe('FORBIDDEN');
    expect(codeOf(await resolve('nonsense', 'UPHELD'))).toBe('NOT_FOUND');
    await api.db.pool.query('insert into course_suspension (member_id, course_id, until) values ($1, $2, $3)', [
      world.memberId(SECOND),
      world.courses[0],
      new Date(api.clock.now().getTime() + DAY),
    ]);
    expect(codeOf(await resolve(id, 'UPHELD', SECOND))).toBe('FORBIDDEN');
    expect(codeOf(await resolve(id, 'UPHELD', ADMIN))).toBe('ok');
    expect(codeOf(await resolve(id, 'OVERTURNED', ADMIN))).toBe('CONFLICT');
    expect(await statusOf()).toBe('HIDDEN');
  });

  it('are never resolved by whom they are of, not even as a moderator', async () => {
    await api.db.pool.query('update member set is_curator = true where id = $1', [world.memberId(AUTHOR)]);
    const id = await decide('HIDE', { contentId: world.id(1) }, ADMIN);
    await appealed(id);
    expect(idsOf(await open(AUTHOR))).toEqual([]);
    expect(codeOf(await resolve(id, 'OVERTURNED', AUTHOR))).toBe('FORBIDDEN');
    expect(codeOf(await resolve(id, 'OVERTURNED', CURATOR))).toBe('ok');
  });

  it('are resolved by the admin who decided where nobody else is in office, which the log says', async () => {
    const id = await hide(ADMIN);
    await appealed(id);
    expect(codeOf(await resolve(id, 'UPHELD', ADMIN))).toBe('FORBIDDEN');
    const until = new Date(api.clock.now().getTime() + DAY);
    await api.db.pool.query('update member set suspended_until = $2 where id = any($1)', [
      [world.memberId(TEACHER), world.memberId(SECOND)],
      until,
    ]);
    expect(codeOf(await resolve(id, 'OVERTURNED', ADMIN))).toBe('ok');
    const log = await api.db.pool.query(
      `select before, after from audit_entry where decision_id = $1 and action = 'RESOLVE_APPEAL'`,
      [id],
    );
    expect(log.rows).toEqual([
      {
        before: { outcome: null, undone: false },
        after: { outcome: 'OVERTURNED', undone: true, soleAdmin: true },
      },
    ]);
  });

  it('of an ordinary kind are in the log without a word of anybody', async () => {
    const id = await hide();
    await appealed(id);
    await resolve(id, 'UPHELD');
    const log = await api.db.pool.query(
      `select actor_id, target_kind, target_id, scope, course_id, before, after from audit_entry
       where decision_id = $1 and action = 'RESOLVE_APPEAL'`,
      [id],
    );
    expect(log.rows).toEqual([
      {
        actor_id: world.memberId(SECOND),
        target_kind: 'CONTENT',
        target_id: world.id(0),
        scope: 'COURSE',
        course_id: world.courses[0],
        before: { outcome: null, undone: false },
        after: { outcome: 'UPHELD', undone: false },
      },
    ]);
  });

  it('resolved by two at the same moment have one outcome, and the other is told', async () => {
    for (const outcomes of [
      ['UPHELD', 'OVERTURNED'],
      ['OVERTURNED', 'OVERTURNED'],
    ] as const) {
      const id = await hide();
      await appealed(id);
      const answers = await Promise.all([resolve(id, outcomes[0], SECOND), resolve(id, outcomes[1], ADMIN)]);
      expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
      const won = outcomes[answers.findIndex((answer) => codeOf(answer) === 'ok')];
      expect(await statusOf()).toBe(won === 'UPHELD' ? 'HIDDEN' : 'VISIBLE');
      const { data } = answers.find((answer) => codeOf(answer) === 'ok')!;
      expect(data.resolveAppeal.decision.appeal.outcome).toBe(won);
      api.clock.advance(HOUR);
      if (won === 'UPHELD') await decide('RESTORE', { contentId: world.id(0) });
      api.clock.advance(HOUR);
    }
  });

  it('that are granted leave alone what somebody has changed since, and say so', async () => {
    const id = await hide();
    await appealed(id);
    await decide('RESTORE', { contentId: world.id(0) }, ADMIN);
    await decide('HIDE', { contentId: world.id(0) }, ADMIN);
    const { data } = await resolve(id, 'OVERTURNED');
    expect(data.resolveAppeal.decision).toMatchObject({ undone: false, appeal: { outcome: 'OVERTURNED' } });
    expect(await statusOf()).toBe('HIDDEN');
    expect((await messages()).find(({ kind }) => kind === 'APPEAL')!.message).toBe(
      'Your appeal against the decision to hide your reflection “Reach is not a goal” was granted: it no longer stands, but something was changed since and is left as it is now. Explanation: You are right.',
    );
  });

  it('keep an item waiting as long as another one about it waits', async () => {
    const [first, second] = [await hide(), await decide('WARN', { contentId: world.id(0) })];
    for (const id of [first, second]) await appealed(id);
    await resolve(first, 'UPHELD');
    expect(await itemOf()).toBe('APPEALED');
    await resolve(second, 'UPHELD');
    expect(await itemOf()).toBe('CLOSED');
  });

  it('leave an item waiting for what came since, and for what the decision had settled', async () => {
    const create = { threadId: world.id(0), bodyMarkdown: 'HOLD this.' };
    const { reply } = await people.must(AUTHOR, 'createReply', create, 'reply { id }');
    const settled = await decide('HIDE', { contentId: reply.id });
    await appealed(settled);
    expect(codeOf(await resolve(settled, 'OVERTURNED'))).toBe('ok');
    expect(await itemOf(world.id(0), 1)).toBe('OPEN');
    api.clock.advance(HOUR);
    await decide('APPROVE', { contentId: reply.id });
    api.clock.advance(HOUR);
    const warned = await decide('WARN', { contentId: reply.id });
    await appealed(warned);
    await people.must(PEER, 'reportContent', { contentId: reply.id, reason: 'SPAM' }, 'report { id }');
    expect(codeOf(await resolve(warned, 'UPHELD'))).toBe('ok');
    expect(await itemOf(world.id(0), 1)).toBe('OPEN');
    await decide('DISMISS', { contentId: reply.id });
    api.clock.advance(HOUR);
    const again = await decide('WARN', { contentId: reply.id });
    await appealed(again);
    await people.must(AUTHOR, 'updateReply', { id: reply.id, bodyMarkdown: 'HOLD that.' }, 'reply { id }');
    expect(codeOf(await resolve(again, 'UPHELD'))).toBe('ok');
    expect(await itemOf(world.id(0), 1)).toBe('OPEN');
  });

  it('are listed the longest waiting first, by course, in pages and one statement, with their number', async () => {
    const ids: string[] = [];
    for (const decided of [hide, suspend, () => decide('WARN', { contentId: world.id(0) })]) {
      api.clock.advance(1);
      ids.push(await decided());
    }
    const study = await decide('WARN', { contentId: world.id(1) }, ADMIN);
    const order = [ids[2]!, study, ids[0]!, ids[1]!];
    for (const id of order) {
      api.clock.advance(1);
      await appealed(id);
    }
    const inCourse = order.filter((id) => id !== study);
    expect(idsOf(await open(ADMIN))).toEqual(order);
    expect(idsOf(await open(CURATOR))).toEqual([study]);
    expect(idsOf(await open(ADMIN, `(courseId: "${world.courses[0]}")`))).toEqual(inCourse);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await open(SECOND, `(first: 1${after})`);
      expect(page.totalCount).toBe(3);
      seen.push(...idsOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(inCourse);
    const statements = await api.statements.during(() =>
      people.ok(SECOND, '{ appeals { nodes { id reason appeal { statement } moderator { handle } } } }'),
    );
    expect(statements).toHaveLength(1);
  });

  it('are listed for moderators, of courses that they moderate', async () => {
    const ask = (member: number | null, args = '') => people.as(member, `{ appeals${args} { totalCount } }`);
    expect(codeOf(await ask(null))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(AUTHOR))).toBe('FORBIDDEN');
    expect(codeOf(await ask(ELSEWHERE, `(courseId: "${world.courses[0]}")`))).toBe('NOT_FOUND');
    for (const unknown of ['nonsense', world.id(0)]) {
      for (const member of [SECOND, ADMIN]) {
        expect(codeOf(await ask(member, `(courseId: "${unknown}")`))).toBe('NOT_FOUND');
      }
    }
    await api.db.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
      [world.courses[0], world.memberId(ELSEWHERE), api.clock.now()],
    );
    expect(codeOf(await ask(ELSEWHERE, `(courseId: "${world.courses[0]}")`))).toBe('FORBIDDEN');
    expect(codeOf(await ask(SECOND, '(after: "bm9uc2Vuc2U")'))).toBe('BAD_USER_INPUT');
  });
});
