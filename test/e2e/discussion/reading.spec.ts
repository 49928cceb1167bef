import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, READER, ADMIN, OUTSIDER, SUSPENDED] = [0, 1, 2, 3, 4];
const THREAD = 'thread { id viewerUnreadCount participantCount viewerWatchLevel }';

describe('reading a thread over the API', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const later = new Date(api.clock.now().getTime() + 60_000);
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, { isAdmin: true }, {}, { suspendedUntil: later }],
      courses: [{}],
      enrolments: [AUTHOR, READER, SUSPENDED].map((member) => ({ member, course: 0 })),
      subjects: [
        { author: AUTHOR, course: 0 },
        { author: AUTHOR, course: 0 },
        { author: AUTHOR, audience: 'PUBLIC' },
      ],
      replies: [
        { subject: 0, author: AUTHOR },
        { subject: 0, author: READER },
        { subject: 0, author: ADMIN, status: 'HELD' },
        { subject: 0, author: AUTHOR },
        { subject: 2, author: AUTHOR },
      ],
    });
    people = new WorldClient(api, world);
  });

  const mark = (member: number | null, input: object) => people.mutate(member, 'markThreadRead', input, THREAD);
  const thread = async (member: number | null, subject = 0) =>
    (
      await people.ok(
        member,
        `query ($id: ID!) { thread(id: $id) { viewerUnreadCount participantCount viewerWatchLevel } }`,
        {
          id: world.id(subject),
        },
      )
    ).thread;
  const unread = async (member: number | null, subject = 0) => (await thread(member, subject)).viewerUnreadCount;

  it('leaves what was not read as unread, in whatever order the rest was', async () => {
    expect(await unread(READER)).toBe(2);
    expect(await unread(AUTHOR)).toBe(1);
    expect(await unread(ADMIN)).toBe(3);
    expect(await unread(null, 2)).toBe(0);
    const { data } = await mark(READER, { threadId: world.id(0), numbers: [4] });
    expect(data.markThreadRead.thread).toEqual({
      id: world.id(0),
      viewerUnreadCount: 1,
      participantCount: 2,
      viewerWatchLevel: 'TRACKING',
    });
    await world.setStatus({ threadId: world.threads[0]!, number: 3 }, 'VISIBLE');
    expect(await unread(READER)).toBe(2);
    expect((await thread(READER)).participantCount).toBe(3);
    await mark(READER, { threadId: world.id(0), upToNumber: 4 });
    expect(await unread(READER)).toBe(0);
  });

  it('is open to a suspended member, to nobody who is not signed in, and in no unseen thread', async () => {
    expect(codeOf(await mark(SUSPENDED, { threadId: world.id(0), upToNumber: 4 }))).toBe('ok');
    expect(codeOf(await mark(null, { threadId: world.id(2), upToNumber: 1 }))).toBe('UNAUTHENTICATED');
    const unseen = await mark(OUTSIDER, { threadId: world.id(0), upToNumber: 1 });
    const unknown = await mark(OUTSIDER, { threadId: world.members[0]!.id, upToNumber: 1 });
    const broken = await mark(OUTSIDER, { threadId: 'nonsense', upToNumber: 1 });
    expect(codeOf(unseen)).toBe('NOT_FOUND');
    expect(unseen.errors).toEqual(unknown.errors);
    expect(unseen.errors).toEqual(broken.errors);
  });

  it('keeps as unread what a member marked so, through opening and reading, and tells it of each reply', async () => {
    const keep = (member: number | null, input: object) =>
      people.mutate(member, 'markThreadUnread', { threadId: world.id(0), ...input }, THREAD);
    const flags = async (member: number | null, subject = 0) => {
      const { thread } = await people.ok(
        member,
        'query ($id: ID!) { thread(id: $id) { viewerUnreadCount replies { nodes { number viewerHasRead } } } }',
        { id: world.id(subject) },
      );
      const numbers = thread.replies.nodes
        .filter(({ viewerHasRead }: { viewerHasRead: boolean }) => !viewerHasRead)
        .map(({ number }: { number: number }) => number);
      expect(numbers).toHaveLength(thread.viewerUnreadCount);
      return numbers;
    };
    expect(await flags(READER)).toEqual([1, 4]);
    expect(await flags(AUTHOR)).toEqual([2]);
    expect(await flags(ADMIN)).toEqual([1, 2, 4]);
    expect(await flags(null, 2)).toEqual([]);
    await mark(READER, { threadId: world.id(0), upToNumber: 4 });
    expect(await flags(READER)).toEqual([]);
    const { data } = await keep(READER, { numbers: [1] });
    expect(data.markThreadUnread.thread.viewerUnreadCount).toBe(1);
    await mark(READER, { threadId: world.id(0), upToNumber: 4 });
    expect(await flags(READER)).toEqual([1]);
    expect(await flags(AUTHOR)).toEqual([2]);
    await mark(READER, { threadId: world.id(0), numbers: [1], alsoKeptUnread: true });
    expect(await flags(READER)).toEqual([]);
    // One's own is never unread.
    await keep(READER, { fromNumber: 1 });
    expect(await flags(READER)).toEqual([1, 4]);

    expect(codeOf(await keep(SUSPENDED, { fromNumber: 1 }))).toBe('ok');
    expect(codeOf(await keep(null, { fromNumber: 1 }))).toBe('UNAUTHENTICATED');
    const unseen = await keep(OUTSIDER, { fromNumber: 1 });
    expect(codeOf(unseen)).toBe('NOT_FOUND');
    expect(unseen.errors).toEqual((await keep(OUTSIDER, { threadId: 'nonsense', fromNumber: 1 })).errors);
    const path = async (input: object) => (await keep(READER, input)).errors?.[0]?.extensions.fields[0].path;
    expect(await path({ fromNumber: 5 })).toBe('input.fromNumber');
    expect(await path({ numbers: [0] })).toBe('input.numbers');
    expect(await path({})).toBe('input');
  });

  it('tells of a whole page which replies were read in no further statement, to members and visitors', async () => {
    const page = (member: number | null, fields: string) =>
      api.statements.during(() =>
        people.ok(member, `query ($id: ID!) { thread(id: $id) { replies { nodes { ${fields} } } } }`, {
          id: world.id(member === null ? 2 : 0),
        }),
      );
    expect((await page(READER, 'id viewerHasRead')).length - (await page(READER, 'id')).length).toBe(0);
    expect((await page(null, 'id viewerHasRead')).length - (await page(null, 'id')).length).toBe(0);
  });

  it('says what is wrong with numbers that the thread has not, and with both or neither', async () => {
    const threadId = world.id(0);
    const path = async (input: object) =>
      (await mark(READER, { threadId, ...input })).errors?.[0]?.extensions.fields[0].path;
    expect(await path({ upToNumber: 5 })).toBe('input.upToNumber');
    expect(await path({ numbers: [1, 5] })).toBe('input.numbers');
    expect(await path({ numbers: [] })).toBe('input.numbers');
    expect(await path({})).toBe('input');
    expect(await path({ numbers: [1], upToNumber: 1 })).toBe('input');
    expect(await unread(READER)).toBe(2);
  });

  it('narrows the reflections to those with something unread', async () => {
    const titles = async (member: number) => {
      const { reflections } = await people.ok(
        member,
        `query ($id: ID!) { reflections(filter: { courseId: $id, unreadOnly: true }) { totalCount nodes { id } } }`,
        { id: world.courses[0] },
      );
      expect(reflections.totalCount).toBe(reflections.nodes.length);
      return reflections.nodes.map(({ id }: { id: string }) => world.threads.indexOf(id)).sort();
    };
    expect(await titles(READER)).toEqual([0, 1]);
    expect(await titles(AUTHOR)).toEqual([0]);
    await mark(READER, { threadId: world.id(1), upToNumber: 0 });
    await mark(READER, { threadId: world.id(0), numbers: [1, 4] });
    expect(await titles(READER)).toEqual([]);
  });

  it('counts a whole feed in one statement more at most', async () => {
    const feed = (fields: string) => `{ reflections(first: 20) { nodes { id thread { ${fields} } } } }`;
    const [without, counted] = [
      await api.statements.during(() => people.ok(READER, feed('id'))),
      await api.statements.during(() => people.ok(READER, feed('id viewerUnreadCount'))),
    ];
    expect(counted.length - without.length).toBeLessThanOrEqual(1);
  });

  it('is watched as closely as the member chooses', async () => {
    const input = { threadId: world.id(0), level: 'WATCHING' };
    const { thread: changed } = await people.must(READER, 'setWatchLevel', input, THREAD);
    expect(changed.viewerWatchLevel).toBe('WATCHING');
    expect((await thread(AUTHOR)).viewerWatchLevel).toBe('TRACKING');
    expect(codeOf(await people.mutate(OUTSIDER, 'setWatchLevel', input, THREAD))).toBe('NOT_FOUND');
    expect(codeOf(await people.mutate(null, 'setWatchLevel', input, THREAD))).toBe('UNAUTHENTICATED');
  });

  it('offers whom one could mention in it, and nobody to whom it is not shown for all that one can know', async () => {
    const candidates = (member: number | null, id: string, prefix = 'reader') =>
      people.as(
        member,
        `query ($id: ID!, $prefix: String!) { mentionCandidates(threadId: $id, prefix: $prefix) { handle } }`,
        {
          id,
          prefix,
        },
      );
    const { data } = await candidates(READER, world.id(0));
    const handles = data.mentionCandidates.map(({ handle }: { handle: string }) => handle);
    // That the admin sees it from outside of the course is told to nobody, though they wrote in it.
    expect(handles).toEqual([AUTHOR, SUSPENDED].map((member) => world.members[member]!.handle));
    expect((await candidates(OUTSIDER, world.id(0))).data).toEqual({ mentionCandidates: [] });
    expect((await candidates(OUTSIDER, 'nonsense')).data).toEqual({ mentionCandidates: [] });
    expect(codeOf(await candidates(null, world.id(0)))).toBe('UNAUTHENTICATED');
    expect(codeOf(await candidates(READER, world.id(0), 'x'.repeat(81)))).toBe('BAD_USER_INPUT');
  });
});
