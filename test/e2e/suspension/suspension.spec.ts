import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
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
  TEACHER,
} from '../../support/moderation-client.js';

const DAY = 24 * 60 * 60_000;

describe('a suspension', () => {
  let moderation: ModerationClient;
  let otherNode: TestApi;

  beforeAll(async () => {
    moderation = await ModerationClient.start();
    otherNode = await startApi({ database: moderation.api.database, clock: moderation.api.clock });
  });
  afterAll(async () => {
    await otherNode.close();
    await moderation.close();
  });
  afterEach(async () => {
    await moderation.sql('delete from course_suspension');
    await reinstate();
  });

  const reinstate = () =>
    moderation.sql('update member set suspended_until = null, is_admin = id = any($1)', [
      [ADMIN, CHIEF].map((member) => moderation.userId(member)),
    ]);

  /** What comes of writing, with one and the same token, in the course and elsewhere, on this node and the other. */
  async function writes(member: number): Promise<Record<'here' | 'there' | 'elsewhere', string>> {
    const token = moderation.people.token(member)!;
    const reply = async (api: TestApi, subject: number) =>
      codeOf(
        await api.graphql(
          'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { id } } }',
          {
            input: {
              threadId: moderation.world.id(subject),
              bodyMarkdown: `At ${moderation.api.clock.now().getTime()}.`,
            },
          },
          { token },
        ),
      );
    moderation.api.clock.advance(1000);
    return {
      here: await reply(moderation.api, 0),
      there: await reply(otherNode, 0),
      elsewhere: await reply(moderation.api, 1),
    };
  }
  const reads = async (member: number) =>
    (await moderation.people.ok(member, 'query ($id: ID!) { thread(id: $id) { id } }', { id: moderation.world.id(0) }))
      .thread !== null;
  const suspend = (member: number, days: number, more: object = {}) => ({
    userId: moderation.userId(member),
    courseId: moderation.courseId,
    action: 'SUSPEND',
    until: moderation.inDays(days),
    ...more,
  });
  const lift = (member: number, more: object = {}) => ({
    userId: moderation.userId(member),
    courseId: moderation.courseId,
    action: 'LIFT_SUSPENSION',
    ...more,
  });
  const end = async (member: number) =>
    (await moderation.sql('select until from course_suspension where member_id = $1', [moderation.userId(member)]))[0]
      ?.until ?? null;

  const FREE = { here: 'ok', there: 'ok', elsewhere: 'ok' };
  const BARRED = { here: 'FORBIDDEN', there: 'FORBIDDEN', elsewhere: 'ok' };

  it('in a course lets a member read but not write there, from the next request on, on every node, until it ends', async () => {
    expect(await writes(BEN)).toEqual(FREE);
    const decision = await moderation.decided(TEACHER, suspend(BEN, 3, { reason: 'Three days to think.' }));
    expect(decision).toMatchObject({
      action: 'SUSPEND',
      until: expect.any(String),
      contentRevision: null,
      content: null,
      user: { id: moderation.userId(BEN) },
    });
    expect(await writes(BEN)).toEqual(BARRED);
    expect(await reads(BEN)).toBe(true);
    expect((await moderation.told(BEN))[0]).toMatchObject({
      kind: 'MODERATION',
      message: expect.stringContaining('Three days to think.'),
    });
    const [entry] = await moderation.sql('select * from audit_entry where decision_id = $1', [decision.id]);
    expect(entry).toMatchObject({
      action: 'SUSPEND',
      target_kind: 'MEMBER',
      target_id: moderation.userId(BEN),
      scope: 'COURSE',
      course_id: moderation.courseId,
      before: { until: null },
      after: { until: decision.until },
    });
    moderation.api.clock.advance(3 * DAY);
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('everywhere is an admin’s to make and to lift, and nothing that curators or instructors read of', async () => {
    const decision = await moderation.decided(ADMIN, suspend(BEN, 3, { courseId: null }));
    expect(await writes(BEN)).toEqual({ here: 'FORBIDDEN', there: 'FORBIDDEN', elsewhere: 'FORBIDDEN' });
    expect(await reads(BEN)).toBe(true);
    for (const member of [TEACHER, CURATOR]) {
      expect(codeOf(await moderation.undo(member, { decisionId: decision.id }))).toBe('NOT_FOUND');
      expect(codeOf(await moderation.decide(member, lift(BEN, { courseId: null })))).toBe('FORBIDDEN');
    }
    const [entry] = await moderation.sql('select scope from audit_entry where decision_id = $1', [decision.id]);
    expect(entry?.scope).toBe('INSTALLATION');
    await moderation.decided(CHIEF, lift(BEN, { courseId: null }));
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('is lifted early, and undoing either gives back what there was before', async () => {
    const first = await moderation.decided(TEACHER, suspend(BEN, 3));
    const second = await moderation.decided(COLLEAGUE, suspend(BEN, 9));
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: first.id }))).toBe('CONFLICT');
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: second.id }))).toBe('ok');
    expect((await end(BEN)).toISOString()).toBe(first.until);
    const lifted = await moderation.decided(TEACHER, lift(BEN));
    expect(await end(BEN)).toBeNull();
    expect(await writes(BEN)).toEqual(FREE);
    expect(codeOf(await moderation.undo(COLLEAGUE, { decisionId: lifted.id }))).toBe('ok');
    expect((await end(BEN)).toISOString()).toBe(first.until);
    const unread = (await moderation.told(BEN)).length;
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: first.id }))).toBe('ok');
    expect(await end(BEN)).toBeNull();
    expect(await moderation.told(BEN)).toHaveLength(unread - 1);
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('is not shaken off by leaving, being removed and joining again', async () => {
    await moderation.sql('update course set open_to_join = true');
    const [{ slug }] = (await moderation.sql('select slug from course where id = $1', [moderation.courseId])) as [Json];
    const { courseId } = moderation;
    await moderation.decided(TEACHER, suspend(CHI, 30));
    const leave = await moderation.people.mutate(CHI, 'leaveCourse', { courseId }, 'course { id }');
    expect(codeOf(leave)).toBe('FORBIDDEN');
    await moderation.people.must(TEACHER, 'removeMember', { courseId, handle: 'chi' }, 'course { id }');
    await moderation.people.must(TEACHER, 'liftRemoval', { courseId, handle: 'chi' }, 'course { id }');
    await moderation.people.must(CHI, 'joinCourse', { courseSlug: slug }, 'course { id }');
    expect((await writes(CHI)).here).toBe('FORBIDDEN');
    await moderation.people.must(TEACHER, 'removeMember', { courseId, handle: 'chi' }, 'course { id }');
    await moderation.decided(TEACHER, lift(CHI));
    await moderation.people.must(TEACHER, 'liftRemoval', { courseId, handle: 'chi' }, 'course { id }');
    await moderation.people.must(CHI, 'joinCourse', { courseSlug: slug }, 'course { id }');
    expect(await writes(CHI)).toEqual(FREE);
  });

  it('reaches whoever wrote in the course and left, and nobody who was never there', async () => {
    await moderation.write('I was here.', CHI);
    await moderation.people.must(
      TEACHER,
      'removeMember',
      { courseId: moderation.courseId, handle: 'chi' },
      'course { id }',
    );
    await moderation.decided(TEACHER, suspend(CHI, 30));
    expect(codeOf(await moderation.decide(TEACHER, suspend(OUTSIDER, 30)))).toBe('NOT_FOUND');
    await moderation.decided(ADMIN, suspend(OUTSIDER, 30));
  });

  it('by an item is about its author, in its course, and leaves the item as it is', async () => {
    const id = await moderation.reported();
    const before = await moderation.item(id);
    const decision = await moderation.decided(TEACHER, { itemId: id, action: 'SUSPEND', until: moderation.inDays(2) });
    expect(decision).toMatchObject({ user: { id: moderation.userId(BEN) }, content: { id } });
    expect(await moderation.item(id)).toEqual(before);
    expect(await writes(BEN)).toEqual(BARRED);
    await moderation.decided(TEACHER, { contentId: id, action: 'LIFT_SUSPENSION' });
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('of an instructor takes their tools and what they wrote stays; an admin’s own stands above it', async () => {
    const id = await moderation.reported();
    await moderation.decided(ADMIN, suspend(COLLEAGUE, 2));
    for (const attempt of [
      await moderation.decide(COLLEAGUE, { itemId: id, action: 'HIDE' }),
      await moderation.decideMany(COLLEAGUE, { items: [{ itemId: id }], action: 'HIDE' }),
      await moderation.decide(COLLEAGUE, lift(COLLEAGUE)),
    ]) {
      expect(codeOf(attempt)).toBe('FORBIDDEN');
    }
    expect(await reads(COLLEAGUE)).toBe(true);
    await moderation.decided(CHIEF, suspend(ADMIN, 2));
    await moderation.decided(ADMIN, { itemId: id, action: 'HIDE' });
    expect(codeOf(await moderation.decide(ADMIN, lift(ADMIN)))).toBe('FORBIDDEN');
  });

  it('says to whom it stops until when, and how to appeal, and that moderators’ tools are not theirs meanwhile', async () => {
    const said = (answer: Json): string => answer.errors?.[0]?.message;
    const queue = async (member: number) =>
      said(await moderation.people.as(member, '{ moderationQueue(first: 1) { totalCount } }'));
    const settings = async (member: number) =>
      said(
        await moderation.people.as(member, 'query ($id: ID) { screeningSettings(courseId: $id) { version } }', {
          id: moderation.courseId,
        }),
      );
    const write = async (member: number) =>
      said(
        await moderation.people.mutate(
          member,
          'createReply',
          { threadId: moderation.world.id(0), bodyMarkdown: 'No.' },
          'reply { id }',
        ),
      );
    const moment = `${moderation.inDays(2).slice(0, 16).replace('T', ' ')} UTC`;
    await moderation.decided(ADMIN, suspend(COLLEAGUE, 2));
    for (const message of [await queue(COLLEAGUE), await settings(COLLEAGUE)]) {
      expect(message).toMatch(/^You are suspended in a course that you instruct.*moderators’ tools.*appealDecision/);
    }
    expect(await write(COLLEAGUE)).toMatch(/^You are suspended in this course.*appealDecision/);
    // Who teaches elsewhere besides uses the tools there.
    await moderation.sql(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'INSTRUCTOR', $3)`,
      [moderation.world.courses[1], moderation.userId(COLLEAGUE), moderation.api.clock.now()],
    );
    expect(await queue(COLLEAGUE)).toBeUndefined();
    expect(await settings(COLLEAGUE)).toMatch(/^You are suspended in a course that you instruct/);
    for (const member of [TEACHER, CURATOR, CHIEF]) {
      await moderation.decided(ADMIN, suspend(member, 2, { courseId: null }));
      expect(await queue(member)).toContain(
        `You are suspended until ${moment}, and may not use moderators’ tools meanwhile`,
      );
      expect(await write(member)).toContain(`You are suspended: you can read but not write until ${moment}`);
    }
    await moderation.decided(ADMIN, suspend(BEN, 2, { courseId: null }));
    expect(await queue(BEN)).toContain('Only instructors');
    await moderation.sql('delete from course_member where course_id = $1 and member_id = $2', [
      moderation.world.courses[1],
      moderation.userId(COLLEAGUE),
    ]);
  });

  it('of two at once is made one after the other, so that each can be undone in turn', async () => {
    for (let at = 0; at < 8; at++) {
      const [a, b] = await Promise.all([
        moderation.decided(TEACHER, suspend(ANA, 3)),
        moderation.decided(ADMIN, suspend(ANA, 5)),
      ]);
      const rows = await moderation.sql('select id, before, after from decision where id = any($1)', [[a.id, b.id]]);
      const [first, second] = rows[0]!.before.facts.until === null ? rows : rows.toReversed();
      expect(first!.before.facts.until).toBeNull();
      expect(second!.before.facts).toEqual(first!.after.facts);
      expect(codeOf(await moderation.undo(ADMIN, { decisionId: second!.id }))).toBe('ok');
      expect(codeOf(await moderation.undo(ADMIN, { decisionId: first!.id }))).toBe('ok');
      expect(await end(ANA)).toBeNull();
    }
  });

  describe('of an admin', () => {
    const everywhere = { courseId: null };
    const giveUp = (member: number) =>
      moderation.people.mutate(
        member,
        'setStanding',
        { handle: moderation.world.members[member]!.handle, admin: false },
        'user { handle }',
      );
    const onDuty = async () =>
      (
        await moderation.sql(
          'select from member where is_admin and (suspended_until is null or suspended_until <= $1)',
          [moderation.api.clock.now()],
        )
      ).length;

    it('leaves the other the last one, who can neither give that up nor be suspended until it ends', async () => {
      await moderation.decided(ADMIN, suspend(CHIEF, 3, everywhere));
      const refused = await giveUp(ADMIN);
      expect(codeOf(refused)).toBe('CONFLICT');
      expect(refused.errors?.[0]?.message).toContain('not suspended');
      await moderation.decided(ADMIN, suspend(BEN, 3, everywhere));
      moderation.api.clock.advance(3 * DAY);
      expect(codeOf(await giveUp(ADMIN))).toBe('ok');
      expect(await onDuty()).toBe(1);
    });

    it('of one by the other at once succeeds for one of them', async () => {
      for (let round = 0; round < 8; round++) {
        const answers = await Promise.all([
          moderation.decide(ADMIN, suspend(CHIEF, 3, everywhere)),
          moderation.decide(CHIEF, suspend(ADMIN, 3, everywhere)),
        ]);
        expect(answers.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
        expect(await onDuty()).toBe(1);
        await reinstate();
      }
    });

    it('leaves one on duty, whatever else is done about admins at once', async () => {
      for (let round = 0; round < 8; round++) {
        await moderation.decided(ADMIN, suspend(CHIEF, 3, everywhere));
        const lifted = await moderation.decided(ADMIN, lift(CHIEF, everywhere));
        const answers = await Promise.all([
          moderation.undo(ADMIN, { decisionId: lifted.id }),
          round % 2 ? giveUp(ADMIN) : moderation.decide(CHIEF, suspend(ADMIN, 3, everywhere)),
        ]);
        expect(await onDuty()).toBeGreaterThan(0);
        expect(answers.map(codeOf)).toContain('ok');
        await reinstate();
      }
    });
  });
});
