import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import pg from 'pg';
import { limits } from '#kernel';
import { AccessTokens } from '#members';
import { Lane } from '../../../apps/api/src/lane/lane.service.js';
import type { WorkerThread } from '../../../apps/api/src/lane/worker-thread.js';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { FakeClock } from '../../support/fake-clock.js';

const FEED = '{ reflections(first: 5) { totalCount nodes { title author { handle } thread { replyCount } } } }';
const BROKEN = '{ reflections(first: 5, after: "nonsense") { nodes { title } } }';
const COURSES = '{ course(slug: "nobody\'s") { title } }';
/** Of what nothing is looked at in the database. */
const PLAIN = '{ __typename }';

describe('queries in a thread of their own', () => {
  let api: TestApi;
  let plain: TestApi;
  let world: World;
  let lane: Lane;
  let thread: WorkerThread;
  let outside: pg.Client;
  let token: string;

  beforeAll(async () => {
    // The thread has the computer's clock.
    const clock = new FakeClock(new Date());
    api = await startApi({ lane: 'thread', clock, triesLimits: true });
    plain = await startApi({ database: api.database, clock });
    lane = api.app.get(Lane);
    thread = (lane as unknown as { thread: WorkerThread }).thread;
    world = await buildWorld(api.db, {
      now: clock.now(),
      members: [{}, {}],
      subjects: [
        { author: 0, audience: 'PUBLIC' },
        { author: 1, audience: 'MEMBERS' },
      ],
      replies: [{ subject: 0, author: 1 }],
    });
    const [{ id: memberId, sessionId }] = world.members as [World['members'][number]];
    token = api.app.get(AccessTokens, { strict: false }).issue({ memberId, sessionId }).accessToken;
    outside = new pg.Client(api.database.superuserUrl);
    await outside.connect();
  });
  afterAll(async () => {
    await outside?.end();
    await plain?.close();
    await api?.close();
  });

  const until = async (holds: () => boolean) => {
    while (!holds()) await sleep(5);
  };
  /** While nobody can read reflections. */
  const whileLocked = async (work: () => Promise<void>) => {
    await outside.query('begin; lock table reflection in access exclusive mode');
    await work().finally(() => outside.query('rollback'));
  };

  it('are answered as they are without it, byte by byte, and the API itself asks the database nothing', async () => {
    for (const sender of [{}, { token }, { token: 'broken' }, { cookies: { 'commonplace-access': token } }]) {
      for (const query of [
        FEED,
        BROKEN,
        COURSES,
        PLAIN,
        '{ viewer { handle } }',
        '{ caseStudies(first: 2) { totalCount } }',
      ]) {
        const request = {
          method: 'POST' as const,
          url: '/graphql',
          headers: {
            'x-request-id': 'the-same-for-both',
            ...('token' in sender && { authorization: `Bearer ${sender.token}` }),
          },
          ...('cookies' in sender && { cookies: sender.cookies }),
          payload: { query },
        };
        const expected = await plain.inject(request);
        const statements = await api.statements.all(async () => {
          const answer = await api.inject(request);
          expect([answer.statusCode, answer.payload]).toEqual([expected.statusCode, expected.payload]);
          const { date: _, ...headers } = answer.headers;
          expect({ ...headers, date: expected.headers.date }).toEqual(expected.headers);
        });
        expect(statements).toEqual([]);
      }
    }
  });

  it('keep to their thread, while others are answered, and those that find no room are told when to try again', async () => {
    const { atOnce, waiting } = limits.query.lane;
    await whileLocked(async () => {
      const all = Array.from({ length: atOnce + waiting }, () => api.graphql(FEED));
      await until(() => lane.length.waiting === waiting);
      expect(lane.length).toEqual({ inside: atOnce, waiting });
      const refused = await api.graphql(FEED);
      expect([refused.status, codeOf(refused), refused.headers['retry-after']]).toEqual([
        503,
        'UNAVAILABLE',
        String(limits.retryAfter.busy),
      ]);
      // What is no query is never for the thread.
      expect(codeOf(await api.graphql('mutation { signOut { signedOut } }'))).not.toBe('UNAVAILABLE');
      expect(lane.length).toEqual({ inside: atOnce, waiting });
      await outside.query('rollback');
      expect((await Promise.all(all)).map(codeOf)).toEqual(all.map(() => 'ok'));
    });
    expect(lane.length).toEqual({ inside: 0, waiting: 0 });
  });

  it('are told where their thread dies; the next one runs without it, and those after that in another', async () => {
    await whileLocked(async () => {
      const lost = [api.graphql(FEED), api.graphql(FEED)];
      await until(() => lane.length.inside === 2);
      await thread.worker?.terminate();
      for (const answer of await Promise.all(lost)) {
        expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
        expect(answer.errors?.[0]?.message).toMatch(/has ended before it was done\. Try again in a moment/);
      }
    });
    expect([lane.works, lane.isAway]).toEqual([false, true]);
    expect((await api.statements.all(async () => void (await api.ok(FEED)))).length).toBeGreaterThan(0);
    await thread.begun();
    expect(await api.statements.all(async () => void (await api.ok(FEED)))).toEqual([]);
  });

  it('end with the program, their thread in good order', async () => {
    const ended = once(thread.worker as Worker, 'exit');
    const last = api.graphql(FEED);
    await api.app.close();
    expect([codeOf(await last), await ended]).toEqual(['ok', [0]]);
  });
});
