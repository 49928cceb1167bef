import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { tablesWith } from '../../support/tables-with.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, ANA, BEN, CHI] = [0, 1, 2, 3, 4];
const REFLECTION = `id status title slug excerpt wordCount bodyMarkdown bodyHtml author { handle }
  mentions { handle } revisions { totalCount } reactions { count } thread { locked replyCount replies { nodes { number status } } }
  viewerCan { reply edit remove report moderate }`;
const THREAD = `query ($id: ID!) { thread(id: $id) { replyCount participantCount lastReplyAt
  replies { totalCount nodes { number depth status author { handle } bodyHtml bodyMarkdown revision parent { number } } } } }`;

describe('withdrawing', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, { handle: 'ana' }, { handle: 'ben' }, { handle: 'chi' }],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ...[ANA, BEN, CHI].map((member) => ({ member, course: 0 })),
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const publish = async () => {
    const input = { title: 'A title', bodyMarkdown: 'A text for @ben.', courseId: world.courses[0], publish: true };
    return (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id as string;
  };
  const answer = async (member: number, threadId: string, parent = 0) => {
    api.clock.advance(1_000);
    const parentId = parent === 0 ? null : `${threadId}.${parent}`;
    const input = { threadId, parentId, bodyMarkdown: 'An answer to @ana.' };
    return (await people.must(member, 'createReply', input, 'reply { number }')).reply.number as number;
  };
  const removeReply = (member: number, threadId: string, number: number, more: object = {}) =>
    people.mutate(member, 'removeReply', { id: `${threadId}.${number}`, ...more }, 'reply { number status bodyHtml }');
  const read = async (member: number | null, id: string) =>
    (await people.ok(member, `query ($id: ID!) { reflection(id: $id) { ${REFLECTION} } }`, { id })).reflection;

  it('blanks a reflection, locks its thread, and leaves it to its author and moderators', async () => {
    const id = await publish();
    await answer(BEN, id);
    await people.must(BEN, 'react', { contentId: id, reaction: 'THANKS', on: true }, 'content { id }');
    const { reflection } = await people.must(ANA, 'removeReflection', { id }, `reflection { ${REFLECTION} }`);
    expect(reflection).toEqual({
      id,
      status: 'REMOVED',
      title: '',
      slug: '',
      excerpt: '',
      wordCount: 0,
      bodyMarkdown: null,
      bodyHtml: null,
      author: { handle: 'ana' },
      mentions: [],
      revisions: { totalCount: 0 },
      reactions: [],
      thread: { locked: true, replyCount: 1, replies: { nodes: [{ number: 1, status: 'VISIBLE' }] } },
      viewerCan: { reply: false, edit: false, remove: false, report: false, moderate: false },
    });
    for (const member of [ANA, TEACHER, ADMIN]) expect(await read(member, id)).toMatchObject({ status: 'REMOVED' });
    for (const member of [BEN, null]) expect(await read(member, id)).toBeNull();
    const { rows } = await api.db.pool.query(
      `select p.markdown || p.html || p.text || r.title || r.slug || r.excerpt as text from post p join reflection r using (thread_id)
       where p.thread_id = $1 and p.number = 0`,
      [id],
    );
    expect(rows).toEqual([{ text: '' }]);
  });

  it('lets nothing more be done with a withdrawn reflection', async () => {
    const id = await publish();
    const number = await answer(BEN, id);
    await people.must(ANA, 'removeReflection', { id }, 'reflection { id }');
    const attempt = async (member: number, mutation: string, input: object, payload: string) =>
      codeOf(await people.mutate(member, mutation, input, payload));
    expect(await attempt(ANA, 'removeReflection', { id }, 'reflection { id }')).toBe('GONE');
    expect(await attempt(ANA, 'updateReflection', { id, title: 'Again' }, 'reflection { id }')).toBe('GONE');
    expect(await attempt(ANA, 'publishReflection', { id }, 'reflection { id }')).toBe('GONE');
    for (const [member, code] of [
      [ANA, 'GONE'],
      [TEACHER, 'GONE'],
      [BEN, 'NOT_FOUND'],
    ] as const) {
      expect(await attempt(member, 'createReply', { threadId: id, bodyMarkdown: 'Late.' }, 'reply { id }')).toBe(code);
    }
    const below = { threadId: id, parentId: `${id}.${number}`, bodyMarkdown: 'Late.' };
    for (const [member, code] of [
      [ANA, 'LOCKED'],
      [TEACHER, 'LOCKED'],
      [BEN, 'NOT_FOUND'],
    ] as const) {
      expect(await attempt(member, 'createReply', below, 'reply { id }')).toBe(code);
    }
  });

  it('removes a draft without a trace for others', async () => {
    const input = { title: 'A title', bodyMarkdown: 'Not yet.', courseId: world.courses[0] };
    const { id } = (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection;
    await people.must(ANA, 'removeReflection', { id }, 'reflection { id status }');
    expect((await people.ok(ANA, '{ viewer { drafts { totalCount } } }')).viewer.drafts.totalCount).toBe(0);
    expect(await read(BEN, id)).toBeNull();
  });

  it('takes a reply without descendants away, and never gives its number again', async () => {
    const id = await publish();
    expect([await answer(BEN, id), await answer(CHI, id)]).toEqual([1, 2]);
    const at = api.clock.now().toISOString();
    expect(await removeReply(CHI, id, 2)).toMatchObject({ data: { removeReply: { reply: null } } });
    const { thread } = await people.ok(ANA, THREAD, { id });
    expect(thread).toMatchObject({ replyCount: 1, participantCount: 2, replies: { totalCount: 1 } });
    expect(thread.lastReplyAt).toBe(new Date(new Date(at).getTime() - 1_000).toISOString());
    for (const member of [ANA, CHI, TEACHER]) {
      expect(
        (await people.ok(member, 'query ($id: ID!) { reply(id: $id) { id } }', { id: `${id}.2` })).reply,
      ).toBeNull();
    }
    expect(await answer(CHI, id)).toBe(3);
    expect(codeOf(await removeReply(CHI, id, 2))).toBe('NOT_FOUND');
  });

  it('leaves a tombstone where answers hang on a reply, and takes it away with the last of them', async () => {
    const id = await publish();
    await answer(BEN, id);
    await answer(CHI, id, 1);
    await answer(BEN, id, 2);
    const tombstone = { status: 'REMOVED', author: null, bodyHtml: null, bodyMarkdown: null, revision: 0 };
    expect(await removeReply(BEN, id, 1)).toMatchObject({
      data: { removeReply: { reply: { number: 1, status: 'REMOVED', bodyHtml: null } } },
    });
    await removeReply(CHI, id, 2);
    for (const member of [ANA, BEN, CHI, TEACHER, ADMIN]) {
      const { thread } = await people.ok(member, THREAD, { id });
      expect(thread).toMatchObject({ replyCount: 1, participantCount: 2, replies: { totalCount: 3 } });
      expect(thread.replies.nodes).toMatchObject([
        { number: 1, depth: 1, parent: null, ...tombstone },
        { number: 2, depth: 2, parent: { number: 1 }, ...tombstone },
        { number: 3, depth: 3, parent: { number: 2 }, status: 'VISIBLE', author: { handle: 'ben' } },
      ]);
    }
    for (const attempt of [
      people.mutate(ANA, 'createReply', { threadId: id, parentId: `${id}.1`, bodyMarkdown: 'Hm.' }, 'reply { id }'),
      people.mutate(BEN, 'updateReply', { id: `${id}.1`, bodyMarkdown: 'Hm.' }, 'reply { id }'),
      removeReply(BEN, id, 1),
      people.mutate(ANA, 'react', { contentId: `${id}.1`, reaction: 'AGREE', on: true }, 'content { id }'),
    ]) {
      expect(codeOf(await attempt)).toBe('LOCKED');
    }
    await removeReply(BEN, id, 3);
    expect((await people.ok(ANA, THREAD, { id })).thread).toEqual({
      replyCount: 0,
      participantCount: 1,
      lastReplyAt: null,
      replies: { totalCount: 0, nodes: [] },
    });
  });

  it('erases what was withdrawn from every table but its place', async () => {
    const id = await publish();
    await answer(BEN, id);
    api.clock.advance(6 * 60_000);
    await people.must(
      BEN,
      'updateReply',
      { id: `${id}.1`, bodyMarkdown: 'Better: [kept here](https://kept-here.example "kept here, too"), @ana.' },
      'reply { id }',
    );
    await people.must(ANA, 'react', { contentId: `${id}.1`, reaction: 'AGREE', on: true }, 'content { id }');
    const texts = ['Better: kept here', 'https://kept-here.example', 'kept here, too'];
    for (const words of texts) expect(await tablesWith(api.db, words)).toContain('post');
    await removeReply(BEN, id, 1);
    for (const words of texts) expect(await tablesWith(api.db, words)).toEqual([]);
    for (const table of ['post_revision', 'mention', 'reaction']) {
      const { rows } = await api.db.pool.query(`select * from ${table} where thread_id = $1 and number = 1`, [id]);
      expect(rows).toEqual([]);
    }
    const { rows } = await api.db.pool.query(
      'select markdown, html, text, links, titles from post where thread_id = $1 and number = 1',
      [id],
    );
    expect(rows).toEqual([{ markdown: '', html: '', text: '', links: [], titles: [] }]);
  });

  it('is its author’s alone, and starts from the current revision if it names one', async () => {
    const id = await publish();
    await answer(BEN, id);
    for (const other of [ADMIN, TEACHER, ANA, CHI]) expect(codeOf(await removeReply(other, id, 1))).toBe('FORBIDDEN');
    const removed = people.mutate(TEACHER, 'removeReflection', { id }, 'reflection { id }');
    expect(codeOf(await removed)).toBe('FORBIDDEN');
    const stale = await removeReply(BEN, id, 1, { ifRevision: 2 });
    expect(stale.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', currentRevision: 1 });
    expect(codeOf(await removeReply(BEN, id, 1, { ifRevision: 1 }))).toBe('ok');
  });
});
