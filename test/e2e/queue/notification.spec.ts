import { limits } from '#kernel';
import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, PEER, TEACHER, ADMIN, READER] = [0, 1, 2, 3, 4];
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const INBOX = `query ($unreadOnly: Boolean) { viewer { unreadNotificationCount notifications(first: 50, unreadOnly: $unreadOnly) {
  totalCount nodes { id kind message reason readAt actor { handle } content { id } thread { id }
    decision { id action reason undone text moderator { handle } appealUntil appeal { statement outcome explanation decidedBy { handle } } } } } } }`;

describe('notifications about decisions', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const handle = (member: number) => world.members[member]!.handle;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, { isAdmin: true }, {}],
      courses: [{ title: 'Quiet campaigns' }],
      enrolments: [
        ...[AUTHOR, PEER, READER].map((member) => ({ member, course: 0 })),
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
      ],
      subjects: [
        { author: AUTHOR, course: 0, title: 'Reach is not a goal' },
        { author: PEER, course: 0, title: 'What a like is worth' },
        { kind: 'CASE_STUDY', author: AUTHOR, title: 'The bench' },
      ],
    });
    people = new WorldClient(api, world);
  });

  const decide = async (action: string, target: object, more: object = {}, by = TEACHER): Promise<string> => {
    const input = { action, reason: 'It names a pupil.', ...target, ...more };
    return (await people.must(by, 'decide', input, 'decision { id }')).decision.id;
  };
  const undo = (decisionId: string) => people.must(TEACHER, 'undoDecision', { decisionId }, 'decision { undone }');
  const box = async (member = AUTHOR, variables: object = {}): Promise<Json> =>
    (await people.ok(member, INBOX, variables)).viewer;
  const inbox = async (member = AUTHOR): Promise<Json[]> => (await box(member)).notifications.nodes;
  const told = async (member = AUTHOR) => (await inbox(member)).map(({ message }) => message);
  const unread = async (member = AUTHOR) => (await box(member)).unreadNotificationCount;
  const reply = async (member: number, bodyMarkdown: string, subject = 1): Promise<string> =>
    (await people.must(member, 'createReply', { threadId: world.id(subject), bodyMarkdown }, 'reply { id }')).reply.id;
  const edit = (id: string, bodyMarkdown: string) =>
    people.must(AUTHOR, 'updateReply', { id, bodyMarkdown }, 'reply { id }');

  it('say what was decided about what and why, in words, whatever it was', async () => {
    const id = await reply(AUTHOR, 'HOLD this.');
    const steps: Array<() => Promise<unknown>> = [
      () => decide('APPROVE', { contentId: id }),
      () => decide('HIDE', { contentId: id }),
      () => decide('RESTORE', { contentId: id }),
      () => decide('WARN', { contentId: world.id(0) }),
      () => decide('LOCK', { threadId: world.id(0) }),
      () => decide('UNLOCK', { threadId: world.id(0) }),
      () => edit(id, 'HOLD that.').then(() => decide('DISMISS', { contentId: id })),
      () => decide('HIDE', { contentId: world.id(2) }, {}, ADMIN),
      () => {
        const until = new Date(api.clock.now().getTime() + 3 * DAY).toISOString();
        return decide('SUSPEND', { userId: world.memberId(AUTHOR) }, { courseId: world.courses[0], until });
      },
      () => decide('LIFT_SUSPENSION', { userId: world.memberId(AUTHOR) }, { courseId: world.courses[0] }),
    ];
    const start = api.clock.now();
    for (const step of steps) {
      api.clock.advance(HOUR);
      await step();
    }
    const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const suspendedUntil = minute(start.getTime() + 9 * HOUR + 3 * DAY);
    expect((await told()).reverse()).toEqual([
      'A moderator approved your reply in “What a like is worth”, and it is shown. Reason: It names a pupil.',
      'A moderator hid your reply in “What a like is worth”. Reason: It names a pupil.',
      'A moderator restored your reply in “What a like is worth”, and it is shown again. Reason: It names a pupil.',
      'A moderator warned you about your reflection “Reach is not a goal”. Reason: It names a pupil.',
      'A moderator closed the discussion of your reflection “Reach is not a goal” to replies. Reason: It names a pupil.',
      'A moderator opened the discussion of your reflection “Reach is not a goal” to replies again. Reason: It names a pupil.',
      'A moderator did not accept your edit of your reply in “What a like is worth”: the text from before stays. Reason: It names a pupil.',
      'A moderator hid your case study “The bench”. Reason: It names a pupil.',
      `A moderator suspended you in the course “Quiet campaigns” until ${suspendedUntil}: you can read but not write. Reason: It names a pupil.`,
      'A moderator lifted your suspension in the course “Quiet campaigns”: you can write again. Reason: It names a pupil.',
    ]);
    const until = (hours: number) =>
      ` If you think this is wrong, appeal with appealDecision until ${minute(start.getTime() + hours * HOUR + limits.moderation.appealDays * DAY)}.`;
    expect((await inbox()).map(({ reason }) => reason).reverse()).toEqual([
      'You wrote it.',
      `You wrote it.${until(2)}`,
      'You wrote it.',
      `You wrote it.${until(4)}`,
      `You began it.${until(5)}`,
      'You began it.',
      `You wrote it.${until(7)}`,
      `You wrote it.${until(8)}`,
      `It is about what you may do.${until(9)}`,
      'It is about what you may do.',
    ]);
  });

  it('name no moderator, and come with the text that was judged', async () => {
    const id = await reply(AUTHOR, 'Ms Adler said so.');
    await decide('HIDE', { contentId: id });
    const [hidden] = await inbox();
    expect(hidden).toMatchObject({
      kind: 'MODERATION',
      actor: null,
      content: { id },
      thread: { id: world.id(1) },
      decision: {
        action: 'HIDE',
        reason: 'It names a pupil.',
        moderator: null,
        text: 'Ms Adler said so.',
        appeal: null,
      },
    });
    const deadline = new Date(api.clock.now().getTime() + limits.moderation.appealDays * DAY).toISOString();
    expect(hidden!.decision.appealUntil).toBe(deadline);
    await edit(id, 'Somebody said so.');
    await people.must(AUTHOR, 'removeReply', { id }, 'reply { id }');
    const [after] = await inbox();
    expect(after!.decision.text).toBe('Ms Adler said so.');
    expect(after!.content).toBeNull();
  });

  it('are silent where nothing changes for the author: pins, and reports that were dismissed', async () => {
    await decide('PIN', { threadId: world.id(0) });
    await decide('UNPIN', { threadId: world.id(0) });
    await people.must(READER, 'reportContent', { contentId: world.id(0), reason: 'SPAM' }, 'report { id }');
    await decide('DISMISS', { contentId: world.id(0) });
    expect(await told()).toEqual([]);
    expect(await told(READER)).toEqual([]);
  });

  it('come from an approved edit too', async () => {
    const id = await reply(AUTHOR, 'Fine.');
    api.clock.advance(HOUR);
    await edit(id, 'HOLD better.');
    await decide('APPROVE', { contentId: id });
    expect(await told()).toEqual([
      'A moderator approved your reply in “What a like is worth”, and it is shown. Reason: It names a pupil.',
    ]);
  });

  it('come whomever and whatever the member has muted', async () => {
    await people.must(AUTHOR, 'muteMember', { handle: handle(TEACHER), on: true }, 'viewer { isAdmin }');
    await people.must(AUTHOR, 'setWatchLevel', { threadId: world.id(0), level: 'MUTED' }, 'thread { id }');
    await decide('HIDE', { contentId: world.id(0) });
    expect(await told()).toHaveLength(1);
    expect(await unread()).toBe(1);
  });

  it('stay when the course is left, without what is not seen any more', async () => {
    await decide('HIDE', { contentId: await reply(AUTHOR, 'Here.') });
    await people.must(AUTHOR, 'leaveCourse', { courseId: world.courses[0] }, 'course { id }');
    const { unreadNotificationCount, notifications } = await box(AUTHOR, { unreadOnly: true });
    expect([unreadNotificationCount, notifications.totalCount]).toEqual([1, 1]);
    expect(notifications.nodes[0]).toMatchObject({
      message: 'A moderator hid your reply in a discussion. Reason: It names a pupil.',
      content: null,
      thread: null,
      decision: { text: 'Here.' },
    });
    await people.must(AUTHOR, 'markNotificationsRead', { ids: [notifications.nodes[0].id] }, 'viewer { isAdmin }');
    expect(await unread()).toBe(0);
  });

  it('go with a decision that is undone while nobody has read of it, and say so anew where it was read', async () => {
    const first = await decide('HIDE', { contentId: world.id(0) });
    expect(await unread()).toBe(1);
    await undo(first);
    expect([await told(), await unread()]).toEqual([[], 0]);
    const second = await decide('HIDE', { contentId: world.id(0) });
    await people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
    const [read] = await inbox();
    await decide('WARN', { contentId: world.id(2) }, {}, ADMIN);
    expect(await unread()).toBe(1);
    api.clock.advance(HOUR);
    await undo(second);
    const { unreadNotificationCount, notifications } = await box(AUTHOR, { unreadOnly: true });
    expect([unreadNotificationCount, notifications.totalCount]).toEqual([2, 2]);
    expect(notifications.nodes[0]).toMatchObject({
      id: read!.id,
      readAt: null,
      message: 'A moderator undid a decision: your reflection “Reach is not a goal” is shown again.',
      reason: 'You wrote it. It was undone since.',
      decision: { undone: true },
    });
  });

  it('say of whatever was decided, once it is undone, what is so again', async () => {
    const [held, hidden] = [await reply(AUTHOR, 'HOLD this.'), await reply(AUTHOR, 'Here.')];
    const edited = await reply(AUTHOR, 'As it was.');
    await edit(edited, 'HOLD as it may be.');
    const person = { userId: world.memberId(AUTHOR) };
    const course = { courseId: world.courses[0] };
    const until = new Date(api.clock.now().getTime() + 3 * DAY).toISOString();
    const steps: ReadonlyArray<readonly [string, object, object, string]> = [
      ['APPROVE', { contentId: held }, {}, 'your reply in “What a like is worth” waits for a moderator again'],
      ['HIDE', { contentId: held }, {}, 'your reply in “What a like is worth” waits for a moderator again'],
      [
        'APPROVE',
        { contentId: edited },
        {},
        'your edit of your reply in “What a like is worth” waits for a moderator again',
      ],
      [
        'DISMISS',
        { contentId: edited },
        {},
        'your edit of your reply in “What a like is worth” waits for a moderator again',
      ],
      ['HIDE', { contentId: hidden }, {}, 'your reply in “What a like is worth” is shown again'],
      [
        'WARN',
        { contentId: world.id(0) },
        {},
        'the warning about your reflection “Reach is not a goal” no longer stands',
      ],
      [
        'LOCK',
        { threadId: world.id(0) },
        {},
        'the discussion of your reflection “Reach is not a goal” is open to replies again',
      ],
      ['SUSPEND', person, { ...course, until }, 'your suspension in the course “Quiet campaigns” no longer stands'],
    ];
    const undone = async (action: string, target: object, more: object, message: string) => {
      const id = await decide(action, target, more);
      await people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
      api.clock.advance(HOUR);
      await undo(id);
      expect([(await told())[0], await unread()]).toEqual([`A moderator undid a decision: ${message}.`, 1]);
    };
    for (const step of steps) await undone(...step);
    await decide('HIDE', { contentId: hidden });
    await undone('RESTORE', { contentId: hidden }, {}, 'your reply in “What a like is worth” is hidden again');
    await decide('LOCK', { threadId: world.id(0) });
    await undone(
      'UNLOCK',
      { threadId: world.id(0) },
      {},
      'the discussion of your reflection “Reach is not a goal” is closed to replies again',
    );
    await decide('SUSPEND', person, { ...course, until });
    await undone('LIFT_SUSPENSION', person, course, 'your suspension in the course “Quiet campaigns” stands again');
  });

  it('release what was held once: mentions and answers, also when it is approved, hidden and approved again', async () => {
    const id = await reply(AUTHOR, `HOLD for @${handle(READER)}.`);
    expect([await told(READER), await told(PEER)]).toEqual([[], []]);
    for (const action of ['APPROVE', 'HIDE', 'APPROVE', 'HIDE', 'RESTORE']) {
      api.clock.advance(HOUR);
      await decide(action, { contentId: id });
    }
    expect(await told(READER)).toEqual([`@${handle(AUTHOR)} mentioned you in “What a like is worth”`]);
    expect(await told(PEER)).toEqual([`@${handle(AUTHOR)} replied to you in “What a like is worth”`]);
    const rows = await api.db.pool.query(
      'select count(*)::integer as told from notification where thread_id = $1 and decision_id is null',
      [world.id(1)],
    );
    expect(rows.rows).toEqual([{ told: 2 }]);
  });

  it('take back what an undone approval has told and nobody has read, and tell it again at the next', async () => {
    const id = await reply(AUTHOR, `HOLD for @${handle(READER)}.`);
    const approval = await decide('APPROVE', { contentId: id });
    await people.must(PEER, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
    await undo(approval);
    const kept = async () =>
      (await api.db.pool.query('select member_id as id from notification where thread_id = $1', [world.id(1)])).rows;
    expect(await kept()).toEqual([{ id: world.memberId(PEER) }]);
    api.clock.advance(HOUR);
    await decide('APPROVE', { contentId: id });
    expect([await unread(READER), await unread(PEER), (await inbox(PEER)).length]).toEqual([1, 0, 1]);
  });

  it('leave alone, when the approval of an edit is undone, that it was rated', async () => {
    const study = world.id(2);
    await people.must(AUTHOR, 'updateCaseStudy', { id: study, bodyMarkdown: 'HOLD it.' }, 'caseStudy { id }');
    const approved = await decide('APPROVE', { contentId: study }, {}, ADMIN);
    api.clock.advance(HOUR);
    const { rubrics } = await people.ok(PEER, '{ rubrics { id criteria { key } } }');
    const scores = rubrics[0].criteria.map(({ key }: Json) => ({ criterionKey: key, score: 3 }));
    await people.must(PEER, 'rateCaseStudy', { caseStudyId: study, scores }, 'rating { id }');
    const kinds = async () => (await inbox()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['RATING', 'MODERATION']);
    await people.must(ADMIN, 'undoDecision', { decisionId: approved }, 'decision { undone }');
    expect(await kinds()).toEqual(['RATING']);
  });

  it('are no more statements for a page of a hundred than for ten', async () => {
    const written = await world.addReplies(Array.from({ length: 100 }, () => ({ subject: 1, author: AUTHOR })));
    for (const { number } of written) await decide('WARN', { contentId: world.id(1, number) });
    const counts: number[] = [];
    for (const first of [10, 100]) {
      const document = `{ viewer { notifications(first: ${first}) { nodes { message reason content { id decision { id } } decision { text } } } } }`;
      await people.ok(AUTHOR, document);
      counts.push((await api.statements.during(() => people.ok(AUTHOR, document))).length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(4);
  });
});

describe('what authors are told of what is held', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
    world = await buildWorld(api.db, {
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [
        { member: 0, course: 0 },
        { member: 1, course: 0 },
        { member: 2, course: 0, role: 'INSTRUCTOR' },
      ],
      subjects: [{ author: 1, course: 0 }],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const TOLD = 'query ($id: ID!) { reply(id: $id) { status heldBecause decision { action reason } } }';
  const ask = async (member: number, id: string) => (await people.ok(member, TOLD, { id })).reply;

  it('is why: at once, to them and the moderators, of an edit that waits too', async () => {
    const input = { threadId: world.id(0), bodyMarkdown: 'HOLD this' };
    const { reply } = await people.must(0, 'createReply', input, 'reply { id status heldBecause }');
    expect(reply).toMatchObject({ status: 'HELD', heldBecause: ['test'] });
    expect(await ask(2, reply.id)).toEqual({ status: 'HELD', heldBecause: ['test'], decision: null });
    const approve = { contentId: reply.id, action: 'APPROVE', reason: 'All well.' };
    await people.must(2, 'decide', approve, 'decision { id }');
    const decision = { action: 'APPROVE', reason: 'All well.' };
    for (const member of [0, 2]) {
      expect(await ask(member, reply.id)).toEqual({ status: 'VISIBLE', heldBecause: [], decision });
    }
    api.clock.advance(HOUR);
    await people.must(0, 'updateReply', { id: reply.id, bodyMarkdown: 'HOLD another' }, 'reply { id }');
    expect(await ask(0, reply.id)).toEqual({ status: 'VISIBLE', heldBecause: ['test'], decision });
    expect(await ask(1, reply.id)).toEqual({ status: 'VISIBLE', heldBecause: [], decision: null });
  });

  it('is the last decision that stands, never that reports were dismissed', async () => {
    const input = { threadId: world.id(0), bodyMarkdown: 'Here I am.' };
    const { reply } = await people.must(0, 'createReply', input, 'reply { id }');
    await people.must(1, 'reportContent', { contentId: reply.id, reason: 'OTHER', note: 'No.' }, 'report { id }');
    await people.must(2, 'decide', { contentId: reply.id, action: 'DISMISS', reason: 'Harmless.' }, 'decision { id }');
    for (const member of [0, 2]) expect((await ask(member, reply.id)).decision).toBeNull();
    api.clock.advance(HOUR);
    const hide = { contentId: reply.id, action: 'HIDE', reason: 'Not harmless.' };
    const { decision } = await people.must(2, 'decide', hide, 'decision { id }');
    expect((await ask(0, reply.id)).decision).toEqual({ action: 'HIDE', reason: 'Not harmless.' });
    await people.must(2, 'undoDecision', { decisionId: decision.id }, 'decision { id }');
    expect((await ask(0, reply.id)).decision).toBeNull();
  });
});
