import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const MINUTE = 60_000;
const [TEACHER, ANA, BEN, CHI, DEE] = [0, 1, 2, 3, 4];
const REVISIONS =
  'revisions { totalCount nodes { number bodyMarkdown reason createdAt editor { handle } } } revision editedAt';

/** The same rules for both: each is begun, changed and read through its own operations. */
const kinds = [
  { kind: 'reflection', update: 'updateReflection' },
  { kind: 'reply', update: 'updateReply' },
] as const;

describe('revisions', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{}, { handle: 'ana' }, { handle: 'ben' }, { handle: 'chi' }, { handle: 'dee' }],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ...[ANA, BEN, CHI, DEE].map((member) => ({ member, course: 0 })),
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  async function publish(member: number, bodyMarkdown = 'The first text.'): Promise<string> {
    const input = { title: 'A title', bodyMarkdown, courseId: world.courses[0], publish: true };
    return (await people.must(member, 'createReflection', input, 'reflection { id }')).reflection.id;
  }

  async function answer(member: number, threadId: string, parentId: string | null = null, bodyMarkdown = 'Hm.') {
    return (await people.must(member, 'createReply', { threadId, parentId, bodyMarkdown }, 'reply { id }')).reply.id;
  }

  describe.each(kinds)('of a $kind', ({ kind, update }) => {
    const begin = async (body?: string) =>
      kind === 'reflection' ? publish(ANA, body) : answer(ANA, await publish(BEN), null, body ?? 'The first text.');
    const answerTo = (member: number, id: string) => answer(member, id.split('.')[0]!, kind === 'reply' ? id : null);
    const change = (id: string, bodyMarkdown: string, more: object = {}) =>
      people.mutate(ANA, update, { id, bodyMarkdown, ...more }, `${kind} { id revision editedAt bodyMarkdown }`);
    const read = async (member: number, id: string) =>
      (await people.ok(member, `query ($id: ID!) { ${kind}(id: $id) { ${REVISIONS} bodyMarkdown } }`, { id }))[kind];
    const numbers = async (id: string) =>
      (await read(ANA, id)).revisions.nodes.map((revision: { number: number }) => revision.number);

    it('does not keep a slip that is mended within five minutes of the last change', async () => {
      const id = await begin();
      api.clock.advance(5 * MINUTE);
      expect(codeOf(await change(id, 'The second text.'))).toBe('ok');
      expect(await read(ANA, id)).toMatchObject({
        revision: 2,
        editedAt: api.clock.now().toISOString(),
        bodyMarkdown: 'The second text.',
      });
      expect(await numbers(id)).toEqual([2]);
      api.clock.advance(5 * MINUTE);
      await change(id, 'The third text.');
      expect(await numbers(id)).toEqual([3]);
    });

    it('keeps what stood for more than five minutes, with the reason for each change', async () => {
      const id = await begin();
      const began = api.clock.now().toISOString();
      api.clock.advance(5 * MINUTE + 1);
      const changed = api.clock.now().toISOString();
      await change(id, 'The second text.', { reason: 'A name was wrong.' });
      expect((await read(ANA, id)).revisions).toEqual({
        totalCount: 2,
        nodes: [
          {
            number: 2,
            bodyMarkdown: 'The second text.',
            reason: 'A name was wrong.',
            createdAt: changed,
            editor: { handle: 'ana' },
          },
          { number: 1, bodyMarkdown: 'The first text.', reason: null, createdAt: began, editor: { handle: 'ana' } },
        ],
      });
      api.clock.advance(MINUTE);
      await change(id, 'The third text.');
      expect(await numbers(id)).toEqual([3, 1]);
      api.clock.advance(6 * MINUTE);
      await change(id, 'The fourth text.');
      expect(await numbers(id)).toEqual([4, 3, 1]);
    });

    it('keeps what somebody else has answered, but not what only its author has', async () => {
      const id = await begin();
      await answerTo(ANA, id);
      await change(id, 'The second text.');
      expect(await numbers(id)).toEqual([2]);
      await answerTo(CHI, id);
      await change(id, 'The third text.');
      expect(await numbers(id)).toEqual([3, 2]);
    });

    it('keeps what is held, which a moderator has to see as it was', async () => {
      const id = await begin();
      const [thread, number = '0'] = id.split('.');
      if (kind === 'reflection') await api.db.pool.query(`update thread set status = 'HELD' where id = $1`, [thread]);
      else
        await api.db.pool.query(`update post set status = 'HELD', presence = 1 where thread_id = $1 and number = $2`, [
          thread,
          number,
        ]);
      await change(id, 'The second text.');
      expect(await numbers(id)).toEqual([2, 1]);
    });

    it('shows them to the author and the moderators, and none to anybody else', async () => {
      const id = await begin();
      api.clock.advance(6 * MINUTE);
      await change(id, 'The second text.');
      for (const member of [ANA, TEACHER]) expect((await read(member, id)).revisions.totalCount).toBe(2);
      for (const member of [CHI]) expect((await read(member, id)).revisions).toEqual({ totalCount: 0, nodes: [] });
    });

    it('does not count the same text again as a change', async () => {
      const id = await begin();
      api.clock.advance(6 * MINUTE);
      await change(id, 'The first text.');
      expect(await read(ANA, id)).toMatchObject({ revision: 1, editedAt: null, revisions: { totalCount: 1 } });
    });

    it('refuses an edit that starts from another revision, and tells the current one', async () => {
      const id = await begin();
      await change(id, 'The second text.', { ifRevision: 1 });
      for (const ifRevision of [1, 3, 0]) {
        const { errors } = await change(id, 'The third text.', { ifRevision });
        expect(errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', currentRevision: 2 });
      }
      expect((await read(ANA, id)).bodyMarkdown).toBe('The second text.');
      expect(codeOf(await change(id, 'The third text.', { ifRevision: 2 }))).toBe('ok');
    });

    it('is refused for a text of somebody else, a moderator’s too', async () => {
      const id = await begin();
      const input = { id, bodyMarkdown: 'Put in their mouth.' };
      for (const other of [TEACHER, CHI]) {
        expect(codeOf(await people.mutate(other, update, input, `${kind} { id }`))).toBe('FORBIDDEN');
      }
      expect(codeOf(await people.mutate(null, update, input, `${kind} { id }`))).toBe('UNAUTHENTICATED');
      expect((await read(ANA, id)).bodyMarkdown).toBe('The first text.');
    });

    it('binds a mention to the member: a renamed one stays mentioned, whoever edits around it', async () => {
      const id = await begin('As @dee says.');
      await people.must(DEE, 'updateProfile', { handle: 'deborah' }, 'viewer { email }');
      const mentions = `query ($id: ID!) { ${kind}(id: $id) { bodyHtml mentions { handle user { handle } } } }`;
      const before = (await people.ok(ANA, mentions, { id }))[kind];
      expect(before.mentions).toEqual([{ handle: 'dee', user: { handle: 'deborah' } }]);
      await change(id, 'As @dee says, and @chi and @nobody.');
      const after = (await people.ok(ANA, mentions, { id }))[kind];
      expect(after.mentions).toEqual([
        { handle: 'dee', user: { handle: 'deborah' } },
        { handle: 'chi', user: { handle: 'chi' } },
        { handle: 'nobody', user: null },
      ]);
      expect(after.bodyHtml).toContain(before.bodyHtml.match(/<a [^>]*>/)[0]);
      await change(id, 'As @chi says.');
      expect((await people.ok(ANA, mentions, { id }))[kind].mentions).toEqual([
        { handle: 'chi', user: { handle: 'chi' } },
      ]);
      await people.must(DEE, 'updateProfile', { handle: 'dee' }, 'viewer { email }');
    });
  });

  it('counts a change of the title alone as a revision of the reflection', async () => {
    const id = await publish(ANA);
    api.clock.advance(6 * MINUTE);
    const input = { id, title: 'Another title', reason: 'Clearer.' };
    const { reflection } = await people.must(ANA, 'updateReflection', input, `reflection { title slug ${REVISIONS} }`);
    expect(reflection).toMatchObject({ title: 'Another title', slug: 'another-title', revision: 2 });
    expect(reflection.revisions.nodes.map((revision: { reason: string }) => revision.reason)).toEqual([
      'Clearer.',
      null,
    ]);
  });

  it('keeps none of a draft’s, and counts from publication on', async () => {
    const input = { title: 'A title', bodyMarkdown: 'One.', courseId: world.courses[0] };
    const { id } = (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection;
    for (const bodyMarkdown of ['Two.', 'Three.']) {
      api.clock.advance(10 * MINUTE);
      await people.must(ANA, 'updateReflection', { id, bodyMarkdown }, 'reflection { id }');
    }
    await people.must(ANA, 'publishReflection', { id }, 'reflection { id }');
    // Five minutes from publication on, a slip of the draft can still be mended.
    api.clock.advance(4 * MINUTE);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'Four.' }, 'reflection { id }');
    api.clock.advance(6 * MINUTE);
    const { reflection } = await people.must(
      ANA,
      'updateReflection',
      { id, bodyMarkdown: 'Five.' },
      `reflection { ${REVISIONS} }`,
    );
    expect(reflection.revisions.nodes.map((revision: { bodyMarkdown: string }) => revision.bodyMarkdown)).toEqual([
      'Five.',
      'Four.',
    ]);
  });

  it('pages through them', async () => {
    const id = await publish(ANA);
    for (let at = 2; at <= 7; at++) {
      api.clock.advance(6 * MINUTE);
      await people.must(ANA, 'updateReflection', { id, bodyMarkdown: `Text ${at}.` }, 'reflection { id }');
    }
    const PAGE = `query ($id: ID!, $after: String) { reflection(id: $id) {
      revisions(first: 3, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } } }`;
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { reflection } = await people.ok(TEACHER, PAGE, { id, after });
      expect(reflection.revisions.totalCount).toBe(7);
      seen.push(...reflection.revisions.nodes.map((revision: { number: number }) => revision.number));
      after = reflection.revisions.pageInfo.hasNextPage ? reflection.revisions.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
});
