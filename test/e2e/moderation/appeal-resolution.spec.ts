import { codeOf } from '../../support/api.js';
import {
  ADMIN,
  AUTHOR,
  CURATOR,
  DAY,
  ELSEWHERE,
  Hearing,
  HOUR,
  idsOf,
  PEER,
  SECOND,
  TEACHER,
} from '../../support/hearing.js';

describe('appeals', () => {
  let hearing: Hearing;

  beforeAll(async () => {
    hearing = await Hearing.open();
  });
  afterAll(() => hearing.close());
  beforeEach(() => hearing.anew());

  it('that are granted undo the decision: text, item and standing are as before, and the author is told', async () => {
    const [hidden, suspended] = [await hearing.hide(), await hearing.suspend()];
    for (const id of [hidden, suspended]) await hearing.appealed(id);
    hearing.api.clock.advance(HOUR);
    const { data } = await hearing.resolve(hidden, 'OVERTURNED');
    expect(data.resolveAppeal.decision).toMatchObject({
      undone: true,
      appeal: {
        outcome: 'OVERTURNED',
        explanation: 'You are right.',
        decidedAt: hearing.api.clock.now().toISOString(),
        decidedBy: { handle: hearing.handle(SECOND) },
      },
    });
    expect([await hearing.statusOf(), await hearing.stateOfItem()]).toEqual(['VISIBLE', 'CLOSED']);
    hearing.api.clock.advance(HOUR);
    expect(codeOf(await hearing.resolve(suspended, 'OVERTURNED'))).toBe('ok');
    const write = { threadId: hearing.world.id(0), bodyMarkdown: 'Thank you.' };
    expect(codeOf(await hearing.people.mutate(AUTHOR, 'createReply', write, 'reply { id }'))).toBe('ok');
    expect((await hearing.messages()).map(({ kind, message, reason }) => [kind, message, reason]).reverse()).toEqual([
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
      await hearing.people.ok(
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
    const id = await hearing.hide();
    await hearing.appealed(id);
    expect(codeOf(await hearing.resolve(id, 'UPHELD'))).toBe('ok');
    expect([await hearing.statusOf(), await hearing.stateOfItem(), idsOf(await hearing.waiting(SECOND))]).toEqual([
      'HIDDEN',
      'CLOSED',
      [],
    ]);
    const told = await hearing.messages();
    expect(told.map(({ kind }) => kind).sort()).toEqual(['APPEAL', 'MODERATION']);
    expect(told.find(({ kind }) => kind === 'APPEAL')!.message).toBe(
      'Your appeal against the decision to hide your reflection “Reach is not a goal” was turned down: it stands. Explanation: You are right.',
    );
  });

  it('are resolved by another moderator of it only, of whoever is in office', async () => {
    const id = await hearing.hide();
    expect(codeOf(await hearing.resolve(id, 'UPHELD'))).toBe('CONFLICT');
    await hearing.appealed(id);
    for (const member of [CURATOR, ELSEWHERE])
      expect(codeOf(await hearing.resolve(id, 'UPHELD', member))).toBe('NOT_FOUND');
    for (const member of [AUTHOR, PEER, TEACHER])
      expect(codeOf(await hearing.resolve(id, 'UPHELD', member))).toBe('FORBIDDEN');
    expect(codeOf(await hearing.resolve('nonsense', 'UPHELD'))).toBe('NOT_FOUND');
    await hearing.api.db.pool.query('insert into course_suspension (member_id, course_id, until) values ($1, $2, $3)', [
      hearing.world.memberId(SECOND),
      hearing.world.courses[0],
      new Date(hearing.api.clock.now().getTime() + DAY),
    ]);
    expect(codeOf(await hearing.resolve(id, 'UPHELD', SECOND))).toBe('FORBIDDEN');
    expect(codeOf(await hearing.resolve(id, 'UPHELD', ADMIN))).toBe('ok');
    expect(codeOf(await hearing.resolve(id, 'OVERTURNED', ADMIN))).toBe('CONFLICT');
    expect(await hearing.statusOf()).toBe('HIDDEN');
  });

  it('are never resolved by whom they are of, not even as a moderator', async () => {
    await hearing.api.db.pool.query('update member set is_curator = true where id = $1', [
      hearing.world.memberId(AUTHOR),
    ]);
    const id = await hearing.decide('HIDE', { contentId: hearing.world.id(1) }, ADMIN);
    await hearing.appealed(id);
    expect(idsOf(await hearing.waiting(AUTHOR))).toEqual([]);
    expect(codeOf(await hearing.resolve(id, 'OVERTURNED', AUTHOR))).toBe('FORBIDDEN');
    expect(codeOf(await hearing.resolve(id, 'OVERTURNED', CURATOR))).toBe('ok');
  });

  it('are resolved by the admin who decided where nobody else is in office, which the log says', async () => {
    const id = await hearing.hide(ADMIN);
    await hearing.appealed(id);
    expect(codeOf(await hearing.resolve(id, 'UPHELD', ADMIN))).toBe('FORBIDDEN');
    const until = new Date(hearing.api.clock.now().getTime() + DAY);
    await hearing.api.db.pool.query('update member set suspended_until = $2 where id = any($1)', [
      [hearing.world.memberId(TEACHER), hearing.world.memberId(SECOND)],
      until,
    ]);
    expect(codeOf(await hearing.resolve(id, 'OVERTURNED', ADMIN))).toBe('ok');
    const log = await hearing.api.db.pool.query(
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
    const id = await hearing.hide();
    await hearing.appealed(id);
    await hearing.resolve(id, 'UPHELD');
    const log = await hearing.api.db.pool.query(
      `select actor_id, target_kind, target_id, scope, course_id, before, after from audit_entry
       where decision_id = $1 and action = 'RESOLVE_APPEAL'`,
      [id],
    );
    expect(log.rows).toEqual([
      {
        actor_id: hearing.world.memberId(SECOND),
        target_kind: 'CONTENT',
        target_id: hearing.world.id(0),
        scope: 'COURSE',
        course_id: hearing.world.courses[0],
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
      const id = await hearing.hide();
      await hearing.appealed(id);
      const answers = await Promise.all([
        hearing.resolve(id, outcomes[0], SECOND),
        hearing.resolve(id, outcomes[1], ADMIN),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
      const won = outcomes[answers.findIndex((answer) => codeOf(answer) === 'ok')];
      expect(await hearing.statusOf()).toBe(won === 'UPHELD' ? 'HIDDEN' : 'VISIBLE');
      const { data } = answers.find((answer) => codeOf(answer) === 'ok')!;
      expect(data.resolveAppeal.decision.appeal.outcome).toBe(won);
      hearing.api.clock.advance(HOUR);
      if (won === 'UPHELD') await hearing.decide('RESTORE', { contentId: hearing.world.id(0) });
      hearing.api.clock.advance(HOUR);
    }
  });

  it('that are granted leave alone what somebody has changed since, and say so', async () => {
    const id = await hearing.hide();
    await hearing.appealed(id);
    await hearing.decide('RESTORE', { contentId: hearing.world.id(0) }, ADMIN);
    await hearing.decide('HIDE', { contentId: hearing.world.id(0) }, ADMIN);
    const { data } = await hearing.resolve(id, 'OVERTURNED');
    expect(data.resolveAppeal.decision).toMatchObject({ undone: false, appeal: { outcome: 'OVERTURNED' } });
    expect(await hearing.statusOf()).toBe('HIDDEN');
    expect((await hearing.messages()).find(({ kind }) => kind === 'APPEAL')!.message).toBe(
      'Your appeal against the decision to hide your reflection “Reach is not a goal” was granted: it no longer stands, but something was changed since and is left as it is now. Explanation: You are right.',
    );
  });

  it('are granted by whoever takes the decision back, who may be whoever decided, and told of once', async () => {
    for (const read of [true, false]) {
      for (const by of [TEACHER, SECOND]) {
        await hearing.people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
        const id = await hearing.hide();
        const inbox = async () => (await hearing.messages()).map(({ kind, message }) => [kind, message]);
        const before = (await inbox()).slice(1);
        if (read) await hearing.people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
        await hearing.appealed(id);
        expect(await hearing.stateOfItem()).toBe('APPEALED');
        hearing.api.clock.advance(HOUR);
        const undone = 'decision { undone appeal { outcome explanation decidedAt decidedBy { handle } } }';
        const { decision } = await hearing.people.must(by, 'undoDecision', { decisionId: id }, undone);
        expect(decision).toEqual({
          undone: true,
          appeal: {
            ...{ outcome: 'OVERTURNED', explanation: 'The decision was undone.' },
            ...{ decidedAt: hearing.api.clock.now().toISOString(), decidedBy: { handle: hearing.handle(by) } },
          },
        });
        expect([await hearing.statusOf(), await hearing.stateOfItem()]).toEqual(['VISIBLE', 'CLOSED']);
        expect((await hearing.waiting(ADMIN)).totalCount).toBe(0);
        const granted =
          'Your appeal against the decision to hide your reflection “Reach is not a goal” was granted: it was undone. Explanation: The decision was undone.';
        const now = await inbox();
        expect(now[0]).toEqual(['APPEAL', granted]);
        expect(now).toHaveLength(before.length + (read ? 2 : 1));
        const { viewer } = await hearing.people.ok(AUTHOR, '{ viewer { unreadNotificationCount } }');
        expect(viewer.unreadNotificationCount).toBe(1);
        const actions =
          'select action, actor_id as by, after from audit_entry where decision_id = $1 order by seq offset 1';
        expect(await hearing.sql(actions, [id])).toEqual([
          { action: 'UNDO', by: hearing.world.memberId(by), after: expect.anything() },
          { action: 'RESOLVE_APPEAL', by: hearing.world.memberId(by), after: { outcome: 'OVERTURNED', undone: true } },
        ]);
        expect(codeOf(await hearing.resolve(id, 'UPHELD', ADMIN))).toBe('CONFLICT');
      }
    }
  });

  it('of a suspension are granted with it, and one in a batch too', async () => {
    const suspended = await hearing.suspend();
    await hearing.appealed(suspended);
    await hearing.people.must(TEACHER, 'undoDecision', { decisionId: suspended }, 'decision { id }');
    const outcome = 'select outcome from appeal where decision_id = $1';
    expect(await hearing.sql(outcome, [suspended])).toEqual([{ outcome: 'OVERTURNED' }]);
    const contentId = hearing.world.id(0);
    await hearing.people.must(PEER, 'reportContent', { contentId, reason: 'SPAM' }, 'report { id }');
    const input = { items: [{ itemId: contentId }], action: 'HIDE', reason: 'It names a pupil.' };
    const { batchId, results } = await hearing.people.must(
      TEACHER,
      'decideMany',
      input,
      'batchId results { decision { id } }',
    );
    const [{ decision }] = results;
    await hearing.appealed(decision.id);
    await hearing.people.must(SECOND, 'undoDecision', { batchId }, 'results { undone }');
    expect(await hearing.sql(outcome, [decision.id])).toEqual([{ outcome: 'OVERTURNED' }]);
  });

  it('keep an item waiting as long as another one about it waits', async () => {
    const [first, second] = [await hearing.hide(), await hearing.decide('WARN', { contentId: hearing.world.id(0) })];
    for (const id of [first, second]) await hearing.appealed(id);
    await hearing.resolve(first, 'UPHELD');
    expect(await hearing.stateOfItem()).toBe('APPEALED');
    await hearing.resolve(second, 'UPHELD');
    expect(await hearing.stateOfItem()).toBe('CLOSED');
  });

  it('that are turned down leave in the queue what is held all the same', async () => {
    const write = { threadId: hearing.world.id(0), bodyMarkdown: 'HOLD this, please.' };
    const { reply } = await hearing.people.must(AUTHOR, 'createReply', write, 'reply { id status }');
    expect(reply.status).toBe('HELD');
    const warning = await hearing.decide('WARN', { contentId: reply.id });
    await hearing.appealed(warning);
    expect(codeOf(await hearing.resolve(warning, 'UPHELD'))).toBe('ok');
    const waiting = await hearing.sql('select state from moderation_item where thread_id = $1 and number = 1', [
      hearing.world.id(0),
    ]);
    expect(waiting).toEqual([{ state: 'OPEN' }]);
  });

  it('leave an item waiting for what came since, and for what the decision had settled', async () => {
    const create = { threadId: hearing.world.id(0), bodyMarkdown: 'HOLD this.' };
    const { reply } = await hearing.people.must(AUTHOR, 'createReply', create, 'reply { id }');
    const settled = await hearing.decide('HIDE', { contentId: reply.id });
    await hearing.appealed(settled);
    expect(codeOf(await hearing.resolve(settled, 'OVERTURNED'))).toBe('ok');
    expect(await hearing.stateOfItem(hearing.world.id(0), 1)).toBe('OPEN');
    hearing.api.clock.advance(HOUR);
    await hearing.decide('APPROVE', { contentId: reply.id });
    hearing.api.clock.advance(HOUR);
    const warned = await hearing.decide('WARN', { contentId: reply.id });
    await hearing.appealed(warned);
    await hearing.people.must(PEER, 'reportContent', { contentId: reply.id, reason: 'SPAM' }, 'report { id }');
    expect(codeOf(await hearing.resolve(warned, 'UPHELD'))).toBe('ok');
    expect(await hearing.stateOfItem(hearing.world.id(0), 1)).toBe('OPEN');
    await hearing.decide('DISMISS', { contentId: reply.id });
    hearing.api.clock.advance(HOUR);
    const again = await hearing.decide('WARN', { contentId: reply.id });
    await hearing.appealed(again);
    await hearing.people.must(AUTHOR, 'updateReply', { id: reply.id, bodyMarkdown: 'HOLD that.' }, 'reply { id }');
    expect(codeOf(await hearing.resolve(again, 'UPHELD'))).toBe('ok');
    expect(await hearing.stateOfItem(hearing.world.id(0), 1)).toBe('OPEN');
  });
});
