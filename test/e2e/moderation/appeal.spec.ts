import { setTimeout } from 'node:timers/promises';
import { limits } from '#kernel';
import { codeOf } from '../../support/api.js';
import {
  ADMIN,
  AppealClient,
  AUTHOR,
  CURATOR,
  DAY,
  ELSEWHERE,
  HOUR,
  idsOf,
  PEER,
  SECOND,
  STATEMENT,
  TEACHER,
} from './appeal-client.js';

const WINDOW = limits.moderation.appealDays * DAY;

describe('appeals', () => {
  let appeals: AppealClient;

  beforeAll(async () => {
    appeals = await AppealClient.start();
  });
  afterAll(() => appeals.close());
  beforeEach(() => appeals.anew());

  it('are raised by the member concerned, and wait for another moderator, with the text', async () => {
    const id = await appeals.hide();
    const raised = await appeals.appealed(id);
    expect(raised).toMatchObject({
      id,
      appealUntil: null,
      appeal: {
        statement: STATEMENT,
        createdAt: appeals.api.clock.now().toISOString(),
        outcome: null,
        decidedBy: null,
      },
    });
    expect(await appeals.stateOfItem()).toBe('APPEALED');
    const waiting = {
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      nodes: [
        {
          id,
          appeal: { statement: STATEMENT },
          moderator: { handle: appeals.handle(TEACHER) },
          text: 'Reach is not a goal',
        },
      ],
    };
    for (const member of [TEACHER, SECOND, ADMIN]) expect(await appeals.waiting(member)).toEqual(waiting);
    for (const member of [CURATOR, ELSEWHERE]) expect(idsOf(await appeals.waiting(member))).toEqual([]);
    const [told] = await appeals.messages();
    expect(told!.reason).toBe('You wrote it. You have appealed.');
  });

  it('are for nobody else, and for decisions that took something', async () => {
    const id = await appeals.hide();
    for (const member of [PEER, TEACHER, ADMIN]) expect(codeOf(await appeals.appeal(id, member))).toBe('NOT_FOUND');
    for (const unknown of ['nonsense', appeals.world.id(0)])
      expect(codeOf(await appeals.appeal(unknown))).toBe('NOT_FOUND');
    expect(codeOf(await appeals.appeal(id, null))).toBe('UNAUTHENTICATED');
    const restored = await appeals.decide('RESTORE', { contentId: appeals.world.id(0) });
    const pinned = await appeals.decide('PIN', { threadId: appeals.world.id(0) });
    for (const kind of [restored, pinned]) expect(codeOf(await appeals.appeal(kind))).toBe('CONFLICT');
    const locked = await appeals.decide('LOCK', { threadId: appeals.world.id(0) });
    const warned = await appeals.decide('WARN', { contentId: appeals.world.id(0) });
    for (const kind of [locked, warned, await appeals.suspend()]) expect(codeOf(await appeals.appeal(kind))).toBe('ok');
  });

  it('are possible against an edit that was refused', async () => {
    const { reply } = await appeals.people.must(
      AUTHOR,
      'createReply',
      { threadId: appeals.world.id(0), bodyMarkdown: 'Fine.' },
      'reply { id }',
    );
    appeals.api.clock.advance(HOUR);
    await appeals.people.must(AUTHOR, 'updateReply', { id: reply.id, bodyMarkdown: 'HOLD better.' }, 'reply { id }');
    const id = await appeals.decide('DISMISS', { contentId: reply.id });
    await appeals.appealed(id);
    expect((await appeals.waiting(SECOND)).nodes[0].text).toBe('HOLD better.');
    expect(codeOf(await appeals.resolve(id, 'OVERTURNED'))).toBe('ok');
    const [told] = await appeals.messages();
    expect(told!.message).toBe(
      'Your appeal against the decision not to accept your edit of your reply in “Reach is not a goal” was granted: it was undone. Explanation: You are right.',
    );
  });

  it('are possible once, of what stands, and to the millisecond in time', async () => {
    const id = await appeals.hide();
    await appeals.appealed(id);
    expect(codeOf(await appeals.appeal(id))).toBe('CONFLICT');
    const undone = await appeals.decide('WARN', { contentId: appeals.world.id(0) });
    await appeals.people.must(TEACHER, 'undoDecision', { decisionId: undone }, 'decision { id }');
    expect(codeOf(await appeals.appeal(undone))).toBe('CONFLICT');
    const [late, last] = [
      await appeals.decide('WARN', { contentId: appeals.world.id(0) }),
      await appeals.decide('LOCK', { threadId: appeals.world.id(0) }),
    ];
    appeals.api.clock.advance(WINDOW);
    expect(codeOf(await appeals.appeal(last))).toBe('ok');
    appeals.api.clock.advance(1);
    const refused = await appeals.appeal(late);
    expect(codeOf(refused)).toBe('GONE');
    const rows = await appeals.api.db.pool.query(
      'select count(*)::integer as raised from appeal where decision_id = any($1)',
      [[id, undone, late, last]],
    );
    expect(rows.rows).toEqual([{ raised: 2 }]);
  });

  it('need a statement, and a key makes a retry harmless', async () => {
    const id = await appeals.hide();
    const { least, most } = limits.moderation.appealCharacters;
    for (const statement of ['', 'x'.repeat(least - 1), 'x'.repeat(most + 1), 'bell \u0007 in the text']) {
      expect(codeOf(await appeals.appeal(id, AUTHOR, { statement }))).toBe('BAD_USER_INPUT');
    }
    for (let time = 0; time < 2; time++) {
      expect(codeOf(await appeals.appeal(id, AUTHOR, { idempotencyKey: 'again' }))).toBe('ok');
    }
    for (const explanation of ['', 'x'.repeat(limits.moderation.decisionCharacters.most + 1)]) {
      expect(codeOf(await appeals.resolve(id, 'UPHELD', SECOND, { explanation }))).toBe('BAD_USER_INPUT');
    }
    for (let time = 0; time < 2; time++) {
      expect(codeOf(await appeals.resolve(id, 'UPHELD', SECOND, { idempotencyKey: 'again' }))).toBe('ok');
    }
  });

  it.each([
    ['content', () => appeals.hide()],
    ['a thread', () => appeals.decide('LOCK', { threadId: appeals.world.id(0) })],
    ['a member', () => appeals.suspend()],
  ])('of two at the same moment count once: %s', async (_what, decide) => {
    const id = await decide();
    // Both have found it appealable by the time that either may go on.
    const other = await appeals.api.db.pool.connect();
    await other.query('begin');
    await other.query('select from decision where id = $1 for update', [id]);
    const both = [appeals.appeal(id), appeals.appeal(id)];
    const waiting = `select count(distinct pid)::integer as waiting from pg_locks join pg_stat_activity using (pid)
      where datname = current_database() and not granted`;
    while ((await appeals.sql(waiting))[0]?.waiting < both.length) await setTimeout(10);
    await other.query('commit');
    other.release();
    expect((await Promise.all(both)).map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
  });

  it('are possible while suspended, everywhere too, though writing is not', async () => {
    const id = await appeals.suspend(ADMIN, null);
    const write = { threadId: appeals.world.id(0), bodyMarkdown: 'Hello?' };
    expect(codeOf(await appeals.people.mutate(AUTHOR, 'createReply', write, 'reply { id }'))).toBe('FORBIDDEN');
    await appeals.appealed(id);
    for (const member of [TEACHER, CURATOR]) expect(idsOf(await appeals.waiting(member))).toEqual([]);
    expect(idsOf(await appeals.waiting(ADMIN))).toEqual([id]);
  });

  it('are listed the longest waiting first, by course, in pages and one statement, with their number', async () => {
    const ids: string[] = [];
    for (const decided of [
      () => appeals.hide(),
      () => appeals.suspend(),
      () => appeals.decide('WARN', { contentId: appeals.world.id(0) }),
    ]) {
      appeals.api.clock.advance(1);
      ids.push(await decided());
    }
    const study = await appeals.decide('WARN', { contentId: appeals.world.id(1) }, ADMIN);
    const order = [ids[2]!, study, ids[0]!, ids[1]!];
    for (const id of order) {
      appeals.api.clock.advance(1);
      await appeals.appealed(id);
    }
    const inCourse = order.filter((id) => id !== study);
    expect(idsOf(await appeals.waiting(ADMIN))).toEqual(order);
    expect(idsOf(await appeals.waiting(CURATOR))).toEqual([study]);
    expect(idsOf(await appeals.waiting(ADMIN, `(courseId: "${appeals.world.courses[0]}")`))).toEqual(inCourse);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await appeals.waiting(SECOND, `(first: 1${after})`);
      expect(page.totalCount).toBe(3);
      seen.push(...idsOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(inCourse);
    const statements = await appeals.api.statements.during(() =>
      appeals.people.ok(SECOND, '{ appeals { nodes { id reason appeal { statement } moderator { handle } } } }'),
    );
    expect(statements).toHaveLength(1);
  });

  it('are listed for moderators, of courses that they moderate', async () => {
    const ask = (member: number | null, args = '') => appeals.people.as(member, `{ appeals${args} { totalCount } }`);
    expect(codeOf(await ask(null))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(AUTHOR))).toBe('FORBIDDEN');
    expect(codeOf(await ask(ELSEWHERE, `(courseId: "${appeals.world.courses[0]}")`))).toBe('NOT_FOUND');
    for (const unknown of ['nonsense', appeals.world.id(0)]) {
      for (const member of [SECOND, ADMIN]) {
        expect(codeOf(await ask(member, `(courseId: "${unknown}")`))).toBe('NOT_FOUND');
      }
    }
    await appeals.api.db.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
      [appeals.world.courses[0], appeals.world.memberId(ELSEWHERE), appeals.api.clock.now()],
    );
    expect(codeOf(await ask(ELSEWHERE, `(courseId: "${appeals.world.courses[0]}")`))).toBe('FORBIDDEN');
    expect(codeOf(await ask(SECOND, '(after: "bm9uc2Vuc2U")'))).toBe('BAD_USER_INPUT');
  });
});
