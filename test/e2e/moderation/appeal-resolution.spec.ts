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
  TEACHER,
} from './appeal-client.js';

describe('appeals', () => {
  let appeals: AppealClient;

  beforeAll(async () => {
    appeals = await AppealClient.start();
  });
  afterAll(() => appeals.close());
  beforeEach(() => appeals.anew());

  it('that are granted undo the decision: text, item and standing are as before, and the author is told', async () => {
    const [hidden, suspended] = [await appeals.hide(), await appeals.suspend()];
    for (const id of [hidden, suspended]) await appeals.appealed(id);
    appeals.api.clock.advance(HOUR);
    const { data } = await appeals.resolve(hidden, 'OVERTURNED');
    expect(data.resolveAppeal.decision).toMatchObject({
      undone: true,
      appeal: {
        outcome: 'OVERTURNED',
        explanation: 'You are right.',
        decidedAt: appeals.api.clock.now().toISOString(),
        decidedBy: { handle: appeals.handle(SECOND) },
      },
    });
    expect([await appeals.statusOf(), await appeals.stateOfItem()]).toEqual(['VISIBLE', 'CLOSED']);
    appeals.api.clock.advance(HOUR);
    expect(codeOf(await appeals.resolve(suspended, 'OVERTURNED'))).toBe('ok');
    const write = { threadId: appeals.world.id(0), bodyMarkdown: 'Thank you.' };
    expect(codeOf(await appeals.people.mutate(AUTHOR, 'createReply', write, 'reply { id }'))).toBe('ok');
    expect((await appeals.messages()).map(({ kind, message, reason }) => [kind, message, reason]).reverse()).toEqual([
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
      await appeals.people.ok(
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
    const id = await appeals.hide();
    await appeals.appealed(id);
    expect(codeOf(await appeals.resolve(id, 'UPHELD'))).toBe('ok');
    expect([await appeals.statusOf(), await appeals.stateOfItem(), idsOf(await appeals.waiting(SECOND))]).toEqual([
      'HIDDEN',
      'CLOSED',
      [],
    ]);
    const told = await appeals.messages();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['APPEAL', 'MODERATION']);
    expect(told.find(({ kind }) => kind === 'APPEAL')!.message).toBe(
      'Your appeal against the decision to hide your reflection “Reach is not a goal” was turned down: it stands. Explanation: You are right.',
    );
  });

  it('are resolved by another moderator of it only, of whoever is in office', async () => {
    const id = await appeals.hide();
    expect(codeOf(await appeals.resolve(id, 'UPHELD'))).toBe('CONFLICT');
    await appeals.appealed(id);
    for (const member of [CURATOR, ELSEWHERE])
      expect(codeOf(await appeals.resolve(id, 'UPHELD', member))).toBe('NOT_FOUND');
    for (const member of [AUTHOR, PEER, TEACHER])
      expect(codeOf(await appeals.resolve(id, 'UPHELD', member))).toBe('FORBIDDEN');
    expect(codeOf(await appeals.resolve('nonsense', 'UPHELD'))).toBe('NOT_FOUND');
    await appeals.api.db.pool.query('insert into course_suspension (member_id, course_id, until) values ($1, $2, $3)', [
      appeals.world.memberId(SECOND),
      appeals.world.courses[0],
      new Date(appeals.api.clock.now().getTime() + DAY),
    ]);
    expect(codeOf(await appeals.resolve(id, 'UPHELD', SECOND))).toBe('FORBIDDEN');
    expect(codeOf(await appeals.resolve(id, 'UPHELD', ADMIN))).toBe('ok');
    expect(codeOf(await appeals.resolve(id, 'OVERTURNED', ADMIN))).toBe('CONFLICT');
    expect(await appeals.statusOf()).toBe('HIDDEN');
  });

  it('are never resolved by whom they are of, not even as a moderator', async () => {
    await appeals.api.db.pool.query('update member set is_curator = true where id = $1', [
      appeals.world.memberId(AUTHOR),
    ]);
    const id = await appeals.decide('HIDE', { contentId: appeals.world.id(1) }, ADMIN);
    await appeals.appealed(id);
    expect(idsOf(await appeals.waiting(AUTHOR))).toEqual([]);
    expect(codeOf(await appeals.resolve(id, 'OVERTURNED', AUTHOR))).toBe('FORBIDDEN');
    expect(codeOf(await appeals.resolve(id, 'OVERTURNED', CURATOR))).toBe('ok');
  });

  it('are resolved by the admin who decided where nobody else is in office, which the log says', async () => {
    const id = await appeals.hide(ADMIN);
    await appeals.appealed(id);
    expect(codeOf(await appeals.resolve(id, 'UPHELD', ADMIN))).toBe('FORBIDDEN');
    const until = new Date(appeals.api.clock.now().getTime() + DAY);
    await appeals.api.db.pool.query('update member set suspended_until = $2 where id = any($1)', [
      [appeals.world.memberId(TEACHER), appeals.world.memberId(SECOND)],
      until,
    ]);
    expect(codeOf(await appeals.resolve(id, 'OVERTURNED', ADMIN))).toBe('ok');
    const log = await appeals.api.db.pool.query(
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
    const id = await appeals.hide();
    await appeals.appealed(id);
    await appeals.resolve(id, 'UPHELD');
    const log = await appeals.api.db.pool.query(
      `select actor_id, target_kind, target_id, scope, course_id, before, after from audit_entry
       where decision_id = $1 and action = 'RESOLVE_APPEAL'`,
      [id],
    );
    expect(log.rows).toEqual([
      {
        actor_id: appeals.world.memberId(SECOND),
        target_kind: 'CONTENT',
        target_id: appeals.world.id(0),
        scope: 'COURSE',
        course_id: appeals.world.courses[0],
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
      const id = await appeals.hide();
      await appeals.appealed(id);
      const answers = await Promise.all([
        appeals.resolve(id, outcomes[0], SECOND),
        appeals.resolve(id, outcomes[1], ADMIN),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
      const won = outcomes[answers.findIndex((answer) => codeOf(answer) === 'ok')];
      expect(await appeals.statusOf()).toBe(won === 'UPHELD' ? 'HIDDEN' : 'VISIBLE');
      const { data } = answers.find((answer) => codeOf(answer) === 'ok')!;
      expect(data.resolveAppeal.decision.appeal.outcome).toBe(won);
      appeals.api.clock.advance(HOUR);
      if (won === 'UPHELD') await appeals.decide('RESTORE', { contentId: appeals.world.id(0) });
      appeals.api.clock.advance(HOUR);
    }
  });

  it('that are granted leave alone what somebody has changed since, and say so', async () => {
    const id = await appeals.hide();
    await appeals.appealed(id);
    await appeals.decide('RESTORE', { contentId: appeals.world.id(0) }, ADMIN);
    await appeals.decide('HIDE', { contentId: appeals.world.id(0) }, ADMIN);
    const { data } = await appeals.resolve(id, 'OVERTURNED');
    expect(data.resolveAppeal.decision).toMatchObject({ undone: false, appeal: { outcome: 'OVERTURNED' } });
    expect(await appeals.statusOf()).toBe('HIDDEN');
    expect((await appeals.messages()).find(({ kind }) => kind === 'APPEAL')!.message).toBe(
      'Your appeal against the decision to hide your reflection “Reach is not a goal” was granted: it no longer stands, but something was changed since and is left as it is now. Explanation: You are right.',
    );
  });

  it('are granted by whoever takes the decision back, who may be whoever decided, and told of once', async () => {
    for (const read of [true, false]) {
      for (const by of [TEACHER, SECOND]) {
        await appeals.people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
        const id = await appeals.hide();
        const inbox = async () => (await appeals.messages()).map(({ kind, message }) => [kind, message]);
        const before = (await inbox()).slice(1);
        if (read) await appeals.people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
        await appeals.appealed(id);
        expect(await appeals.stateOfItem()).toBe('APPEALED');
        appeals.api.clock.advance(HOUR);
        const undone = 'decision { undone appeal { outcome explanation decidedAt decidedBy { handle } } }';
        const { decision } = await appeals.people.must(by, 'undoDecision', { decisionId: id }, undone);
        expect(decision).toEqual({
          undone: true,
          appeal: {
            ...{ outcome: 'OVERTURNED', explanation: 'The decision was undone.' },
            ...{ decidedAt: appeals.api.clock.now().toISOString(), decidedBy: { handle: appeals.handle(by) } },
          },
        });
        expect([await appeals.statusOf(), await appeals.stateOfItem()]).toEqual(['VISIBLE', 'CLOSED']);
        expect((await appeals.waiting(ADMIN)).totalCount).toBe(0);
        const granted =
          'Your appeal against the decision to hide your reflection “Reach is not a goal” was granted: it was undone. Explanation: The decision was undone.';
        const now = await inbox();
        expect(now[0]).toEqual(['APPEAL', granted]);
        expect(now).toHaveLength(before.length + (read ? 2 : 1));
        const { viewer } = await appeals.people.ok(AUTHOR, '{ viewer { unreadNotificationCount } }');
        expect(viewer.unreadNotificationCount).toBe(1);
        const actions =
          'select action, actor_id as by, after from audit_entry where decision_id = $1 order by seq offset 1';
        expect(await appeals.sql(actions, [id])).toEqual([
          { action: 'UNDO', by: appeals.world.memberId(by), after: expect.anything() },
          { action: 'RESOLVE_APPEAL', by: appeals.world.memberId(by), after: { outcome: 'OVERTURNED', undone: true } },
        ]);
        expect(codeOf(await appeals.resolve(id, 'UPHELD', ADMIN))).toBe('CONFLICT');
      }
    }
  });

  it('of a suspension are granted with it, and one in a batch too', async () => {
    const suspended = await appeals.suspend();
    await appeals.appealed(suspended);
    await appeals.people.must(TEACHER, 'undoDecision', { decisionId: suspended }, 'decision { id }');
    const outcome = 'select outcome from appeal where decision_id = $1';
    expect(await appeals.sql(outcome, [suspended])).toEqual([{ outcome: 'OVERTURNED' }]);
    const contentId = appeals.world.id(0);
    await appeals.people.must(PEER, 'reportContent', { contentId, reason: 'SPAM' }, 'report { id }');
    const input = { items: [{ itemId: contentId }], action: 'HIDE', reason: 'It names a pupil.' };
    const { batchId, results } = await appeals.people.must(
      TEACHER,
      'decideMany',
      input,
      'batchId results { decision { id } }',
    );
    const [{ decision }] = results;
    await appeals.appealed(decision.id);
    await appeals.people.must(SECOND, 'undoDecision', { batchId }, 'results { undone }');
    expect(await appeals.sql(outcome, [decision.id])).toEqual([{ outcome: 'OVERTURNED' }]);
  });

  it('keep an item waiting as long as another one about it waits', async () => {
    const [first, second] = [await appeals.hide(), await appeals.decide('WARN', { contentId: appeals.world.id(0) })];
    for (const id of [first, second]) await appeals.appealed(id);
    await appeals.resolve(first, 'UPHELD');
    expect(await appeals.stateOfItem()).toBe('APPEALED');
    await appeals.resolve(second, 'UPHELD');
    expect(await appeals.stateOfItem()).toBe('CLOSED');
  });

  it('that are turned down leave in the queue what is held all the same', async () => {
    const write = { threadId: appeals.world.id(0), bodyMarkdown: 'HOLD this, please.' };
    const { reply } = await appeals.people.must(AUTHOR, 'createReply', write, 'reply { id status }');
    expect(reply.status).toBe('HELD');
    const warning = await appeals.decide('WARN', { contentId: reply.id });
    await appeals.appealed(warning);
    expect(codeOf(await appeals.resolve(warning, 'UPHELD'))).toBe('ok');
    const waiting = await appeals.sql('select state from moderation_item where thread_id = $1 and number = 1', [
      appeals.world.id(0),
    ]);
    expect(waiting).toEqual([{ state: 'OPEN' }]);
  });

  it('leave an item waiting for what came since, and for what the decision had settled', async () => {
    const create = { threadId: appeals.world.id(0), bodyMarkdown: 'HOLD this.' };
    const { reply } = await appeals.people.must(AUTHOR, 'createReply', create, 'reply { id }');
    const settled = await appeals.decide('HIDE', { contentId: reply.id });
    await appeals.appealed(settled);
    expect(codeOf(await appeals.resolve(settled, 'OVERTURNED'))).toBe('ok');
    expect(await appeals.stateOfItem(appeals.world.id(0), 1)).toBe('OPEN');
    appeals.api.clock.advance(HOUR);
    await appeals.decide('APPROVE', { contentId: reply.id });
    appeals.api.clock.advance(HOUR);
    const warned = await appeals.decide('WARN', { contentId: reply.id });
    await appeals.appealed(warned);
    await appeals.people.must(PEER, 'reportContent', { contentId: reply.id, reason: 'SPAM' }, 'report { id }');
    expect(codeOf(await appeals.resolve(warned, 'UPHELD'))).toBe('ok');
    expect(await appeals.stateOfItem(appeals.world.id(0), 1)).toBe('OPEN');
    await appeals.decide('DISMISS', { contentId: reply.id });
    appeals.api.clock.advance(HOUR);
    const again = await appeals.decide('WARN', { contentId: reply.id });
    await appeals.appealed(again);
    await appeals.people.must(AUTHOR, 'updateReply', { id: reply.id, bodyMarkdown: 'HOLD that.' }, 'reply { id }');
    expect(codeOf(await appeals.resolve(again, 'UPHELD'))).toBe('ok');
    expect(await appeals.stateOfItem(appeals.world.id(0), 1)).toBe('OPEN');
  });
});
