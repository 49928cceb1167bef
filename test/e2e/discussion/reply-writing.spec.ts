import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, ANA, BEN, CHI, OUTSIDER] = [0, 1, 2, 3, 4, 5];
const REPLY = `reply { id number depth status revision inReplyToRevision bodyMarkdown bodyHtml createdAt author { handle }
  parent { number } thread { id replyCount } ancestors { number } directReplyCount totalReplyCount }`;

describe('replying', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, { handle: 'ana' }, { handle: 'ben' }, { handle: 'chi' }, {}],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ...[ANA, BEN, CHI].map((member) => ({ member, course: 0 })),
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const publish = async (more: object = {}) => {
    const input = { title: 'A title', bodyMarkdown: 'A text.', courseId: world.courses[0], publish: true, ...more };
    return (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id as string;
  };
  const tryReply = (member: number | null, threadId: string, more: object = {}) =>
    people.mutate(member, 'createReply', { threadId, bodyMarkdown: 'An answer.', ...more }, REPLY);
  const reply = async (member: number, threadId: string, parent = 0, more: object = {}) => {
    const parentId = parent === 0 ? undefined : `${threadId}.${parent}`;
    const input = { threadId, parentId, bodyMarkdown: 'An answer.', ...more };
    return (await people.must(member, 'createReply', input, REPLY)).reply;
  };
  const sql = (text: string, values: unknown[] = []) => api.db.pool.query(text, values);

  it('numbers replies in the order of their coming, and keeps every level', async () => {
    const id = await publish();
    expect(await reply(BEN, id)).toEqual({
      id: `${id}.1`,
      number: 1,
      depth: 1,
      status: 'VISIBLE',
      revision: 1,
      inReplyToRevision: 1,
      bodyMarkdown: 'An answer.',
      bodyHtml: '<p>An answer.</p>',
      createdAt: api.clock.now().toISOString(),
      author: { handle: 'ben' },
      parent: null,
      thread: { id, replyCount: 1 },
      ancestors: [],
      directReplyCount: 0,
      totalReplyCount: 0,
    });
    await reply(CHI, id);
    await reply(ANA, id, 1);
    expect(await reply(BEN, id, 3)).toMatchObject({
      number: 4,
      depth: 3,
      parent: { number: 3 },
      ancestors: [{ number: 1 }, { number: 3 }],
      thread: { replyCount: 4 },
    });
    const TREE = `query ($id: ID!) { thread(id: $id) { replies { nodes { number depth directReplyCount totalReplyCount } } } }`;
    expect((await people.ok(CHI, TREE, { id })).thread.replies.nodes).toEqual([
      { number: 1, depth: 1, directReplyCount: 1, totalReplyCount: 2 },
      { number: 3, depth: 2, directReplyCount: 1, totalReplyCount: 1 },
      { number: 4, depth: 3, directReplyCount: 0, totalReplyCount: 0 },
      { number: 2, depth: 1, directReplyCount: 0, totalReplyCount: 0 },
    ]);
  });

  it('takes the subject’s own id for its parent', async () => {
    const id = await publish();
    const { data } = await tryReply(BEN, id, { parentId: id });
    expect(data.createReply.reply).toMatchObject({ number: 1, depth: 1, parent: null });
  });

  it('is open to everybody who sees the subject, and to nobody else', async () => {
    const course = await publish();
    const members = await publish({ audience: 'MEMBERS' });
    const secret = await publish({ audience: 'PRIVATE' });
    const codes = async (id: string) => {
      const found: string[] = [];
      for (const member of [ADMIN, TEACHER, ANA, BEN, OUTSIDER, null]) found.push(codeOf(await tryReply(member, id)));
      return found;
    };
    expect(await codes(course)).toEqual(['ok', 'ok', 'ok', 'ok', 'NOT_FOUND', 'UNAUTHENTICATED']);
    expect(await codes(members)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'UNAUTHENTICATED']);
    expect(await codes(secret)).toEqual(['ok', 'ok', 'ok', 'NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED']);
  });

  it('answers an unseen thread, an unknown one and no id at all with the same body', async () => {
    const secret = await publish({ audience: 'PRIVATE' });
    await reply(TEACHER, secret);
    const unknown = '018f0000-0000-7000-8000-00000000abcd';
    const bodies = new Set<string>();
    for (const threadId of [secret, unknown, 'nonsense', '', `${secret}.1`, 'é'.repeat(50)]) {
      bodies.add(JSON.stringify((await tryReply(BEN, threadId)).errors));
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).not.toContain(secret);
    const open = await publish();
    const missing = new Set<string>();
    for (const parentId of [`${open}.1`, `${open}.99999999999`, `${open}.0`, `${open}.-1`, 'nonsense', '']) {
      missing.add(JSON.stringify((await tryReply(BEN, open, { parentId })).errors));
    }
    expect(missing.size).toBe(1);
    expect([...missing][0]).toContain('NOT_FOUND');
  });

  it('takes no reply to a draft, which only its author sees', async () => {
    const draft = await publish({ publish: false });
    expect(codeOf(await tryReply(ANA, draft))).toBe('LOCKED');
    expect(codeOf(await tryReply(TEACHER, draft))).toBe('NOT_FOUND');
  });

  it('takes only a moderator’s reply in a locked thread; edits and withdrawals go on', async () => {
    const id = await publish();
    await reply(BEN, id);
    await sql('update thread set locked = true where id = $1', [id]);
    for (const member of [ANA, BEN, CHI]) expect(codeOf(await tryReply(member, id))).toBe('LOCKED');
    for (const member of [TEACHER, ADMIN]) expect(codeOf(await tryReply(member, id))).toBe('ok');
    const input = { id: `${id}.1`, bodyMarkdown: 'Mended.' };
    expect(codeOf(await people.mutate(BEN, 'updateReply', input, REPLY))).toBe('ok');
    expect(codeOf(await people.mutate(BEN, 'removeReply', { id: `${id}.1` }, REPLY))).toBe('ok');
    const numbers = `query ($id: ID!) { thread(id: $id) { locked replyCount replies { nodes { number } } } }`;
    expect((await people.ok(BEN, numbers, { id })).thread).toEqual({
      locked: true,
      replyCount: 2,
      replies: { nodes: [{ number: 2 }, { number: 3 }] },
    });
  });

  it('records the revision that was read, or else the one that is shown', async () => {
    const id = await publish();
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'A second text.' }, 'reflection { id }');
    expect(await reply(BEN, id)).toMatchObject({ inReplyToRevision: 2 });
    expect(await reply(BEN, id, 0, { inReplyToRevision: 1 })).toMatchObject({ inReplyToRevision: 1 });
    expect(await reply(CHI, id, 1)).toMatchObject({ inReplyToRevision: 1 });
    await people.must(BEN, 'updateReply', { id: `${id}.1`, bodyMarkdown: 'Changed.' }, REPLY);
    expect(await reply(CHI, id, 1)).toMatchObject({ inReplyToRevision: 2 });
    for (const inReplyToRevision of [0, -1, 3]) {
      const { errors } = await tryReply(BEN, id, { inReplyToRevision });
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'input.inReplyToRevision', message: expect.stringMatching(/1 to 2/) }],
      });
    }
  });

  it('goes 100 levels deep, and says so at the next', async () => {
    const id = await publish();
    let parent = 0;
    for (let depth = 1; depth <= 100; depth++) {
      ({ number: parent } = (
        await people.must(
          BEN,
          'createReply',
          { threadId: id, parentId: parent ? `${id}.${parent}` : null, bodyMarkdown: 'Deeper.' },
          'reply { number }',
        )
      ).reply);
    }
    const { errors } = await tryReply(CHI, id, { parentId: `${id}.100` });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.parentId', message: expect.stringMatching(/100 levels.*further up/) }],
    });
    const DEEP = `query ($id: ID!) { reply(id: $id) { depth ancestors { number } viewerCan { reply edit } } }`;
    const { reply: deepest } = await people.ok(CHI, DEEP, { id: `${id}.100` });
    expect(deepest.ancestors.map((ancestor: { number: number }) => ancestor.number)).toEqual(
      Array.from({ length: 99 }, (_, at) => at + 1),
    );
    expect(deepest.viewerCan).toEqual({ reply: false, edit: false });
    expect(codeOf(await tryReply(CHI, id, { parentId: `${id}.99` }))).toBe('ok');
  });

  it('takes no writing from members who are suspended, everywhere or in the course', async () => {
    const [course, elsewhere] = [await publish(), await publish({ courseId: null, audience: 'MEMBERS' })];
    await reply(BEN, course);
    const until = new Date(api.clock.now().getTime() + 60_000);
    const attempts = () => [
      tryReply(BEN, course),
      people.mutate(BEN, 'updateReply', { id: `${course}.1`, bodyMarkdown: 'Hm.' }, REPLY),
      people.mutate(BEN, 'removeReply', { id: `${course}.1` }, REPLY),
    ];
    await sql(
      'insert into course_suspension (course_id, member_id, until) select course_id, member_id, $1 from course_member where member_id = $2',
      [until, world.members[BEN]!.id],
    );
    for (const attempt of attempts()) expect(codeOf(await attempt)).toBe('FORBIDDEN');
    expect(codeOf(await tryReply(BEN, elsewhere))).toBe('ok');
    await sql('delete from course_suspension');
    await sql('update member set suspended_until = $1 where id = $2', [until, world.members[BEN]!.id]);
    for (const attempt of [...attempts(), tryReply(BEN, elsewhere)]) expect(codeOf(await attempt)).toBe('FORBIDDEN');
    api.clock.advance(60_000);
    expect(codeOf(await tryReply(BEN, course))).toBe('ok');
  });

  it('shows a held reply to its author and the moderators alone, and counts it once it is approved', async () => {
    const id = await publish();
    await reply(BEN, id);
    await sql(`update post set status = 'HELD', presence = 1, approved_at = null where thread_id = $1 and number = 1`, [
      id,
    ]);
    await sql('update thread set reply_count = 0, peer_reply_count = 0, last_reply_at = null where id = $1', [id]);
    await sql('delete from participant where thread_id = $1', [id]);
    const sees = async (member: number | null) =>
      (await people.ok(member, 'query ($id: ID!) { reply(id: $id) { status } }', { id: `${id}.1` })).reply?.status ??
      null;
    expect(await Promise.all([ADMIN, TEACHER, BEN].map(sees))).toEqual(['HELD', 'HELD', 'HELD']);
    expect(await Promise.all([ANA, CHI, OUTSIDER, null].map(sees))).toEqual([null, null, null, null]);
    expect(codeOf(await tryReply(CHI, id, { parentId: `${id}.1` }))).toBe('NOT_FOUND');
    expect(await reply(TEACHER, id, 1)).toMatchObject({ number: 2, depth: 2, thread: { replyCount: 1 } });
    expect(await sees(CHI)).toBe('REMOVED');
    expect(codeOf(await tryReply(CHI, id, { parentId: `${id}.1` }))).toBe('LOCKED');
  });
});
