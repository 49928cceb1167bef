import { PostModerationService, StatusService } from '#discussion';
import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN, CHI] = [0, 1, 2, 3];
const MINUTE = 60_000;

describe('what screening holds', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
    world = await buildWorld(api.db, {
      members: [{}, { handle: 'ana' }, { handle: 'ben' }, { handle: 'chi' }],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ...[ANA, BEN, CHI].map((member) => ({ member, course: 0 })),
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const sql = async (text: string, values: unknown[]) => (await api.db.pool.query(text, values)).rows;

  async function publish(bodyMarkdown = 'A text.'): Promise<string> {
    const input = { title: 'Old title', bodyMarkdown, courseId: world.courses[0], publish: true };
    return (await people.must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
  }

  async function reply(member: number, threadId: string, bodyMarkdown = 'An answer.'): Promise<string> {
    return (await people.must(member, 'createReply', { threadId, bodyMarkdown }, 'reply { id }')).reply.id;
  }

  const edit = (id: string, bodyMarkdown: string) =>
    people.must(ANA, 'updateReply', { id, bodyMarkdown }, 'reply { id }');

  const move = (threadId: string, number: number, to: 'VISIBLE' | 'HIDDEN') =>
    api.db.transaction((tx) => api.app.get(StatusService, { strict: false }).change(tx, { threadId, number }, to));

  it('as an edit leaves the text that was shown among the revisions, however soon it came', async () => {
    const id = await reply(ANA, await publish(), 'Shown for an hour.');
    api.clock.advance(MINUTE);
    await edit(id, 'HOLD this');
    api.clock.advance(60 * MINUTE);
    await edit(id, 'Third.');
    const found = await people.ok(ANA, 'query ($id: ID!) { reply(id: $id) { revisions { nodes { bodyMarkdown } } } }', {
      id,
    });
    const texts = found.reply.revisions.nodes.map((node: { bodyMarkdown: string }) => node.bodyMarkdown);
    expect(texts).toEqual(['Third.', 'HOLD this', 'Shown for an hour.']);
  });

  it('as an edit no longer waits once its author goes back to the text that is shown', async () => {
    const threadId = await publish();
    const id = await reply(ANA, threadId, 'Original.');
    api.clock.advance(10 * MINUTE);
    await edit(id, 'HOLD slander');
    await edit(id, 'Original.');
    const [post] = await sql('select revision, visible_revision from post where thread_id = $1 and number = 1', [
      threadId,
    ]);
    expect(post).toEqual({ revision: 3, visible_revision: 3 });
  });

  it('as an edit is what a change of the title alone goes on from', async () => {
    const id = await publish('Body one.');
    api.clock.advance(10 * MINUTE);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'HOLD body two' }, 'reflection { id }');
    await people.must(ANA, 'updateReflection', { id, title: 'New title' }, 'reflection { id }');
    const [waiting] = await sql('select title, markdown from post_revision where thread_id = $1 and revision = 3', [
      id,
    ]);
    expect(waiting).toEqual({ title: 'New title', markdown: 'HOLD body two' });
    const { reflection } = await people.ok(BEN, 'query ($id: ID!) { reflection(id: $id) { title bodyMarkdown } }', {
      id,
    });
    expect(reflection).toEqual({ title: 'Old title', bodyMarkdown: 'Body one.' });
  });

  it('is not betrayed by the revision that a stranger is told', async () => {
    const id = await publish();
    api.clock.advance(10 * MINUTE);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'HOLD two' }, 'reflection { id }');
    const answer = await people.mutate(BEN, 'publishReflection', { id, ifRevision: 1 }, 'reflection { id }');
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  it('stays unread when it is approved after somebody has read beyond it', async () => {
    const threadId = await publish();
    for (const text of ['One.', 'HOLD me', 'Three.']) await reply(BEN, threadId, text);
    const unread = async () =>
      (await people.ok(CHI, 'query ($id: ID!) { thread(id: $id) { viewerUnreadCount } }', { id: threadId })).thread
        .viewerUnreadCount;
    await people.must(CHI, 'markThreadRead', { threadId, upToNumber: 3 }, 'thread { id }');
    expect(await unread()).toBe(0);
    await move(threadId, 2, 'VISIBLE');
    expect(await unread()).toBe(1);
  });

  it('tells whom an edit has mentioned while it was hidden, once it is restored', async () => {
    const threadId = await publish();
    const id = await reply(ANA, threadId, 'Plain.');
    await move(threadId, 1, 'HIDDEN');
    await edit(id, 'Now with @ben.');
    await move(threadId, 1, 'VISIBLE');
    await move(threadId, 1, 'HIDDEN');
    await move(threadId, 1, 'VISIBLE');
    const told = await sql('select kind from notification where thread_id = $1 and number = 1', [threadId]);
    expect(told).toEqual([{ kind: 'MENTION' }]);
  });

  it('takes back whom it no longer mentions once it is approved, and tells them again once that is undone', async () => {
    const threadId = await publish();
    const id = await reply(ANA, threadId, 'For @ben.');
    const counts = async () =>
      Promise.all(
        [BEN, CHI].map(async (member) => {
          const { viewer } = await people.ok(member, '{ viewer { notifications { nodes { content { id } } } } }');
          return viewer.notifications.nodes.filter((told: Json) => told.content.id === id).length;
        }),
      );
    api.clock.advance(10 * MINUTE);
    await edit(id, 'HOLD this, @chi.');
    expect(await counts()).toEqual([1, 0]);
    const judgement = api.app.get(PostModerationService, { strict: false });
    const viewer = await world.viewer(TEACHER, api.clock.now());
    api.clock.advance(MINUTE);
    const at = api.clock.now();
    const load = (tx: Parameters<typeof judgement.load>[0]) => judgement.load(tx, viewer, { threadId, number: 1 });
    const { before, after } = await api.db.transaction(async (tx) => judgement.approve(tx, await load(tx), at));
    expect(await counts()).toEqual([0, 1]);
    api.clock.advance(MINUTE);
    const undone = await api.db.transaction(async (tx) => judgement.undo(tx, await load(tx), before, after, at));
    expect(undone).toBe(true);
    expect(await counts()).toEqual([1, 0]);
    await edit(id, 'For nobody.');
    expect(await counts()).toEqual([0, 0]);
    await edit(id, 'For @ben after all.');
    expect(await counts()).toEqual([1, 0]);
    await people.must(ANA, 'removeReply', { id }, 'reply { id }');
    expect(await counts()).toEqual([0, 0]);
  });
});
