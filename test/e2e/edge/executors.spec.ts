import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { AccessTokens } from '#members';
import { currentStatements } from '#platform';
import { buildWorld, type World } from '../../factories/world.js';
import { startApi, type TestApi } from '../../support/api.js';

const AUTHOR = 0;
const LEARNER = 1;
const INSTRUCTOR = 2;
const OUTSIDER = 3;
const VIEWERS = [null, AUTHOR, LEARNER, INSTRUCTOR, OUTSIDER];

const kept = (name: string): string =>
  readFileSync(new URL(`../../documents/${name}.graphql`, import.meta.url), 'utf8');

/** Fragments, aliases, directives, interfaces, nulls, lists of lists, and what only fails once it runs. */
const MORE = [
  '{ viewer { email courses { nodes { slug prompts { number viewerProgress { published words } } } } drafts { nodes { title } totalCount } } }',
  '{ again: reflections(first: 2) { nodes { ...Row } } reflections(first: 3, orderBy: null) { edges { cursor node { ...Row } } totalCount } } fragment Row on Reflection { __typename id mine: title ... on Content { status viewerCan { edit } } }',
  'query ($no: Boolean! = false) { reflections { nodes { title @include(if: $no) slug @skip(if: $no) } } }',
  '{ reflections(first: 1000000) { nodes { id } } }',
  '{ reflections(first: 2, after: "nonsense") { nodes { id } } viewer { email } }',
  '{ thread(id: "nobody\'s") { id } reply(id: "nobody\'s") { id } user(handle: "no one") { handle } }',
  'mutation { createReply(input: { threadId: "nobody\'s", bodyMarkdown: "" }) { reply { id } } }',
  'mutation { createReflection(input: { title: "T", bodyMarkdown: "B", audience: COURSE }) { reflection { id } } }',
];

const counted = new AsyncLocalStorage<symbol>();

/** With how many statements the operations sent, whatever goes on beside them: what a refused one had begun may still go on. */
async function counting<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const own = Symbol();
  const original = pg.Client.prototype.query;
  let statements = 0;
  pg.Client.prototype.query = function count(this: pg.Client, ...args: unknown[]) {
    if (currentStatements() && counted.getStore() === own) statements += 1;
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    return [await counted.run(own, work), statements];
  } finally {
    pg.Client.prototype.query = original;
  }
}

describe('operations that are compiled, interpreted, run in the lane, or stop wherever they can', () => {
  let compiled: TestApi;
  /** Each with what it is. */
  let others: Array<readonly [string, TestApi]>;
  let world: World;

  beforeAll(async () => {
    compiled = await startApi({ jit: 'always' });
    const shared = { database: compiled.database, clock: compiled.clock };
    others = [
      ['interpreted', await startApi({ ...shared, jit: 'never' })],
      ['compiled, in slices', await startApi({ ...shared, jit: 'always', slice: 0 })],
      ['interpreted, in slices', await startApi({ ...shared, jit: 'never', slice: 0 })],
      ['compiled, in the lane', await startApi({ ...shared, jit: 'always', lane: 'in-process' })],
      ['interpreted, in the lane', await startApi({ ...shared, jit: 'never', lane: 'in-process' })],
    ];
    const statuses = ['VISIBLE', 'HELD', 'HIDDEN', 'REMOVED'] as const;
    world = await buildWorld(compiled.db, {
      now: compiled.clock.now(),
      members: [{}, {}, {}, {}],
      courses: [{ openToJoin: true }],
      enrolments: [
        { member: AUTHOR, course: 0 },
        { member: LEARNER, course: 0 },
        { member: INSTRUCTOR, course: 0, role: 'INSTRUCTOR' },
      ],
      prompts: [{ course: 0, minimumWords: 10 }],
      subjects: [
        { author: AUTHOR, prompt: 0, audience: 'PUBLIC' },
        ...statuses.map((status, at) => ({ author: at % 2, course: 0, status })),
        { author: OUTSIDER, audience: 'MEMBERS' },
        { author: LEARNER, course: 0, audience: 'PRIVATE' },
      ],
      replies: Array.from({ length: 40 }, (_, at) => ({
        subject: 0,
        author: at % 4,
        parent: at % 3 === 0 ? 0 : at,
        status: statuses[at % 7] ?? ('VISIBLE' as const),
      })),
    });
  });
  afterAll(async () => {
    for (const [, api] of others) await api.close();
    await compiled.close();
  });

  async function bodyOf(api: TestApi, viewer: number | null, query: string, variables: object): Promise<string> {
    const member = viewer === null ? null : world.members[viewer];
    const token =
      member &&
      api.app.get(AccessTokens, { strict: false }).issue({ memberId: member.id, sessionId: member.sessionId });
    const response = await api.inject({
      method: 'POST',
      url: '/graphql',
      ...(token && { headers: { authorization: `Bearer ${token.accessToken}` } }),
      payload: { query, variables },
    });
    return `${response.statusCode} ${response.payload}`;
  }

  async function expectEqualBodies(query: string, variables: object): Promise<string[]> {
    const bodies: string[] = [];
    for (const viewer of VIEWERS) {
      const [body, statements] = await counting(() => bodyOf(compiled, viewer, query, variables));
      for (const [name, api] of others) {
        const answer = await counting(() => bodyOf(api, viewer, query, variables));
        // Where something is refused, what else was asked may be on its way already.
        expect([name, answer[0], body.includes('"errors"') || answer[1]]).toEqual([
          name,
          body,
          body.includes('"errors"') || statements,
        ]);
      }
      bodies.push(body);
    }
    return bodies;
  }

  it.each(['feed', 'thread-page', 'notifications', 'reflection-everything'])(
    'answer %s with equal bodies after equally many statements',
    async (name) => {
      const bodies = await expectEqualBodies(kept(name), { id: world.id(0), first: 20 });
      expect(bodies.some((body) => body.startsWith('200 {"data":{'))).toBe(true);
    },
  );

  it.each(MORE)('answer %s with equal bodies after equally many statements', async (query) => {
    await expectEqualBodies(query, {});
  });

  it('refuse a subscription as the mistake of whoever asks', async () => {
    for (const body of await expectEqualBodies('subscription { replyAdded(threadId: "x") { id } }', {})) {
      expect(body).toContain('"code":"BAD_USER_INPUT"');
    }
  });
});
