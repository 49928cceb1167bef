import { randomUUID } from 'node:crypto';
import { type Answer, codeOf } from '../../support/api.js';
import {
  ADMIN,
  ANA,
  BEN,
  CHI,
  CHIEF,
  COLLEAGUE,
  CURATOR,
  ModerationClient,
  OUTSIDER,
  STRANGER,
  TEACHER,
} from '../../support/moderation-client.js';

interface Refused {
  readonly what: string;
  readonly code: string;
  /** Of the first field that is wrong, where one is. */
  readonly path?: string;
  readonly by?: number | null;
  readonly input: () => object;
}

describe('what is wrong with a decision changes nothing, and is told:', () => {
  let moderation: ModerationClient;
  let reported: string;
  let hidden: string;
  let held: string;
  let withdrawn: string;
  let own: string;
  let decided: string;
  let batch: string;
  let commons: string;
  let endOfChi: string;

  beforeAll(async () => {
    moderation = await ModerationClient.start();
    [reported, hidden, withdrawn] = (await moderation.replies(3)) as [string, string, string];
    [own] = (await moderation.replies(1, { author: TEACHER })) as [string];
    [commons] = (await moderation.replies(1, { subject: 1 })) as [string];
    await moderation.queue([reported, hidden, withdrawn, own, commons]);
    held = await moderation.write('HOLD this.');
    decided = (await moderation.decided(TEACHER, { itemId: hidden, action: 'HIDE' })).id;
    await moderation.people.must(BEN, 'removeReply', { id: withdrawn }, 'reply { id }');
    endOfChi = (await moderation.decided(ADMIN, suspend(CHI))).until;
    const [item] = await moderation.replies(1);
    await moderation.queue([item!]);
    batch = (await moderation.decideMany(TEACHER, { items: [{ itemId: item }], action: 'WARN' })).data.decideMany
      .batchId;
  });
  afterAll(() => moderation.close());

  async function nothingChanges(work: () => Promise<Answer>): Promise<Answer> {
    const before = await moderation.checksums();
    const answer = await work();
    expect(await moderation.checksums()).toEqual(before);
    for (const { message } of answer.errors ?? []) expect(message).not.toMatch(/[0-9a-f]{8}-/);
    return answer;
  }

  const suspend = (member: number, more: object = {}) => ({
    userId: moderation.userId(member),
    courseId: moderation.courseId,
    action: 'SUSPEND',
    until: moderation.inDays(3),
    ...more,
  });
  const unknown = randomUUID();

  const decisions: Refused[] = [
    {
      what: 'no reason',
      code: 'BAD_USER_INPUT',
      path: 'input.reason',
      input: () => ({ itemId: reported, action: 'HIDE', reason: ' ' }),
    },
    {
      what: 'hardly a reason',
      code: 'BAD_USER_INPUT',
      path: 'input.reason',
      input: () => ({ itemId: reported, action: 'HIDE', reason: 'no' }),
    },
    {
      what: 'too long a reason',
      code: 'BAD_USER_INPUT',
      path: 'input.reason',
      input: () => ({ itemId: reported, action: 'HIDE', reason: 'x'.repeat(2001) }),
    },
    { what: 'no target', code: 'BAD_USER_INPUT', path: 'input', input: () => ({ action: 'HIDE' }) },
    {
      what: 'two targets',
      code: 'BAD_USER_INPUT',
      path: 'input',
      input: () => ({ itemId: reported, contentId: reported, action: 'HIDE' }),
    },
    {
      what: 'hiding a profile, as an instructor',
      code: 'FORBIDDEN',
      input: () => ({ userId: moderation.userId(BEN), action: 'HIDE' }),
    },
    {
      what: 'hiding a thread',
      code: 'BAD_USER_INPUT',
      path: 'input.threadId',
      input: () => ({ threadId: moderation.world.id(0), action: 'HIDE' }),
    },
    {
      what: 'suspending a thread',
      code: 'BAD_USER_INPUT',
      path: 'input.threadId',
      input: () => ({ threadId: moderation.world.id(0), action: 'SUSPEND', until: moderation.inDays(1) }),
    },
    {
      what: 'locking a member',
      code: 'BAD_USER_INPUT',
      path: 'input.userId',
      input: () => ({ userId: moderation.userId(BEN), action: 'LOCK' }),
    },
    {
      what: 'a course where none is asked',
      code: 'BAD_USER_INPUT',
      path: 'input.courseId',
      input: () => ({ itemId: reported, courseId: moderation.courseId, action: 'HIDE' }),
    },
    {
      what: 'a revision of a member',
      code: 'BAD_USER_INPUT',
      path: 'input.contentRevision',
      input: () => suspend(BEN, { contentRevision: 1 }),
    },
    {
      what: 'an end where none is asked',
      code: 'BAD_USER_INPUT',
      path: 'input.until',
      input: () => ({ itemId: reported, action: 'HIDE', until: moderation.inDays(1) }),
    },
    { what: 'no end', code: 'BAD_USER_INPUT', path: 'input.until', input: () => suspend(BEN, { until: null }) },
    {
      what: 'an end in the past',
      code: 'BAD_USER_INPUT',
      path: 'input.until',
      input: () => suspend(BEN, { until: moderation.inDays(-1) }),
    },
    {
      what: 'an end too far',
      code: 'BAD_USER_INPUT',
      path: 'input.until',
      input: () => suspend(BEN, { until: moderation.inDays(367) }),
    },
    { what: 'an unknown action', code: 'BAD_USER_INPUT', input: () => ({ itemId: reported, action: 'BURN' }) },

    { what: 'a visitor', code: 'UNAUTHENTICATED', by: null, input: () => ({ itemId: reported, action: 'HIDE' }) },
    { what: 'a learner', code: 'FORBIDDEN', by: CHI, input: () => ({ itemId: reported, action: 'HIDE' }) },
    {
      what: 'an instructor of another course',
      code: 'NOT_FOUND',
      by: STRANGER,
      input: () => ({ itemId: reported, action: 'HIDE' }),
    },
    {
      what: 'a curator in a course',
      code: 'NOT_FOUND',
      by: CURATOR,
      input: () => ({ contentId: reported, action: 'HIDE' }),
    },
    {
      what: 'an instructor outside of courses, who sees it',
      code: 'FORBIDDEN',
      input: () => ({ itemId: commons, action: 'HIDE' }),
    },
    { what: 'one’s own content', code: 'FORBIDDEN', input: () => ({ itemId: own, action: 'DISMISS' }) },
    { what: 'an unknown item', code: 'NOT_FOUND', input: () => ({ itemId: unknown, action: 'HIDE' }) },
    { what: 'no id', code: 'NOT_FOUND', input: () => ({ itemId: 'no id', action: 'HIDE' }) },
    {
      what: 'content that has no item',
      code: 'NOT_FOUND',
      input: () => ({ itemId: moderation.world.id(0), action: 'HIDE' }),
    },
    { what: 'a thread that does not exist', code: 'NOT_FOUND', input: () => ({ threadId: unknown, action: 'LOCK' }) },
    { what: 'a thread that is a reply', code: 'NOT_FOUND', input: () => ({ threadId: reported, action: 'LOCK' }) },

    { what: 'approving what is shown', code: 'CONFLICT', input: () => ({ itemId: reported, action: 'APPROVE' }) },
    { what: 'restoring what is shown', code: 'CONFLICT', input: () => ({ itemId: reported, action: 'RESTORE' }) },
    { what: 'dismissing what is held', code: 'CONFLICT', input: () => ({ itemId: held, action: 'DISMISS' }) },
    { what: 'hiding what is hidden', code: 'CONFLICT', input: () => ({ contentId: hidden, action: 'HIDE' }) },
    { what: 'an item that was decided', code: 'CONFLICT', input: () => ({ itemId: hidden, action: 'RESTORE' }) },
    {
      what: 'dismissing what nobody reported',
      code: 'CONFLICT',
      input: () => ({ contentId: moderation.world.id(0), action: 'DISMISS' }),
    },
    {
      what: 'a revision that is not the latest',
      code: 'CONFLICT',
      input: () => ({ itemId: reported, action: 'HIDE', contentRevision: 2 }),
    },
    {
      what: 'unlocking what is open',
      code: 'CONFLICT',
      input: () => ({ threadId: moderation.world.id(0), action: 'UNLOCK' }),
    },
    { what: 'hiding what was withdrawn', code: 'GONE', input: () => ({ contentId: withdrawn, action: 'HIDE' }) },

    { what: 'suspending oneself', code: 'FORBIDDEN', input: () => suspend(TEACHER) },
    {
      what: 'an admin suspending themselves',
      code: 'FORBIDDEN',
      by: ADMIN,
      input: () => suspend(ADMIN, { courseId: null }),
    },
    { what: 'an instructor suspending an instructor', code: 'FORBIDDEN', input: () => suspend(COLLEAGUE) },
    { what: 'an instructor suspending everywhere', code: 'FORBIDDEN', input: () => suspend(BEN, { courseId: null }) },
    {
      what: 'a curator suspending everywhere',
      code: 'FORBIDDEN',
      by: CURATOR,
      input: () => ({ itemId: commons, action: 'SUSPEND', until: moderation.inDays(1) }),
    },
    { what: 'suspending somebody who was never there', code: 'NOT_FOUND', input: () => suspend(OUTSIDER) },
    { what: 'an admin who was never there', code: 'NOT_FOUND', input: () => suspend(CHIEF) },
    { what: 'an unknown member', code: 'NOT_FOUND', input: () => suspend(BEN, { userId: unknown }) },
    {
      what: 'a course of others',
      code: 'NOT_FOUND',
      input: () => suspend(STRANGER, { courseId: moderation.world.courses[1] }),
    },
    { what: 'an unknown course', code: 'NOT_FOUND', by: ADMIN, input: () => suspend(BEN, { courseId: unknown }) },
    { what: 'a course that is none', code: 'NOT_FOUND', by: ADMIN, input: () => suspend(BEN, { courseId: 'no id' }) },
    {
      what: 'lifting what is not there',
      code: 'CONFLICT',
      input: () => suspend(BEN, { action: 'LIFT_SUSPENSION', until: null }),
    },
    { what: 'suspending for the same time again', code: 'CONFLICT', input: () => suspend(CHI, { until: endOfChi }) },
  ];

  it.each(decisions)('$what', async ({ by = TEACHER, code, path, input }) => {
    const { errors } = await nothingChanges(() => moderation.decide(by, input()));
    expect(errors?.[0]?.extensions.code).toBe(code);
    if (path) expect(errors?.[0]?.extensions.fields[0].path).toBe(path);
  });

  it('an admin or an instructor who is to be suspended in the course by an instructor', async () => {
    await moderation.sql(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
      [moderation.courseId, moderation.userId(CHIEF), moderation.api.clock.now()],
    );
    expect(codeOf(await nothingChanges(() => moderation.decide(TEACHER, suspend(CHIEF))))).toBe('FORBIDDEN');
  });

  const many: Refused[] = [
    {
      what: 'a list with duplicates',
      code: 'BAD_USER_INPUT',
      path: 'input.items.1.itemId',
      input: () => ({ items: [{ itemId: reported }, { itemId: reported }], action: 'HIDE' }),
    },
    {
      what: '101 items',
      code: 'BAD_USER_INPUT',
      path: 'input.items',
      input: () => ({ items: Array.from({ length: 101 }, () => ({ itemId: randomUUID() })), action: 'HIDE' }),
    },
    { what: 'no items', code: 'BAD_USER_INPUT', path: 'input.items', input: () => ({ items: [], action: 'HIDE' }) },
    {
      what: 'an action that is decided one by one',
      code: 'BAD_USER_INPUT',
      path: 'input.action',
      input: () => ({ items: [{ itemId: reported }], action: 'LOCK' }),
    },
    {
      what: 'a bulk without a reason',
      code: 'BAD_USER_INPUT',
      path: 'input.reason',
      input: () => ({ items: [{ itemId: reported }], action: 'HIDE', reason: '' }),
    },
    {
      what: 'a bulk of a learner',
      code: 'FORBIDDEN',
      by: ANA,
      input: () => ({ items: [{ itemId: reported }], action: 'HIDE' }),
    },
  ];
  it.each(many)('$what', async ({ by = TEACHER, code, path, input }) => {
    const { errors } = await nothingChanges(() => moderation.decideMany(by as number, input()));
    expect(errors?.[0]?.extensions.code).toBe(code);
    if (path) expect(errors?.[0]?.extensions.fields[0].path).toBe(path);
  });

  const undoing: Refused[] = [
    { what: 'nothing to undo', code: 'BAD_USER_INPUT', path: 'input', input: () => ({}) },
    {
      what: 'two things to undo',
      code: 'BAD_USER_INPUT',
      path: 'input',
      input: () => ({ decisionId: decided, batchId: batch }),
    },
    { what: 'an unknown decision', code: 'NOT_FOUND', input: () => ({ decisionId: unknown }) },
    { what: 'a decision that has no id', code: 'NOT_FOUND', input: () => ({ decisionId: 'no id' }) },
    { what: 'a decision of another course', code: 'NOT_FOUND', by: STRANGER, input: () => ({ decisionId: decided }) },
    { what: 'a batch of another course', code: 'NOT_FOUND', by: STRANGER, input: () => ({ batchId: batch }) },
    { what: 'a decision that concerns a learner', code: 'FORBIDDEN', by: BEN, input: () => ({ decisionId: decided }) },
    { what: 'an unknown batch', code: 'NOT_FOUND', input: () => ({ batchId: unknown }) },
  ];
  it.each(undoing)('$what', async ({ by = TEACHER, code, path, input }) => {
    const { errors } = await nothingChanges(() => moderation.undo(by as number, input()));
    expect(errors?.[0]?.extensions.code).toBe(code);
    if (path) expect(errors?.[0]?.extensions.fields[0].path).toBe(path);
  });

  it('undoing twice', async () => {
    expect(codeOf(await moderation.undo(COLLEAGUE, { decisionId: decided }))).toBe('ok');
    expect(codeOf(await nothingChanges(() => moderation.undo(TEACHER, { decisionId: decided })))).toBe('CONFLICT');
    const { id } = await moderation.decided(TEACHER, { contentId: reported, action: 'WARN' });
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: id }))).toBe('ok');
    expect(codeOf(await nothingChanges(() => moderation.undo(TEACHER, { decisionId: id })))).toBe('CONFLICT');
    expect(codeOf(await moderation.undo(TEACHER, { batchId: batch }))).toBe('ok');
    expect(codeOf(await nothingChanges(() => moderation.undo(TEACHER, { batchId: batch })))).toBe('CONFLICT');
  });
});
