import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, ANSWERER, OUTSIDER] = [0, 1, 2];
const FIELDS = `count message kinds { kind count } newest { id message readAt path } notifications { id readAt message }`;

describe('notifications of one thread', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const handle = (member: number) => `@${world.members[member]!.handle}`;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}],
      subjects: [
        { author: AUTHOR, audience: 'MEMBERS', title: 'Quiet hours' },
        { author: AUTHOR, audience: 'MEMBERS', title: 'Loud hours' },
      ],
    });
    people = new WorldClient(api, world);
    for (const [subject, text] of [
      [0, 'One.'],
      [1, 'Two.'],
      [0, `Three, for ${handle(AUTHOR)}.`],
      [0, 'Four.'],
    ] as const) {
      api.clock.advance(60_000);
      const input = { threadId: world.id(subject), bodyMarkdown: text };
      await people.must(ANSWERER, 'createReply', input, 'reply { id }');
    }
  });

  const groups = async (args = ''): Promise<Json[]> =>
    (await people.ok(AUTHOR, `{ viewer { notificationGroups${args} { nodes { ${FIELDS} } } } }`)).viewer
      .notificationGroups.nodes;
  const counts = async () => {
    const { viewer } = await people.ok(
      AUTHOR,
      `{ viewer { unreadNotificationCount
        notifications(unreadOnly: true) { totalCount } notificationGroups(unreadOnly: true) { totalCount nodes { count } } } }`,
    );
    const { totalCount, nodes } = viewer.notificationGroups;
    const inGroups = nodes.reduce((sum: number, { count }: Json) => sum + count, 0);
    expect([viewer.notifications.totalCount, inGroups]).toEqual(Array(2).fill(viewer.unreadNotificationCount));
    expect(nodes).toHaveLength(totalCount);
    return viewer.unreadNotificationCount;
  };
  const mark = (input: object, member = AUTHOR) =>
    people.mutate(member, 'markNotificationsRead', input, 'viewer { unreadNotificationCount }');

  it('are one line while they are unread, which says how many and opens to the single ones', async () => {
    const statements = await api.statements.during(() => groups());
    expect(statements).toHaveLength(2);
    expect(await groups()).toMatchObject([
      {
        count: 3,
        message: '3 new replies in “Quiet hours”, 1 mentions you, 2 answer you',
        kinds: [
          { kind: 'MENTION', count: 1 },
          { kind: 'REPLY', count: 2 },
        ],
        newest: { message: `${handle(ANSWERER)} replied to you in “Quiet hours”` },
        notifications: [
          { message: expect.stringContaining('replied to you') },
          { message: expect.stringContaining('mentioned you') },
          { message: expect.stringContaining('replied to you') },
        ],
      },
      { count: 1, message: `${handle(ANSWERER)} replied to you in “Loud hours”`, notifications: [{ readAt: null }] },
    ]);
    expect(await counts()).toBe(4);
  });

  it('are read by one, by thread and by all, and unread again, and the counts agree', async () => {
    const [quiet] = await groups();
    expect(codeOf(await mark({ ids: [quiet!.notifications[2].id] }))).toBe('ok');
    expect([await counts(), (await groups()).map(({ count }) => count)]).toEqual([3, [2, 1, 1]]);
    api.clock.advance(60_000);
    expect((await mark({ threadId: world.id(0) })).data.markNotificationsRead.viewer).toEqual({
      unreadNotificationCount: 1,
    });
    // What was read at once stays one line.
    expect([await counts(), (await groups()).map(({ count }) => count)]).toEqual([1, [2, 1, 1]]);
    expect((await groups('(unreadOnly: true)')).map(({ count }) => count)).toEqual([1]);
    const input = { ids: quiet!.notifications.map(({ id }: Json) => id) };
    await people.must(AUTHOR, 'markNotificationsUnread', input, 'viewer { isAdmin }');
    expect([await counts(), (await groups()).map(({ count }) => count)]).toEqual([4, [3, 1]]);
    await mark({ all: true });
    expect([await counts(), (await groups()).map(({ count }) => count)]).toEqual([0, [3, 1]]);
  });

  it('are read with the replies that they tell of', async () => {
    const read = (numbers: number[]) =>
      people.must(AUTHOR, 'markThreadRead', { threadId: world.id(0), numbers }, 'thread { viewerUnreadCount }');
    await read([1]);
    expect(await counts()).toBe(3);
    await read([2, 3]);
    expect(await counts()).toBe(1);
  });

  it('cannot be marked by others, in two ways at once, or where one of them is not theirs', async () => {
    const id = (await groups())[0]!.newest.id;
    for (const input of [
      {},
      { ids: [id], threadId: world.id(0) },
      { all: false },
      { threadId: world.id(0), all: true },
    ]) {
      expect(codeOf(await mark(input))).toBe('BAD_USER_INPUT');
    }
    expect(codeOf(await mark({ ids: [id] }, OUTSIDER))).toBe('NOT_FOUND');
    expect(codeOf(await mark({ threadId: world.id(0) }, OUTSIDER))).toBe('ok');
    const unread = (input: object, member: number) =>
      people.mutate(member, 'markNotificationsUnread', input, 'viewer { isAdmin }');
    expect(codeOf(await unread({ ids: [id] }, OUTSIDER))).toBe('NOT_FOUND');
    expect(codeOf(await unread({ ids: [] }, AUTHOR))).toBe('BAD_USER_INPUT');
    expect(codeOf(await unread({ ids: [id, 'x'] }, AUTHOR))).toBe('NOT_FOUND');
    expect(await counts()).toBe(4);
  });

  it('are paged by thread, too', async () => {
    const paged = async (threadId: string) =>
      (
        await people.ok(
          AUTHOR,
          'query ($threadId: ID!) { viewer { notifications(threadId: $threadId, first: 2) { totalCount nodes { path } pageInfo { hasNextPage } } } }',
          { threadId },
        )
      ).viewer.notifications;
    expect(await paged(world.id(0))).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await paged(world.id(1))).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(await paged('x')).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
