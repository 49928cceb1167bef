import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ANA, BEN] = [0, 1];
const REPLY = 'reply { id number bodyMarkdown revision }';
const REFLECTION = 'reflection { id title status revision }';

describe('a mutation that is sent again with its key', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let threadId: string;
  let key = 0;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, { members: [{}, {}], courses: [{}], enrolments: [{ member: ANA, course: 0 }] });
    people = new WorldClient(api, world);
  });
  beforeEach(async () => {
    const input = { title: 'A title', bodyMarkdown: 'A text.', publish: true };
    threadId = (await people.must(ANA, 'createReflection', input, REFLECTION)).reflection.id;
    key += 1;
  });
  afterAll(() => api.close());

  const count = async (what: string, values: unknown[] = []): Promise<number> =>
    (await api.db.pool.query(`select count(*)::integer as rows from ${what}`, values)).rows[0].rows;
  const reply = (member: number, more: object = {}) =>
    people.mutate(
      member,
      'createReply',
      { threadId, bodyMarkdown: 'Once.', idempotencyKey: `key-${key}`, ...more },
      REPLY,
    );

  it('writes one reply for twenty tries at once, and answers all of them alike', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => reply(BEN)));
    expect(answers.map(({ data, errors }) => errors ?? data)).toEqual(
      Array.from({ length: 20 }, () => ({
        createReply: { reply: { id: `${threadId}.1`, number: 1, bodyMarkdown: 'Once.', revision: 1 } },
      })),
    );
    expect(await count('post where thread_id = $1 and number > 0', [threadId])).toBe(1);
    const { thread } = await people.ok(ANA, 'query ($id: ID!) { thread(id: $id) { replyCount } }', { id: threadId });
    expect(thread.replyCount).toBe(1);
  });

  it('writes one reflection for twenty tries at once', async () => {
    const before = await count('thread');
    const input = { title: 'Once', bodyMarkdown: 'Once.', publish: true, idempotencyKey: `key-${key}` };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => people.mutate(ANA, 'createReflection', input, REFLECTION)),
    );
    expect(new Set(answers.map(({ data, errors }) => JSON.stringify(errors ?? data))).size).toBe(1);
    expect(await count('thread')).toBe(before + 1);
  });

  it('succeeds where the first answer was lost and the revision has gone on', async () => {
    await reply(BEN, { idempotencyKey: null });
    const edit = { id: `${threadId}.1`, bodyMarkdown: 'Mended.', ifRevision: 1, idempotencyKey: `key-${key}` };
    const first = await people.mutate(BEN, 'updateReply', edit, REPLY);
    const again = await people.mutate(BEN, 'updateReply', edit, REPLY);
    expect(again.errors).toBeUndefined();
    expect(again.data).toEqual(first.data);
    expect(again.data.updateReply.reply).toMatchObject({ revision: 2, bodyMarkdown: 'Mended.' });
    const { idempotencyKey: _key, ...without } = edit;
    expect(codeOf(await people.mutate(BEN, 'updateReply', without, REPLY))).toBe('CONFLICT');
  });

  it('answers what it led to as the member may see it now, and writes nothing', async () => {
    const first = await reply(BEN);
    await people.must(BEN, 'updateReply', { id: `${threadId}.1`, bodyMarkdown: 'Since changed.' }, REPLY);
    expect((await reply(BEN)).data.createReply.reply).toMatchObject({ revision: 2, bodyMarkdown: 'Since changed.' });
    await people.must(BEN, 'removeReply', { id: `${threadId}.1` }, REPLY);
    expect((await reply(BEN)).data.createReply.reply).toBeNull();
    await people.must(ANA, 'updateReflection', { id: threadId, title: 'Locked now' }, REFLECTION);
    await api.db.pool.query('update thread set locked = true where id = $1', [threadId]);
    expect((await reply(BEN)).errors).toBeUndefined();
    expect(first.errors).toBeUndefined();
    expect(await count('post where thread_id = $1 and number > 0', [threadId])).toBe(1);
  });

  it.each([
    ['publishReflection', (id: string) => ({ id }), REFLECTION],
    ['updateReflection', (id: string) => ({ id, title: 'Another', ifRevision: 1 }), REFLECTION],
    ['removeReflection', (id: string) => ({ id, ifRevision: 1 }), 'reflection { status }'],
  ])('goes for %s too', async (mutation, input, payload) => {
    const draft = { title: 'A draft', bodyMarkdown: 'A text.' };
    const { id } = (await people.must(ANA, 'createReflection', draft, REFLECTION)).reflection;
    const keyed = { ...input(id), idempotencyKey: `key-${key}` };
    const first = await people.mutate(ANA, mutation, keyed, payload);
    expect(first.errors).toBeUndefined();
    expect((await people.mutate(ANA, mutation, keyed, payload)).data).toEqual(first.data);
  });

  it('forgets the key of a try that failed', async () => {
    expect(codeOf(await reply(BEN, { parentId: `${threadId}.7` }))).toBe('NOT_FOUND');
    expect(codeOf(await reply(BEN, { bodyMarkdown: '***' }))).toBe('BAD_USER_INPUT');
    await api.db.pool.query('update thread set locked = true where id = $1', [threadId]);
    expect(codeOf(await reply(BEN))).toBe('LOCKED');
    await api.db.pool.query('update thread set locked = false where id = $1', [threadId]);
    expect(codeOf(await reply(BEN))).toBe('ok');
    expect(await count('post where thread_id = $1 and number > 0', [threadId])).toBe(1);
  });

  it('is a conflict with another input or another operation', async () => {
    await reply(BEN);
    for (const more of [{ bodyMarkdown: 'Twice.' }, { parentId: `${threadId}.1` }, { inReplyToRevision: 1 }]) {
      const { errors } = await reply(BEN, more);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(/new key/),
        extensions: { code: 'CONFLICT' },
      });
    }
    const other = { id: `${threadId}.1`, bodyMarkdown: 'Once.', idempotencyKey: `key-${key}` };
    expect(codeOf(await people.mutate(BEN, 'updateReply', other, REPLY))).toBe('CONFLICT');
    expect(await count('post where thread_id = $1 and number > 0', [threadId])).toBe(1);
  });

  it('is a conflict with another operation of the very same input', async () => {
    const input = { id: threadId, idempotencyKey: `key-${key}` };
    await people.must(ANA, 'publishReflection', input, REFLECTION);
    expect(codeOf(await people.mutate(ANA, 'removeReflection', input, REFLECTION))).toBe('CONFLICT');
    await people.must(ANA, 'publishReflection', input, REFLECTION);
  });

  it('takes the order of an input’s fields for no difference', async () => {
    const send = (input: string) => people.as(BEN, `mutation { createReply(input: ${input}) { reply { number } } }`);
    await send(`{ threadId: "${threadId}", bodyMarkdown: "Once.", idempotencyKey: "order-${key}" }`);
    const { data } = await send(`{ idempotencyKey: "order-${key}", bodyMarkdown: "Once.", threadId: "${threadId}" }`);
    expect(data).toEqual({ createReply: { reply: { number: 1 } } });
  });

  it('keeps the keys of two members apart', async () => {
    expect((await reply(ANA)).data.createReply.reply.number).toBe(1);
    expect((await reply(BEN)).data.createReply.reply.number).toBe(2);
    expect((await reply(ANA)).data.createReply.reply.number).toBe(1);
  });

  it.each(['', 'with a space', 'é', 'x'.repeat(101), 'line\nbreak'])('refuses %j for a key', async (idempotencyKey) => {
    const { errors } = await reply(BEN, { idempotencyKey });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.idempotencyKey', message: expect.stringMatching(/1 to 100 visible ASCII/) }],
    });
  });

  it('takes a key of 100 characters', async () => {
    expect(codeOf(await reply(BEN, { idempotencyKey: '!~'.repeat(50) }))).toBe('ok');
  });
});
