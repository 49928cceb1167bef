import { randomUUID } from 'node:crypto';
import { codeOf, type Json } from '../../support/api.js';
import {
  ADMIN,
  ANA,
  BEN,
  CHI,
  COLLEAGUE,
  CURATOR,
  ModerationClient,
  OUTSIDER,
  STRANGER,
  TEACHER,
} from '../../support/moderation-client.js';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

describe('a decision', () => {
  let moderation: ModerationClient;

  beforeAll(async () => {
    moderation = await ModerationClient.start();
  });
  afterAll(() => moderation.close());

  const log = (decisionId: string) =>
    moderation.sql(
      `select action, actor_id, target_kind, target_id, scope, course_id, batch_id, before, after from audit_entry
       where decision_id = $1 order by seq`,
      [decisionId],
    );

  it('to hide takes a reply from everybody but its author and moderators, and restoring gives it back', async () => {
    const id = await moderation.write('The quokka said so.');
    const before = await moderation.shown(CHI, id, 'quokka');
    const counted = { replyCount: before.replyCount, unread: before.unread };
    expect(before).toMatchObject({ status: 'VISIBLE', hits: 1 });
    const decision = await moderation.decided(TEACHER, { contentId: id, action: 'HIDE', reason: 'It is  rude. ' });
    expect(decision).toMatchObject({
      action: 'HIDE',
      reason: 'It is  rude.',
      contentRevision: 1,
      until: null,
      undone: false,
      batchId: null,
      moderator: { handle: 'teacher' },
      user: { id: moderation.userId(BEN) },
      content: { id, status: 'HIDDEN' },
    });
    const gone = { replyCount: counted.replyCount - 1, unread: counted.unread - 1, hits: 0 };
    expect(await moderation.shown(CHI, id, 'quokka')).toEqual({ status: null, ...gone });
    expect(await moderation.shown(BEN, id, 'quokka')).toMatchObject({ status: 'HIDDEN', replyCount: gone.replyCount });
    expect(await moderation.shown(COLLEAGUE, id, 'quokka')).toMatchObject({ status: 'HIDDEN' });
    const [told] = await moderation.told(BEN);
    expect(told).toMatchObject({ kind: 'MODERATION', message: expect.stringContaining('It is  rude.') });
    expect(told?.message).not.toContain('teacher');
    expect(await log(decision.id)).toEqual([
      {
        action: 'HIDE',
        actor_id: moderation.userId(TEACHER),
        target_kind: 'CONTENT',
        target_id: id,
        scope: 'COURSE',
        course_id: moderation.courseId,
        batch_id: null,
        before: expect.objectContaining({ status: 'VISIBLE', revision: 1 }),
        after: expect.objectContaining({ status: 'HIDDEN', contentRevision: 1 }),
      },
    ]);
    await moderation.decided(COLLEAGUE, { contentId: id, action: 'RESTORE' });
    expect(await moderation.shown(CHI, id, 'quokka')).toEqual({ status: 'VISIBLE', ...counted, hits: 1 });
  });

  it('to approve shows what was held, once and for all', async () => {
    const id = await moderation.write('HOLD the pademelon, @chi');
    expect(await moderation.shown(CHI, id, 'pademelon')).toMatchObject({ status: null, hits: 0 });
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN' });
    const told = (await moderation.told(CHI)).length;
    const decision = await moderation.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect(await moderation.shown(CHI, id, 'pademelon')).toMatchObject({ status: 'VISIBLE', hits: 1 });
    expect(await moderation.item(id)).toMatchObject({ state: 'DECIDED' });
    expect((await moderation.told(CHI)).length).toBe(told + 1);
    expect((await moderation.told(BEN))[0]).toMatchObject({ kind: 'MODERATION' });
    await moderation.decided(TEACHER, { contentId: id, action: 'HIDE' });
    await moderation.decided(TEACHER, { contentId: id, action: 'APPROVE' });
    expect((await moderation.told(CHI)).length).toBe(told + 1);
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: decision.id }))).toBe('CONFLICT');
  });

  it('to approve or refuse an edit that waits changes what is shown, or leaves it', async () => {
    const id = await moderation.write('First words.');
    moderation.api.clock.advance(10 * MINUTE);
    const text = async (member: number) =>
      (await moderation.people.ok(member, 'query ($id: ID!) { reply(id: $id) { bodyMarkdown revision } }', { id }))
        .reply;
    await moderation.edit(id, 'HOLD second words.');
    expect(await text(CHI)).toEqual({ bodyMarkdown: 'First words.', revision: 1 });
    expect(codeOf(await moderation.decide(TEACHER, { itemId: id, action: 'APPROVE', contentRevision: 1 }))).toBe(
      'CONFLICT',
    );
    const approved = await moderation.decided(TEACHER, { itemId: id, action: 'APPROVE', contentRevision: 2 });
    expect(approved.contentRevision).toBe(2);
    expect(await text(CHI)).toEqual({ bodyMarkdown: 'HOLD second words.', revision: 2 });
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: approved.id }))).toBe('ok');
    expect(await text(CHI)).toEqual({ bodyMarkdown: 'First words.', revision: 1 });
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN', content_revision: 2 });
    const refused = await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    expect(await text(CHI)).toEqual({ bodyMarkdown: 'First words.', revision: 1 });
    expect((await moderation.told(BEN))[0]).toMatchObject({ kind: 'MODERATION' });
    for (const [contentRevision, found] of [
      [1, { status: 'VISIBLE', waiting: false }],
      [2, { currentRevision: 1 }],
    ] as const) {
      const { errors } = await moderation.decide(TEACHER, { contentId: id, action: 'APPROVE', contentRevision });
      expect(errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', ...found });
    }
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: refused.id }))).toBe('ok');
    await moderation.decided(TEACHER, { itemId: id, action: 'APPROVE' });
    expect((await text(CHI)).bodyMarkdown).toBe('HOLD second words.');
  });

  it('to dismiss closes reports and tells nobody; to warn tells the author alone', async () => {
    const id = await moderation.write('Call me ugly.');
    for (const reporter of [CHI, ANA]) await moderation.report(id, reporter);
    const first = await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: first.id }))).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN', open_reports: 2 });
    const told = (await moderation.told(BEN)).length;
    const dismissed = await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    expect(await moderation.item(id)).toMatchObject({ state: 'DECIDED', open_reports: 0 });
    expect((await moderation.told(BEN)).length).toBe(told);
    expect(codeOf(await moderation.decide(TEACHER, { contentId: id, action: 'DISMISS' }))).toBe('CONFLICT');
    expect(codeOf(await moderation.decide(TEACHER, { itemId: id, action: 'WARN' }))).toBe('CONFLICT');
    await moderation.decided(TEACHER, { contentId: id, action: 'WARN', reason: 'Mind your tone.' });
    const [warning] = await moderation.told(BEN);
    expect(warning?.message).toContain('Mind your tone.');
    expect(await moderation.shown(CHI, id)).toMatchObject({ status: 'VISIBLE' });
    expect(codeOf(await moderation.undo(COLLEAGUE, { decisionId: dismissed.id }))).toBe('ok');
    expect(await moderation.item(id)).toMatchObject({ state: 'DECIDED' });
  });

  it('to lock keeps everybody but moderators from replying, to pin marks the subject; the item stays as it is', async () => {
    const threadId = moderation.world.id(0);
    const id = await moderation.reported();
    const reply = (member: number) =>
      moderation.people.mutate(member, 'createReply', { threadId, bodyMarkdown: 'And yet.' }, 'reply { id }');
    const read = async () =>
      (
        await moderation.people.ok(BEN, 'query ($id: ID!) { reflection(id: $id) { pinned thread { locked } } }', {
          id: threadId,
        })
      ).reflection;
    const locked = await moderation.decided(TEACHER, { itemId: id, action: 'LOCK' });
    expect(locked).toMatchObject({
      contentRevision: null,
      content: { id: threadId },
      user: { id: moderation.userId(ANA) },
    });
    expect(codeOf(await reply(BEN))).toBe('LOCKED');
    expect(codeOf(await reply(COLLEAGUE))).toBe('ok');
    expect(codeOf(await moderation.decide(TEACHER, { threadId, action: 'LOCK' }))).toBe('CONFLICT');
    await moderation.decided(TEACHER, { threadId, action: 'UNLOCK' });
    expect(codeOf(await reply(BEN))).toBe('ok');
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: locked.id }))).toBe('CONFLICT');
    const pinned = await moderation.decided(TEACHER, { contentId: id, action: 'PIN' });
    expect(await read()).toEqual({ pinned: true, thread: { locked: false } });
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: pinned.id }))).toBe('ok');
    expect(await read()).toEqual({ pinned: false, thread: { locked: false } });
    expect(codeOf(await moderation.decide(TEACHER, { threadId, action: 'UNPIN' }))).toBe('CONFLICT');
    expect(await moderation.item(id)).toMatchObject({ state: 'OPEN', open_reports: 1 });
  });

  it('on an item that was decided says who decided what, and can be made anew on the content', async () => {
    const id = await moderation.reported();
    const first = await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
    const again = await moderation.decide(COLLEAGUE, { itemId: id, action: 'RESTORE' });
    expect(again.errors?.[0]).toMatchObject({
      message: expect.stringContaining('HIDE by @teacher'),
      extensions: { code: 'CONFLICT', action: 'HIDE', decidedBy: 'teacher', decisionId: first.id },
    });
    await moderation.decided(COLLEAGUE, { contentId: id, action: 'RESTORE' });
  });

  it('is not made on what another is looking at, until the claim lapses', async () => {
    const id = await moderation.reported();
    await moderation.sql(
      'update moderation_item set claimed_by = $1, claimed_until = $2 where thread_id = $3 and number = $4',
      [moderation.userId(COLLEAGUE), new Date(moderation.api.clock.now().getTime() + 15 * MINUTE), ...id.split('.')],
    );
    for (const target of [{ itemId: id }, { contentId: id }]) {
      const { errors } = await moderation.decide(TEACHER, { ...target, action: 'HIDE' });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', claimedBy: 'colleague' });
    }
    moderation.api.clock.advance(16 * MINUTE);
    await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
    expect(await moderation.item(id)).toMatchObject({ state: 'DECIDED', claimed_by: null });
  });

  it('is refused on a text that has been changed since', async () => {
    const id = await moderation.write('Mild.');
    await moderation.queue([id]);
    moderation.api.clock.advance(10 * MINUTE);
    await moderation.edit(id, 'Milder.');
    const stale = await moderation.decide(TEACHER, { itemId: id, action: 'HIDE' });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 2 });
    expect(stale.errors?.[0]?.message).toContain('load the item again');
    const { moderationItem } = await moderation.people.ok(
      TEACHER,
      'query ($id: ID!) { moderationItem(id: $id) { contentRevision currentRevision text { bodyMarkdown } content { bodyMarkdown } } }',
      { id },
    );
    expect(moderationItem).toEqual({
      ...{ contentRevision: 1, currentRevision: 2 },
      ...{ text: { bodyMarkdown: 'Mild.' }, content: { bodyMarkdown: 'Milder.' } },
    });
    expect(codeOf(await moderation.decide(TEACHER, { itemId: id, action: 'HIDE', contentRevision: 3 }))).toBe(
      'CONFLICT',
    );
    expect(await moderation.decided(TEACHER, { itemId: id, action: 'HIDE', contentRevision: 2 })).toMatchObject({
      contentRevision: 2,
    });
  });

  it('on what was withdrawn is to warn or to dismiss', async () => {
    const id = await moderation.write('Forget me.');
    await moderation.queue([id]);
    await moderation.people.must(BEN, 'removeReply', { id }, 'reply { id }');
    for (const action of ['APPROVE', 'HIDE', 'RESTORE']) {
      expect(codeOf(await moderation.decide(TEACHER, { contentId: id, action }))).toBe('GONE');
    }
    await moderation.decided(TEACHER, { contentId: id, action: 'WARN' });
  });

  it('is read by whom it concerns without who made it, and by nobody else who does not moderate it', async () => {
    const id = await moderation.reported();
    const { id: decisionId } = await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
    const { DecisionQueries } = await import('#moderation');
    const queries = moderation.api.app.get(DecisionQueries, { strict: false });
    const read = async (member: number) => {
      const viewer = await moderation.world.viewer(member, moderation.api.clock.now());
      return (await queries.byIds(viewer, [decisionId, randomUUID(), 'no id']))[0];
    };
    expect(await read(BEN)).toMatchObject({ id: decisionId, action: 'HIDE', moderator: null });
    for (const member of [TEACHER, COLLEAGUE, ADMIN]) {
      expect(await read(member)).toMatchObject({ moderator: { handle: 'teacher' } });
    }
    for (const member of [ANA, CHI, CURATOR, STRANGER, OUTSIDER]) expect(await read(member)).toBeNull();
  });

  it('is answered again to a retry, also when it could no longer be made', async () => {
    const id = await moderation.reported();
    const input = { itemId: id, action: 'HIDE', idempotencyKey: randomUUID() };
    const first = await moderation.decided(TEACHER, input);
    await moderation.decided(TEACHER, { contentId: id, action: 'RESTORE' });
    const { content: _, ...rest } = first;
    expect(await moderation.decided(TEACHER, input)).toMatchObject(rest);
    expect(codeOf(await moderation.decide(TEACHER, { ...input, action: 'WARN' }))).toBe('CONFLICT');
    const [{ count }] = (await moderation.sql('select count(*)::integer from decision where id = $1', [first.id])) as [
      Json,
    ];
    expect(count).toBe(1);
  });

  it('of twelve at once about one item is made once, whatever they are', async () => {
    for (let round = 0; round < 3; round++) {
      const id = await moderation.reported();
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at) => {
          const input = { itemId: id, action: ['WARN', 'HIDE', 'DISMISS'][at % 3], reason: 'So it is.' };
          return moderation.people.mutate([TEACHER, COLLEAGUE][at % 2]!, 'decide', input, 'decision { id }');
        }),
      );
      const codes = answers.map(codeOf);
      expect([codes.filter((code) => code === 'ok').length, new Set(codes)]).toEqual([1, new Set(['ok', 'CONFLICT'])]);
      const decisions = 'select id from decision where thread_id = $1 and number = $2';
      expect(await moderation.sql(decisions, id.split('.'))).toHaveLength(1);
    }
    const id = await moderation.reported();
    await moderation.decided(TEACHER, { itemId: id, action: 'WARN' });
    expect(codeOf(await moderation.decide(TEACHER, { itemId: id, action: 'WARN' }))).toBe('CONFLICT');
    await moderation.decided(TEACHER, { contentId: id, action: 'WARN' });
  });

  it('of two moderators at once is one, and the other is told so', async () => {
    for (let at = 0; at < 8; at++) {
      const id = await moderation.reported();
      const answers = await Promise.all([
        moderation.people.mutate(TEACHER, 'decide', { itemId: id, action: 'HIDE', reason: 'Rude.' }, 'decision { id }'),
        moderation.people.mutate(
          COLLEAGUE,
          'decide',
          { itemId: id, action: 'DISMISS', reason: 'Fine.' },
          'decision { id }',
        ),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
      const [number] = id.split('.').slice(1);
      const made = await moderation.sql('select id from decision where number = $1', [number]);
      expect(made).toHaveLength(1);
    }
  });

  it('agrees with what the viewer is told that they can do', async () => {
    const id = await moderation.reported();
    const can = async (member: number) =>
      (await moderation.people.ok(member, 'query ($id: ID!) { reply(id: $id) { viewerCan { moderate } } }', { id }))
        .reply.viewerCan.moderate;
    expect([await can(TEACHER), await can(BEN), await can(CHI)]).toEqual([true, false, false]);
    await moderation.decided(ADMIN, {
      userId: moderation.userId(COLLEAGUE),
      courseId: moderation.courseId,
      action: 'SUSPEND',
      until: moderation.inDays(1),
    });
    expect(await can(COLLEAGUE)).toBe(false);
    expect(codeOf(await moderation.decide(COLLEAGUE, { itemId: id, action: 'HIDE' }))).toBe('FORBIDDEN');
    moderation.api.clock.advance(2 * DAY);
    expect(await can(COLLEAGUE)).toBe(true);
  });

  it('takes few statements, whatever follows from it', async () => {
    const id = await moderation.reported();
    await moderation.decided(TEACHER, { itemId: await moderation.reported(), action: 'HIDE' });
    const statements = await moderation.api.statements.during(() =>
      moderation.decided(TEACHER, { itemId: id, action: 'HIDE' }),
    );
    expect(statements.length).toBeLessThanOrEqual(15);
    const held = await moderation.write('HOLD @ana and @chi');
    const more = await moderation.api.statements.during(() =>
      moderation.decided(TEACHER, { itemId: held, action: 'APPROVE' }),
    );
    expect(more.length).toBeLessThanOrEqual(20);
  });
});
