import { codeOf, type Json } from '../../support/api.js';
import { ADMIN, ANA, BEN, CHI, COLLEAGUE, Desk, STRANGER, TEACHER } from '../../support/desk.js';

const MINUTE = 60_000;

describe('several decisions about the same', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const undo = async (decision: Json) => codeOf(await desk.undo(TEACHER, { decisionId: decision.id }));
  const claim = async (moderator: number, itemId: string, on = true) =>
    codeOf(await desk.people.mutate(moderator, 'claimModerationItem', { itemId, on }, 'item { id }'));
  const shownText = async (id: string) =>
    (await desk.people.ok(CHI, 'query ($id: ID!) { reply(id: $id) { bodyMarkdown } }', { id })).reply.bodyMarkdown;

  it('leave what is held in the queue while its author is only warned, with its reports answered', async () => {
    const id = await desk.write('HOLD what I held.');
    const before = await desk.item(id);
    const warned = await desk.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(await desk.item(id)).toMatchObject({ state: 'OPEN', waiting_since: before!.waiting_since });
    expect(await undo(warned)).toBe('ok');
    expect(await desk.item(id)).toEqual(before);
    await desk.decided(TEACHER, { itemId: id, action: 'WARN' });
    await desk.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await desk.item(id)).toMatchObject({ state: 'DECIDED' });
  });

  it('bring what is held again back into the queue, although its author was warned of it since', async () => {
    const id = await desk.write('HOLD what I was warned of.');
    const hidden = await desk.decided(TEACHER, { itemId: id, action: 'HIDE' });
    desk.api.clock.advance(MINUTE);
    await desk.decided(TEACHER, { contentId: id, action: 'WARN' });
    expect(await undo(hidden)).toBe('ok');
    expect(await desk.item(id)).toMatchObject({ state: 'OPEN' });
  });

  it('put nothing back into the queue that its author has withdrawn since', async () => {
    const id = await desk.write('HOLD what I take back.');
    const warned = await desk.decided(TEACHER, { itemId: id, action: 'WARN' });
    await desk.people.must(BEN, 'removeReply', { id }, 'reply { id }');
    expect(await desk.item(id)).toMatchObject({ state: 'CLOSED' });
    expect(await undo(warned)).toBe('ok');
    expect(await desk.item(id)).toMatchObject({ state: 'CLOSED' });
  });

  it('leave an edit that waits in the queue while its author is warned of what is shown', async () => {
    const id = await desk.write('As it is.');
    await desk.report(id, CHI);
    await desk.edit(id, 'HOLD as it may be.');
    const before = await desk.item(id);
    expect(before).toMatchObject({ state: 'OPEN', open_reports: 1 });
    const warned = await desk.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(await desk.item(id)).toMatchObject({ state: 'OPEN', open_reports: 0 });
    expect(await undo(warned)).toBe('ok');
    expect(await desk.item(id)).toEqual(before);
    await desk.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await shownText(id)).toBe('HOLD as it may be.');
  });

  it('bring an edit back into the queue that waited while the text was hidden', async () => {
    const id = await desk.write('Old.');
    desk.api.clock.advance(10 * MINUTE);
    await desk.edit(id, 'HOLD new.');
    await desk.decided(TEACHER, { itemId: id, action: 'HIDE' });
    const hidden = await desk.item(id);
    expect(hidden).toMatchObject({ state: 'DECIDED' });
    const restored = await desk.decided(TEACHER, { contentId: id, action: 'RESTORE' });
    expect(await desk.item(id)).toMatchObject({ state: 'OPEN' });
    expect(await undo(restored)).toBe('ok');
    expect(await desk.item(id)).toEqual(hidden);
    await desk.decided(TEACHER, { contentId: id, action: 'RESTORE' });
    await desk.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await shownText(id)).toBe('HOLD new.');
  });

  it('make an item of what nobody had held or reported, which is found until they are undone', async () => {
    const id = await desk.write('Found by chance.');
    const queue = async (state: string) =>
      (
        await desk.people.ok(
          COLLEAGUE,
          'query ($states: [ModerationItemState!]) { moderationQueue(filter: { states: $states }, first: 50) { nodes { id contentRevision decisions { action } } } }',
          { states: [state] },
        )
      ).moderationQueue.nodes.filter((item: Json) => item.id === id);
    const warned = await desk.decided(TEACHER, { contentId: id, action: 'WARN' });
    expect(await queue('DECIDED')).toEqual([{ id, contentRevision: 1, decisions: [{ action: 'WARN' }] }]);
    expect(codeOf(await desk.decide(TEACHER, { itemId: id, action: 'HIDE' }))).toBe('CONFLICT');
    const hidden = await desk.decided(TEACHER, { contentId: id, action: 'HIDE' });
    expect([await undo(warned), (await queue('DECIDED')).length]).toEqual(['ok', 1]);
    expect([await undo(hidden), (await queue('DECIDED')).length, (await queue('CLOSED')).length]).toEqual(['ok', 0, 1]);
    const again = await desk.decided(TEACHER, { contentId: id, action: 'HIDE' });
    expect([(await queue('DECIDED')).length, (await queue('CLOSED')).length]).toEqual([1, 0]);
    expect([await undo(again), (await queue('CLOSED')).length]).toEqual(['ok', 1]);
  });

  it('are undone the last one first, be it as one of them left it', async () => {
    const threadId = desk.world.id(0);
    const [locked] = [await desk.decided(TEACHER, { threadId, action: 'LOCK' })];
    await desk.decided(TEACHER, { threadId, action: 'UNLOCK' });
    const pinned = await desk.decided(TEACHER, { threadId, action: 'PIN' });
    const again = await desk.decided(COLLEAGUE, { threadId, action: 'LOCK' });
    expect(await undo(locked)).toBe('CONFLICT');
    expect(await desk.sql('select locked, pinned from thread where id = $1', [threadId])).toEqual([
      { locked: true, pinned: true },
    ]);
    expect([await undo(pinned), await undo(again)]).toEqual(['ok', 'ok']);
    const person = { userId: desk.userId(CHI), courseId: desk.courseId };
    const suspension = { ...person, action: 'SUSPEND', until: desk.inDays(3) };
    const first = await desk.decided(TEACHER, suspension);
    const lifted = await desk.decided(TEACHER, { ...person, action: 'LIFT_SUSPENSION' });
    const second = await desk.decided(COLLEAGUE, suspension);
    expect([await undo(first), await undo(lifted)]).toEqual(['CONFLICT', 'CONFLICT']);
    expect([await undo(second), await undo(lifted), await undo(first)]).toEqual(['ok', 'ok', 'ok']);
    expect(await desk.sql('select until from course_suspension')).toEqual([]);
  });

  it('give back every report that they closed, in whatever order they are undone', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      const id = await desk.write('Reported twice.');
      await desk.report(id, CHI);
      const before = await desk.item(id);
      const decisions = [await desk.decided(TEACHER, { itemId: id, action: 'DISMISS' })];
      await desk.report(id, ANA);
      decisions.push(await desk.decided(TEACHER, { itemId: id, action: 'WARN' }));
      decisions.push(await desk.decided(TEACHER, { contentId: id, action: 'WARN' }));
      for (const at of order) expect(await undo(decisions[at]!)).toBe('ok');
      expect(await desk.item(id)).toEqual({ ...before, open_reports: 2 });
    }
  });

  it('are undone without taking the item from whoever looks at it by now', async () => {
    const id = await desk.write('Looked at.');
    await desk.report(id, CHI);
    const dismissed = await desk.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    await desk.report(id, ANA);
    expect(await claim(COLLEAGUE, id)).toBe('ok');
    expect(await undo(dismissed)).toBe('ok');
    expect(await desk.item(id)).toMatchObject({
      state: 'OPEN',
      open_reports: 2,
      claimed_by: desk.userId(COLLEAGUE),
    });
  });

  const appealed = async (id: string, author = BEN) => {
    const hidden = await desk.decided(TEACHER, { contentId: id, action: 'HIDE' });
    const statement = 'There is nothing wrong with it at all.';
    await desk.people.must(author, 'appealDecision', { decisionId: hidden.id, statement }, 'decision { id }');
    return hidden;
  };
  const resolve = async (moderator: number, decision: Json, outcome: string) =>
    codeOf(
      await desk.people.mutate(
        moderator,
        'resolveAppeal',
        { decisionId: decision.id, outcome, explanation: 'So it is.' },
        'decision { id }',
      ),
    );

  it('keep others off an appeal, too, that somebody has claimed', async () => {
    const id = await desk.write('Appealed.');
    const hidden = await appealed(id);
    expect(await claim(COLLEAGUE, id)).toBe('ok');
    expect(await resolve(ADMIN, hidden, 'UPHELD')).toBe('CONFLICT');
    expect(codeOf(await desk.decide(ADMIN, { itemId: id, action: 'RESTORE' }))).toBe('CONFLICT');
    expect(await resolve(COLLEAGUE, hidden, 'UPHELD')).toBe('ok');
  });

  it('bring back no appeal that was resolved since', async () => {
    const id = await desk.write('Appealed and restored.');
    const hidden = await appealed(id);
    const warned = await desk.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(await resolve(COLLEAGUE, hidden, 'UPHELD')).toBe('ok');
    expect(await undo(warned)).toBe('ok');
    expect(await desk.item(id)).toMatchObject({ state: 'CLOSED' });
  });

  it('give back what came between them although nothing had waited before the first', async () => {
    const reported = await desk.write('Warned, then reported.');
    const warned = await desk.decided(TEACHER, { contentId: reported, action: 'WARN' });
    await desk.report(reported, CHI);
    const since = (await desk.item(reported))!.waiting_since;
    const dismissed = await desk.decided(TEACHER, { itemId: reported, action: 'DISMISS' });
    expect(await undo(warned)).toBe('ok');
    expect(await undo(dismissed)).toBe('ok');
    expect(await desk.item(reported)).toMatchObject({ state: 'OPEN', open_reports: 1, waiting_since: since });

    const held = await desk.write('Warned, then edited.');
    const again = await desk.decided(TEACHER, { contentId: held, action: 'WARN' });
    await desk.edit(held, 'HOLD what I make of it.');
    const approved = await desk.decided(TEACHER, { itemId: held, action: 'APPROVE' });
    expect(await undo(again)).toBe('ok');
    expect(await undo(approved)).toBe('ok');
    expect(await desk.item(held)).toMatchObject({ state: 'OPEN', open_reports: 0 });
  });

  it('keep in the queue an appeal against another one, and reports, that came since', async () => {
    const id = await desk.write('Warned, reported, warned and appealed.');
    const first = await desk.decided(TEACHER, { contentId: id, action: 'WARN' });
    await desk.report(id, CHI);
    const dismissed = await desk.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    const input = { decisionId: first.id, statement: 'There is nothing wrong with it at all.' };
    await desk.people.must(BEN, 'appealDecision', input, 'decision { id }');
    expect(await undo(dismissed)).toBe('ok');
    expect(await desk.item(id)).toMatchObject({ state: 'APPEALED', open_reports: 1 });
    expect(await resolve(COLLEAGUE, first, 'UPHELD')).toBe('ok');
    expect(await desk.item(id)).toMatchObject({ state: 'OPEN', open_reports: 1 });
  });

  it('of one course say nothing to moderators of another whose suspension they led to', async () => {
    const id = await desk.write('SECRET of course nought.');
    await desk.sql(`insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`, [
      desk.world.courses[1],
      desk.userId(BEN),
      desk.api.clock.now(),
    ]);
    const suspended = await desk.decided(ADMIN, {
      contentId: id,
      courseId: desk.world.courses[1],
      action: 'SUSPEND',
      until: desk.inDays(2),
    });
    const statement = 'It was not written there at all.';
    await desk.people.must(BEN, 'appealDecision', { decisionId: suspended.id, statement }, 'decision { id }');
    const read = async (moderator: number) =>
      (await desk.people.ok(moderator, '{ appeals { nodes { text content { id } appeal { statement } } } }')).appeals
        .nodes;
    expect(await read(STRANGER)).toEqual([{ text: null, content: null, appeal: { statement } }]);
    expect(await read(ADMIN)).toEqual([{ text: 'SECRET of course nought.', content: { id }, appeal: { statement } }]);
    expect(await resolve(STRANGER, suspended, 'OVERTURNED')).toBe('ok');
    expect(await desk.sql('select until from course_suspension')).toEqual([]);
  });

  it('about a moderator are read in the log by everybody who moderates it but them', async () => {
    const id = await desk.write('I teach, and err.', TEACHER);
    const hidden = await desk.decided(COLLEAGUE, { contentId: id, action: 'HIDE' });
    const statement = 'An error is no reason to hide it.';
    await desk.people.must(TEACHER, 'appealDecision', { decisionId: hidden.id, statement }, 'decision { id }');
    expect(await resolve(ADMIN, hidden, 'OVERTURNED')).toBe('ok');
    await desk.report(id, CHI);
    await desk.decided(COLLEAGUE, { itemId: id, action: 'DISMISS' });
    const read = async (moderator: number, filter: object) => {
      const { auditLog } = await desk.people.ok(
        moderator,
        `query ($targetId: ID, $actorHandle: String) {
          auditLog(targetId: $targetId, actorHandle: $actorHandle, first: 100) { totalCount nodes { action targetId } } }`,
        filter,
      );
      const of = auditLog.nodes.filter(({ targetId }: Json) => targetId === id);
      return [of.map(({ action }: Json) => action), auditLog.totalCount === auditLog.nodes.length];
    };
    for (const filter of [{ targetId: id }, {}]) {
      expect(await read(TEACHER, filter)).toEqual([[], true]);
      for (const moderator of [COLLEAGUE, ADMIN]) {
        const actions = ['DISMISS', 'RESOLVE_APPEAL', 'UNDO', 'HIDE'];
        const [found, whole] = await read(moderator, filter);
        expect([(found as string[]).toSorted(), whole]).toEqual([actions.toSorted(), true]);
      }
    }
    expect(await read(TEACHER, { actorHandle: 'colleague' })).toEqual([[], true]);
  });

  it('of an admin who is alone about an instructor are theirs to look at again, and no instructor’s', async () => {
    await desk.sql(`update member set is_admin = false where handle = 'chief'`);
    const suspended = await desk.decided(ADMIN, {
      userId: desk.userId(COLLEAGUE),
      courseId: desk.courseId,
      action: 'SUSPEND',
      until: desk.inDays(2),
    });
    const statement = 'I only asked for the figures to be checked.';
    await desk.people.must(COLLEAGUE, 'appealDecision', { decisionId: suspended.id, statement }, 'decision { id }');
    for (const outcome of ['UPHELD', 'OVERTURNED']) {
      expect(await resolve(TEACHER, suspended, outcome)).toBe('FORBIDDEN');
    }
    expect(await resolve(ADMIN, suspended, 'OVERTURNED')).toBe('ok');
    expect(await desk.sql('select until from course_suspension')).toEqual([]);
  });
});
