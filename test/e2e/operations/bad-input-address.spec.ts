import { buildWorld, type World } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const UNKNOWN = '018f0000-0000-7000-8000-00000000abcd';
const [ANA, CHI] = [0, 1];
const [OPEN, SECRET] = [0, 1];

describe('an address that leads nowhere', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{}, {}],
      courses: [{}],
      enrolments: [{ member: CHI, course: 0 }],
      subjects: [
        { author: CHI, audience: 'MEMBERS' },
        { author: CHI, course: 0 },
      ],
      replies: [{ subject: OPEN, author: CHI }],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  it.each([
    [
      'thread replies',
      'query ($id: ID!, $after: String) { thread(id: $id) { replies(first: 5, after: $after) { nodes { id } } } }',
    ],
    [
      'flat replies',
      'query ($id: ID!, $after: String) { thread(id: $id) { replies(orderBy: NEWEST, first: 5, after: $after) { nodes { id } } } }',
    ],
    ['reflections', 'query ($after: String) { reflections(after: $after) { nodes { id } } }'],
    [
      'reflections by need',
      'query ($after: String) { reflections(orderBy: NEEDS_REPLY, after: $after) { nodes { id } } }',
    ],
    [
      'revisions',
      'query ($id: ID!, $after: String) { reflection(id: $id) { revisions(after: $after) { nodes { number } } } }',
    ],
    ['drafts', 'query ($after: String) { viewer { drafts(after: $after) { nodes { id } } } }'],
    ['notifications', 'query ($after: String) { viewer { notifications(after: $after) { nodes { id } } } }'],
  ])('is a broken cursor of %s', async (_what, document) => {
    const foreign = Buffer.from('t:00000001').toString('base64url');
    for (const after of [
      '',
      'x',
      '!!',
      'é',
      foreign,
      'a'.repeat(5_000),
      '\u0000',
      Buffer.from('n:1;drop').toString('base64'),
    ]) {
      const { errors } = await people.as(ANA, document, {
        after,
        ...(document.includes('$id') && { id: world.id(OPEN) }),
      });
      expect([after.slice(0, 10), errors?.[0]?.extensions]).toEqual([
        after.slice(0, 10),
        { code: 'BAD_USER_INPUT', fields: [{ path: 'after', message: expect.stringMatching(/cursor/) }] },
      ]);
    }
  });

  it('answers a broken id as one that was never given out', async () => {
    const QUERY = `query ($id: ID!) { reflection(id: $id) { id } thread(id: $id) { id } reply(id: $id) { id } prompt(id: $id) { id } }`;
    const nothing = { reflection: null, thread: null, reply: null, prompt: null };
    const ids = [
      '',
      'x',
      UNKNOWN,
      UNKNOWN.toUpperCase(),
      `${UNKNOWN}.1`,
      `${UNKNOWN}.0`,
      `${world.id(OPEN)}.999`,
      world.id(SECRET),
      `${world.id(OPEN)}.1e3`,
      `${world.id(OPEN)}.2147483648`,
      'a'.repeat(90),
      "'; drop table post; --",
    ];
    for (const id of ids) expect(await people.ok(ANA, QUERY, { id })).toEqual(nothing);
  });
});
