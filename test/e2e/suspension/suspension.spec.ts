import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { ADMIN, ANA, BEN, CHI, CHIEF, COLLEAGUE, CURATOR, Desk, OUTSIDER, TEACHER } from '../../support/desk.js';

const DAY = 24 * 60 * 60_000;

describe('a suspension', () => {
  let desk: Desk;
  let otherNode: TestApi;

  beforeAll(async () => {
    desk = await Desk.open();
    otherNode = await startApi({ database: desk.api.database, clock: desk.api.clock });
  });
  afterAll(async () => {
    await otherNode.close();
    await desk.close();
  });
  afterEach(async () => {
    await desk.sql('delete from course_suspension');
    await reinstate();
  });

  const reinstate = () =>
    desk.sql('update member set suspended_until = null, is_admin = id = any($1)', [
      [ADMIN, CHIEF].map((member) => desk.userId(member)),
    ]);

  /** What comes of writing, with one and the same token, in the course and elsewhere, on this node and the other. */
  async function writes(member: number): Promise<Record<'here' | 'there' | 'elsewhere', string>> {
    const token = desk.people.token(member)!;
    const reply = async (api: TestApi, subject: number) =>
      codeOf(
        await api.graphql(
          'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { id } } }',
          { input: { threadId: desk.world.id(subject), bodyMarkdown: `At ${desk.api.clock.now().getTime()}.` } },
          { token },
        ),
      );
    desk.api.clock.advance(1000);
    return { here: await reply(desk.api, 0), there: await reply(otherNode, 0), elsewhere: await reply(desk.api, 1) };
  }
  const reads = async (member: number) =>
    (await desk.people.ok(member, 'query ($id: ID!) { thread(id: $id) { id } }', { id: desk.world.id(0) })).thread !==
    null;
  const suspend = (member: number, days: number, more: object = {}) => ({
    userId: desk.userId(member),
    courseId: desk.courseId,
    action: 'SUSPEND',
    until: desk.inDays(days),
    ...more,
  });
  const lift = (member: number, more: object = {}) => ({
    userId: desk.userId(member),
    courseId: desk.courseId,
    action: 'LIFT_SUSPENSION',
    ...more,
  });
  const end = async (member: number) =>
    (await desk.sql('select until from course_suspension where member_id = $1', [desk.userId(member)]))[0]?.until ??
    null;

  const FREE = { here: 'ok', there: 'ok', elsewhere: 'ok' };
  const BARRED = { here: 'FORBIDDEN', there: 'FORBIDDEN', elsewhere: 'ok' };

  it('in a course lets a member read but not write there, from the next request on, on every node, until it ends', async () => {
    expect(await writes(BEN)).toEqual(FREE);
    const decision = await desk.decided(TEACHER, suspend(BEN, 3, { reason: 'Three days to think.' }));
    expect(decision).toMatchObject({
      action: 'SUSPEND',
      until: expect.any(String),
      contentRevision: null,
      content: null,
      user: { id: desk.userId(BEN) },
    });
    expect(await writes(BEN)).toEqual(BARRED);
    expect(await reads(BEN)).toBe(true);
    expect((await desk.told(BEN))[0]).toMatchObject({
      kind: 'MODERATION',
      message: expect.stringContaining('Three days to think.'),
    });
    const [entry] = await desk.sql('select * from audit_entry where decision_id = $1', [decision.id]);
    expect(entry).toMatchObject({
      action: 'SUSPEND',
      target_kind: 'MEMBER',
      target_id: desk.userId(BEN),
      scope: 'COURSE',
      course_id: desk.courseId,
      before: { until: null },
      after: { until: decision.until },
    });
    desk.api.clock.advance(3 * DAY);
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('everywhere is an admin’s to make and to lift, and nothing that curators or instructors read of', async () => {
    const decision = await desk.decided(ADMIN, suspend(BEN, 3, { courseId: null }));
    expect(await writes(BEN)).toEqual({ here: 'FORBIDDEN', there: 'FORBIDDEN', elsewhere: 'FORBIDDEN' });
    expect(await reads(BEN)).toBe(true);
    for (const member of [TEACHER, CURATOR]) {
      expect(codeOf(await desk.undo(member, { decisionId: decision.id }))).toBe('NOT_FOUND');
      expect(codeOf(await desk.decide(member, lift(BEN, { courseId: null })))).toBe('FORBIDDEN');
    }
    const [entry] = await desk.sql('select scope from audit_entry where decision_id = $1', [decision.id]);
    expect(entry?.scope).toBe('INSTALLATION');
    await desk.decided(CHIEF, lift(BEN, { courseId: null }));
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('is lifted early, and undoing either gives back what there was before', async () => {
    const first = await desk.decided(TEACHER, suspend(BEN, 3));
    const second = await desk.decided(COLLEAGUE, suspend(BEN, 9));
    expect(codeOf(await desk.undo(TEACHER, { decisionId: first.id }))).toBe('CONFLICT');
    expect(codeOf(await desk.undo(TEACHER, { decisionId: second.id }))).toBe('ok');
    expect((await end(BEN)).toISOString()).toBe(first.until);
    const lifted = await desk.decided(TEACHER, lift(BEN));
    expect(await end(BEN)).toBeNull();
    expect(await writes(BEN)).toEqual(FREE);
    expect(codeOf(await desk.undo(COLLEAGUE, { decisionId: lifted.id }))).toBe('ok');
    expect((await end(BEN)).toISOString()).toBe(first.until);
    const unread = (await desk.told(BEN)).length;
    expect(codeOf(await desk.undo(TEACHER, { decisionId: first.id }))).toBe('ok');
    expect(await end(BEN)).toBeNull();
    expect(await desk.told(BEN)).toHaveLength(unread - 1);
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('is not shaken off by leaving, being removed and joining again', async () => {
    await desk.sql('update course set open_to_join = true');
    const [{ slug }] = (await desk.sql('select slug from course where id = $1', [desk.courseId])) as [Json];
    const { courseId } = desk;
    await desk.decided(TEACHER, suspend(CHI, 30));
    const leave = await desk.people.mutate(CHI, 'leaveCourse', { courseId }, 'course { id }');
    expect(codeOf(leave)).toBe('FORBIDDEN');
    await desk.people.must(TEACHER, 'removeMember', { courseId, handle: 'chi' }, 'course { id }');
    await desk.people.must(TEACHER, 'liftRemoval', { courseId, handle: 'chi' }, 'course { id }');
    await desk.people.must(CHI, 'joinCourse', { courseSlug: slug }, 'course { id }');
    expect((await writes(CHI)).here).toBe('FORBIDDEN');
    await desk.people.must(TEACHER, 'removeMember', { courseId, handle: 'chi' }, 'course { id }');
    await desk.decided(TEACHER, lift(CHI));
    await desk.people.must(TEACHER, 'liftRemoval', { courseId, handle: 'chi' }, 'course { id }');
    await desk.people.must(CHI, 'joinCourse', { courseSlug: slug }, 'course { id }');
    expect(await writes(CHI)).toEqual(FREE);
  });

  it('reaches whoever wrote in the course and left, and nobody who was never there', async () => {
    await desk.write('I was here.', CHI);
    await desk.people.must(TEACHER, 'removeMember', { courseId: desk.courseId, handle: 'chi' }, 'course { id }');
    await desk.decided(TEACHER, suspend(CHI, 30));
    expect(codeOf(await desk.decide(TEACHER, suspend(OUTSIDER, 30)))).toBe('NOT_FOUND');
    await desk.decided(ADMIN, suspend(OUTSIDER, 30));
  });

  it('by an item is about its author, in its course, and leaves the item as it is', async () => {
    const id = await desk.reported();
    const before = await desk.item(id);
    const decision = await desk.decided(TEACHER, { itemId: id, action: 'SUSPEND', until: desk.inDays(2) });
    expect(decision).toMatchObject({ user: { id: desk.userId(BEN) }, content: { id } });
    expect(await desk.item(id)).toEqual(before);
    expect(await writes(BEN)).toEqual(BARRED);
    await desk.decided(TEACHER, { contentId: id, action: 'LIFT_SUSPENSION' });
    expect(await writes(BEN)).toEqual(FREE);
  });

  it('of an instructor takes their tools and what they wrote stays; an admin’s own stands above it', async () => {
    const id = await desk.reported();
    await desk.decided(ADMIN, suspend(COLLEAGUE, 2));
    for (const attempt of [
      await desk.decide(COLLEAGUE, { itemId: id, action: 'HIDE' }),
      await desk.decideMany(COLLEAGUE, { items: [{ itemId: id }], action: 'HIDE' }),
      await desk.decide(COLLEAGUE, lift(COLLEAGUE)),
    ]) {
      expect(codeOf(attempt)).toBe('FORBIDDEN');
    }
    expect(await reads(COLLEAGUE)).toBe(true);
    await desk.decided(CHIEF, suspend(ADMIN, 2));
    await desk.decided(ADMIN, { itemId: id, action: 'HIDE' });
    expect(codeOf(await desk.decide(ADMIN, lift(ADMIN)))).toBe('FORBIDDEN');
  });

  it('says to whom it stops until when, and how to appeal, and that moderators’ tools are not theirs meanwhile', async () => {
    const said = (answer: Json): string => answer.errors?.[0]?.message;
    const queue = async (member: number) =>
      said(await desk.people.as(member, '{ moderationQueue(first: 1) { totalCount } }'));
    const settings = async (member: number) =>
      said(
        await desk.people.as(member, 'query ($id: ID) { screeningSettings(courseId: $id) { version } }', {
          id: desk.courseId,
        }),
      );
    const write = async (member: number) =>
      said(
        await desk.people.mutate(
          member,
          'createReply',
          { threadId: desk.world.id(0), bodyMarkdown: 'No.' },
          'reply { id }',
        ),
      );
    const moment = `${desk.inDays(2).slice(0, 16).replace('T', ' ')} UTC`;
    await desk.decided(ADMIN, suspend(COLLEAGUE, 2));
    for (const message of [await queue(COLLEAGUE), await settings(COLLEAGUE)]) {
      expect(message).toMatch(/^You are suspended in a course that you instruct.*moderators’ tools.*appealDecision/);
    }
    expect(await write(COLLEAGUE)).toMatch(/^You are suspended in this course.*appealDecision/);
    // Who teaches elsewhere besides uses the tools there.
    await desk.sql(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'INSTRUCTOR', $3)`,
      [desk.world.courses[1], desk.userId(COLLEAGUE), desk.api.clock.now()],
    );
    expect(await queue(COLLEAGUE)).toBeUndefined();
    expect(await settings(COLLEAGUE)).toMatch(/^You are suspended in a course that you instruct/);
    for (const member of [TEACHER, CURATOR, CHIEF]) {
      await desk.decided(ADMIN, suspend(member, 2, { courseId: null }));
      expect(await queue(member)).toContain(
        `You are suspended until ${moment}, and may not use moderators’ tools meanwhile`,
      );
      expect(await write(member)).toContain(`You are suspended: you can read but not write until ${moment}`);
    }
    await desk.decided(ADMIN, suspend(BEN, 2, { courseId: null }));
    expect(await queue(BEN)).toContain('Only instructors');
    await desk.sql('delete from course_member where course_id = $1 and member_id = $2', [
      desk.world.courses[1],
      desk.userId(COLLEAGUE),
    ]);
  });

  it('of two at once is made one after the other, so that each can be undone in turn', async () => {
    for (let at = 0; at < 8; at++) {
      const [a, b] = await Promise.all([desk.decided(TEACHER, suspend(ANA, 3)), desk.decided(ADMIN, suspend(ANA, 5))]);
      const rows = await desk.sql('select id, before, after from decision where id = any($1)', [[a.id, b.id]]);
      const [first, second] = rows[0]!.before.facts.until === null ? rows : rows.toReversed();
      expect(first!.before.facts.until).toBeNull();
      expect(second!.before.facts).toEqual(first!.after.facts);
      expect(codeOf(await desk.undo(ADMIN, { decisionId: second!.id }))).toBe('ok');
      expect(codeOf(await desk.undo(ADMIN, { decisionId: first!.id }))).toBe('ok');
      expect(await end(ANA)).toBeNull();
    }
  });

  describe('of an admin', () => {
    const everywhere = { courseId: null };
    const giveUp = (member: number) =>
      desk.people.mutate(
        member,
        'setStanding',
        { handle: desk.world.members[member]!.handle, admin: false },
        'user { handle }',
      );
    const onDuty = async () =>
      (
        await desk.sql('select from member where is_admin and (suspended_until is null or suspended_until <= $1)', [
          desk.api.clock.now(),
        ])
      ).length;

    it('leaves the other the last one, who can neither give that up nor be suspended until it ends', async () => {
      await desk.decided(ADMIN, suspend(CHIEF, 3, everywhere));
      const refused = await giveUp(ADMIN);
      expect(codeOf(refused)).toBe('CONFLICT');
      expect(refused.errors?.[0]?.message).toContain('not suspended');
      await desk.decided(ADMIN, suspend(BEN, 3, everywhere));
      desk.api.clock.advance(3 * DAY);
      expect(codeOf(await giveUp(ADMIN))).toBe('ok');
      expect(await onDuty()).toBe(1);
    });

    it('of one by the other at once succeeds for one of them', async () => {
      for (let round = 0; round < 8; round++) {
        const answers = await Promise.all([
          desk.decide(ADMIN, suspend(CHIEF, 3, everywhere)),
          desk.decide(CHIEF, suspend(ADMIN, 3, everywhere)),
        ]);
        expect(answers.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
        expect(await onDuty()).toBe(1);
        await reinstate();
      }
    });

    it('leaves one on duty, whatever else is done about admins at once', async () => {
      for (let round = 0; round < 8; round++) {
        await desk.decided(ADMIN, suspend(CHIEF, 3, everywhere));
        const lifted = await desk.decided(ADMIN, lift(CHIEF, everywhere));
        const answers = await Promise.all([
          desk.undo(ADMIN, { decisionId: lifted.id }),
          round % 2 ? giveUp(ADMIN) : desk.decide(CHIEF, suspend(ADMIN, 3, everywhere)),
        ]);
        expect(await onDuty()).toBeGreaterThan(0);
        expect(answers.map(codeOf)).toContain('ok');
        await reinstate();
      }
    });
  });
});
