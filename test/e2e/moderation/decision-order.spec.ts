import { codeOf, type Json } from '../../support/api.js';
import {
  ADMIN,
  ANA,
  BEN,
  CHI,
  COLLEAGUE,
  ModerationClient,
  STRANGER,
  TEACHER,
} from '../../support/moderation-client.js';

const MINUTE = 60_000;

describe('several decisions about the same', () => {
  let moderation: ModerationClient;

  beforeAll(async () => {
    moderation = await ModerationClient.start();
  });
  afterAll(() => moderation.close());

  const undo = async (decision: Json) => codeOf(await moderation.undo(TEACHER, { decisionId: decision.id }));
  const claim = async (moderator: number, itemId: string, on = true) =>
    codeOf(await moderation.people.mutate(moderator, 'claimModerationItem', { itemId, on }, 'item { id }'));
  const shownText = async (id: string) =>
    (await moderation.people.ok(CHI, 'query ($id: ID!) { reply(id: $id) { bodyMarkdown } }', { id })).reply
      .bodyMarkdown;

  it('leave what is held in the queue while its author is only warned, with its reports answered', async () => {
    const id = await moderation.write('HOLD what I held.');
    const before = await moderation.item(id);
    const warned = await moderation.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN', waiting_since: before!.waiting_since });
    expect(await undo(warned)).toBe('ok');
    expect(await moderation.item(id)).toEqual(before);
    await moderation.decided(TEACHER, { itemId: id, action: 'WARN' });
    await moderation.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await moderation.item(id)).toMatchObject({ state: 'DECIDED' });
  });

  it('bring what is held again back into the queue, although its author was warned of it since', async () => {
    const id = await moderation.write('HOLD what I was warned of.');
    const hidden = await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
    moderation.api.clock.advance(MINUTE);
    await moderation.decided(TEACHER, { contentId: id, action: 'WARN' });
    expect(await undo(hidden)).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN' });
  });

  it('put nothing back into the queue that its author has withdrawn since', async () => {
    const id = await moderation.write('HOLD what I take back.');
    const warned = await moderation.decided(TEACHER, { itemId: id, action: 'WARN' });
    await moderation.people.must(BEN, 'removeReply', { id }, 'reply { id }');
    expect(await moderation.item(id)).toMatchObject({ state: 'CLOSED' });
    expect(await undo(warned)).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'CLOSED' });
  });

  it('leave an edit that waits in the queue while its author is warned of what is shown', async () => {
    const id = await moderation.write('As it is.');
    await moderation.report(id, CHI);
    await moderation.edit(id, 'HOLD as it may be.');
    const before = await moderation.item(id);
    expect(before).toMatchObject({ state: 'OPEN', open_reports: 1 });
    const warned = await moderation.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN', open_reports: 0 });
    expect(await undo(warned)).toBe('ok');
    expect(await moderation.item(id)).toEqual(before);
    await moderation.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await shownText(id)).toBe('HOLD as it may be.');
  });

  it('bring an edit back into the queue that waited while the text was hidden', async () => {
    const id = await moderation.write('Old.');
    moderation.api.clock.advance(10 * MINUTE);
    await moderation.edit(id, 'HOLD new.');
    await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
    const hidden = await moderation.item(id);
    expect(hidden).toMatchObject({ state: 'DECIDED' });
    const restored = await moderation.decided(TEACHER, { contentId: id, action: 'RESTORE' });
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN' });
    expect(await undo(restored)).toBe('ok');
    expect(await moderation.item(id)).toEqual(hidden);
    await moderation.decided(TEACHER, { contentId: id, action: 'RESTORE' });
    await moderation.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await shownText(id)).toBe('HOLD new.');
  });

  it('make an item of what nobody had held or reported, which is found until they are undone', async () => {
    const id = await moderation.write('Found by chance.');
    const queue = async (state: string) =>
      (
        await moderation.people.ok(
          COLLEAGUE,
          'query ($states: [ModerationItemState!]) { moderationQueue(filter: { states: $states }, first: 50) { nodes { id contentRevision decisions { action } } } }',
          { states: [state] },
        )
      ).moderationQueue.nodes.filter((item: Json) => item.id === id);
    const warned = await moderation.decided(TEACHER, { contentId: id, action: 'WARN' });
    expect(await queue('DECIDED')).toEqual([{ id, contentRevision: 1, decisions: [{ action: 'WARN' }] }]);
    expect(codeOf(await moderation.decide(TEACHER, { itemId: id, action: 'HIDE' }))).toBe('CONFLICT');
    const hidden = await moderation.decided(TEACHER, { contentId: id, action: 'HIDE' });
    expect([await undo(warned), (await queue('DECIDED')).length]).toEqual(['ok', 1]);
    expect([await undo(hidden), (await queue('DECIDED')).length, (await queue('CLOSED')).length]).toEqual(['ok', 0, 1]);
    const again = await moderation.decided(TEACHER, { contentId: id, action: 'HIDE' });
    expect([(await queue('DECIDED')).length, (await queue('CLOSED')).length]).toEqual([1, 0]);
    expect([await undo(again), (await queue('CLOSED')).length]).toEqual(['ok', 1]);
  });

  it('are undone the last one first, be it as one of them left it', async () => {
    const threadId = moderation.world.id(0);
    const [locked] = [await moderation.decided(TEACHER, { threadId, action: 'LOCK' })];
    await moderation.decided(TEACHER, { threadId, action: 'UNLOCK' });
    const pinned = await moderation.decided(TEACHER, { threadId, action: 'PIN' });
    const again = await moderation.decided(COLLEAGUE, { threadId, action: 'LOCK' });
    expect(await undo(locked)).toBe('CONFLICT');
    expect(await moderation.sql('select locked, pinned from thread where id = $1', [threadId])).toEqual([
      { locked: true, pinned: true },
    ]);
    expect([await undo(pinned), await undo(again)]).toEqual(['ok', 'ok']);
    const person = { userId: moderation.userId(CHI), courseId: moderation.courseId };
    const suspension = { ...person, action: 'SUSPEND', until: moderation.inDays(3) };
    const first = await moderation.decided(TEACHER, suspension);
    const lifted = await moderation.decided(TEACHER, { ...person, action: 'LIFT_SUSPENSION' });
    const second = await moderation.decided(COLLEAGUE, suspension);
    expect([await undo(first), await undo(lifted)]).toEqual(['CONFLICT', 'CONFLICT']);
    expect([await undo(second), await undo(lifted), await undo(first)]).toEqual(['ok', 'ok', 'ok']);
    expect(await moderation.sql('select until from course_suspension')).toEqual([]);
  });

  it('give back every report that they closed, in whatever order they are undone', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      const id = await moderation.write('Reported twice.');
      await moderation.report(id, CHI);
      const before = await moderation.item(id);
      const decisions = [await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' })];
      await moderation.report(id, ANA);
      decisions.push(await moderation.decided(TEACHER, { itemId: id, action: 'WARN' }));
      decisions.push(await moderation.decided(TEACHER, { contentId: id, action: 'WARN' }));
      for (const at of order) expect(await undo(decisions[at]!)).toBe('ok');
      expect(await moderation.item(id)).toEqual({ ...before, open_reports: 2 });
    }
  });

  it('are undone without taking the item from whoever looks at it by now', async () => {
    const id = await moderation.write('Looked at.');
    await moderation.report(id, CHI);
    const dismissed = await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    await moderation.report(id, ANA);
    expect(await claim(COLLEAGUE, id)).toBe('ok');
    expect(await undo(dismissed)).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({
      state: 'OPEN',
      open_reports: 2,
      claimed_by: moderation.userId(COLLEAGUE),
    });
  });

  const appealed = async (id: string, author = BEN) => {
    const hidden = await moderation.decided(TEACHER, { contentId: id, action: 'HIDE' });
    const statement = 'There is nothing wrong with it at all.';
    await moderation.people.must(author, 'appealDecision', { decisionId: hidden.id, statement }, 'decision { id }');
    return hidden;
  };
  const resolve = async (moderator: number, decision: Json, outcome: string) =>
    codeOf(
      await moderation.people.mutate(
        moderator,
        'resolveAppeal',
        { decisionId: decision.id, outcome, explanation: 'So it is.' },
        'decision { id }',
      ),
    );

  it('keep others off an appeal, too, that somebody has claimed', async () => {
    const id = await moderation.write('Appealed.');
    const hidden = await appealed(id);
    expect(await claim(COLLEAGUE, id)).toBe('ok');
    expect(await resolve(ADMIN, hidden, 'UPHELD')).toBe('CONFLICT');
    expect(codeOf(await moderation.decide(ADMIN, { itemId: id, action: 'RESTORE' }))).toBe('CONFLICT');
    expect(await resolve(COLLEAGUE, hidden, 'UPHELD')).toBe('ok');
  });

  it('bring back no appeal that was resolved since', async () => {
    const id = await moderation.write('Appealed and restored.');
    const hidden = await appealed(id);
    const warned = await moderation.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(await resolve(COLLEAGUE, hidden, 'UPHELD')).toBe('ok');
    expect(await undo(warned)).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'CLOSED' });
  });

  it('give back what came between them although nothing had waited before the first', async () => {
    const reported = await moderation.write('Warned, then reported.');
    const warned = await moderation.decided(TEACHER, { contentId: reported, action: 'WARN' });
    await moderation.report(reported, CHI);
    const since = (await moderation.item(reported))!.waiting_since;
    const dismissed = await moderation.decided(TEACHER, { itemId: reported, action: 'DISMISS' });
    expect(await undo(warned)).toBe('ok');
    expect(await undo(dismissed)).toBe('ok');
    expect(await moderation.item(reported)).toMatchObject({ state: 'OPEN', open_reports: 1, waiting_since: since });

    const held = await moderation.write('Warned, then edited.');
    const again = await moderation.decided(TEACHER, { contentId: held, action: 'WARN' });
    await moderation.edit(held, 'HOLD what I make of it.');
    const approved = await moderation.decided(TEACHER, { itemId: held, action: 'APPROVE' });
    expect(await undo(again)).toBe('ok');
    expect(await undo(approved)).toBe('ok');
    expect(await moderation.item(held)).toMatchObject({ state: 'OPEN', open_reports: 0 });
  });

  it('keep in the queue an appeal against another one, and reports, that came since', async () => {
    const id = await moderation.write('Warned, reported, warned and appealed.');
    const first = await moderation.decided(TEACHER, { contentId: id, action: 'WARN' });
    await moderation.report(id, CHI);
    const dismissed = await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    const input = { decisionId: first.id, statement: 'There is nothing wrong with it at all.' };
    await moderation.people.must(BEN, 'appealDecision', input, 'decision { id }');
    expect(await undo(dismissed)).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'APPEALED', open_reports: 1 });
    expect(await resolve(COLLEAGUE, first, 'UPHELD')).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN', open_reports: 1 });
  });

  it('of one course say nothing to moderators of another whose suspension they led to', async () => {
    const id = await moderation.write('SECRET of course nought.');
    await moderation.sql(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
      [moderation.world.courses[1], moderation.userId(BEN), moderation.api.clock.now()],
    );
    const suspended = await moderation.decided(ADMIN, {
      contentId: id,
      courseId: moderation.world.courses[1],
      action: 'SUSPEND',
      until: moderation.inDays(2),
    });
    const statement = 'It was not written there at all.';
    await moderation.people.must(BEN, 'appealDecision', { decisionId: suspended.id, statement }, 'decision { id }');
    const read = async (moderator: number) =>
      (await moderation.people.ok(moderator, '{ appeals { nodes { text content { id } appeal { statement } } } }'))
        .appeals.nodes;
    expect(await read(STRANGER)).toEqual([{ text: null, content: null, appeal: { statement } }]);
    expect(await read(ADMIN)).toEqual([{ text: 'SECRET of course nought.', content: { id }, appeal: { statement } }]);
    expect(await resolve(STRANGER, suspended, 'OVERTURNED')).toBe('ok');
    expect(await moderation.sql('select until from course_suspension')).toEqual([]);
  });

  it('about a moderator are read in the log by everybody who moderates it but them', async () => {
    const id = await moderation.write('I teach, and err.', TEACHER);
    const hidden = await moderation.decided(COLLEAGUE, { contentId: id, action: 'HIDE' });
    const statement = 'An error is no reason to hide it.';
    await moderation.people.must(TEACHER, 'appealDecision', { decisionId: hidden.id, statement }, 'decision { id }');
    expect(await resolve(ADMIN, hidden, 'OVERTURNED')).toBe('ok');
    await moderation.report(id, CHI);
    await moderation.decided(COLLEAGUE, { itemId: id, action: 'DISMISS' });
    const read = async (moderator: number, filter: object) => {
      const { auditLog } = await moderation.people.ok(
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
    await moderation.sql(`update member set is_admin = false where handle = 'chief'`);
    const suspended = await moderation.decided(ADMIN, {
      userId: moderation.userId(COLLEAGUE),
      courseId: moderation.courseId,
      action: 'SUSPEND',
      until: moderation.inDays(2),
    });
    const statement = 'I only asked for the figures to be checked.';
    await moderation.people.must(
      COLLEAGUE,
      'appealDecision',
      { decisionId: suspended.id, statement },
      'decision { id }',
    );
    for (const outcome of ['UPHELD', 'OVERTURNED']) {
      expect(await resolve(TEACHER, suspended, outcome)).toBe('FORBIDDEN');
    }
    expect(await resolve(ADMIN, suspended, 'OVERTURNED')).toBe('ok');
    expect(await moderation.sql('select until from course_suspension')).toEqual([]);
  });
});
