import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, READER, OUTSIDER, SUSPENDED] = [0, 1, 2, 3];
const CONTENT = 'content { id reactions { reaction count viewerHasReacted } }';

describe('reactions over the API', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, { suspendedUntil: new Date(api.clock.now().getTime() + 60_000) }],
      courses: [{}],
      enrolments: [AUTHOR, READER, SUSPENDED].map((member) => ({ member, course: 0 })),
      subjects: [{ author: AUTHOR, course: 0, locked: true }],
      replies: [
        { subject: 0, author: AUTHOR },
        { subject: 0, author: AUTHOR, status: 'REMOVED' },
        { subject: 0, author: READER, parent: 2 },
      ],
    });
    people = new WorldClient(api, world);
  });

  const react = (member: number | null, number: number, more: object = {}) =>
    people.mutate(member, 'react', { contentId: world.id(0, number), reaction: 'CURIOUS', on: true, ...more }, CONTENT);

  it('answer the content with its counts, on a reflection as on a reply, even in a locked thread', async () => {
    const curious = { reaction: 'CURIOUS', count: 1, viewerHasReacted: true };
    for (const number of [0, 1]) {
      const { data } = await react(READER, number);
      expect(data.react.content).toEqual({ id: world.id(0, number), reactions: [curious] });
    }
    const thanks = { reaction: 'THANKS', count: 1, viewerHasReacted: true };
    const { data } = await react(READER, 0, { reaction: 'THANKS' });
    expect(data.react.content.reactions).toEqual([thanks, curious]);
    const taken = await react(READER, 0, { on: false });
    expect(taken.data.react.content.reactions).toEqual([thanks]);
    const asAuthor = await people.ok(
      AUTHOR,
      `query ($id: ID!) { reflection(id: $id) { reactions { count viewerHasReacted } } }`,
      {
        id: world.id(0),
      },
    );
    expect(asAuthor.reflection.reactions).toEqual([{ count: 1, viewerHasReacted: false }]);
  });

  it('are refused with a reason, and without one for what is not there', async () => {
    expect(codeOf(await react(AUTHOR, 0))).toBe('FORBIDDEN');
    expect(codeOf(await react(SUSPENDED, 0))).toBe('FORBIDDEN');
    expect(codeOf(await react(READER, 2))).toBe('LOCKED');
    expect(codeOf(await react(null, 0))).toBe('UNAUTHENTICATED');
    const unseen = await react(OUTSIDER, 1);
    expect(codeOf(unseen)).toBe('NOT_FOUND');
    expect(unseen.errors).toEqual((await react(READER, 77)).errors);
    expect(unseen.errors).toEqual((await react(READER, 0, { contentId: 'nonsense' })).errors);
  });

  it('can no more be taken back than given where a member is suspended', async () => {
    await react(READER, 1);
    const until = new Date(api.clock.now().getTime() + 60_000);
    await api.db.pool.query('insert into course_suspension (member_id, course_id, until) values ($1, $2, $3)', [
      world.members[READER]!.id,
      world.courses[0],
      until,
    ]);
    for (const on of [true, false]) expect(codeOf(await react(READER, 1, { on }))).toBe('FORBIDDEN');
    api.clock.set(until);
    expect((await react(READER, 1, { on: false })).data.react.content.reactions).toEqual([]);
  });

  it('sent again with their key count once, even after they were taken back', async () => {
    await react(READER, 0, { idempotencyKey: 'first' });
    await react(READER, 0, { on: false });
    const again = await react(READER, 0, { idempotencyKey: 'first' });
    expect(again.data.react.content.reactions).toEqual([]);
    expect(codeOf(await react(READER, 0, { idempotencyKey: 'first', reaction: 'AGREE' }))).toBe('CONFLICT');
  });

  it('of a page are counted in one statement', async () => {
    const page = (fields: string) =>
      people.ok(READER, `query ($id: ID!) { thread(id: $id) { replies(first: 50) { nodes { id ${fields} } } } }`, {
        id: world.id(0),
      });
    await world.addReplies(Array.from({ length: 40 }, () => ({ subject: 0, author: AUTHOR })));
    const without = await api.statements.during(() => page(''));
    const counted = await api.statements.during(() => page('reactions { reaction count viewerHasReacted }'));
    expect(counted.length - without.length).toBe(1);
  });
});
