import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const { writing, statementsPerRequest } = limits.database;
const FEED = '{ reflections(first: 3) { totalCount } }';

describe('a database that much is asked of at once', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let outside: pg.Client;
  let taken = 0;
  let most = 0;
  let keys = 0;

  beforeAll(async () => {
    // One member stands for many here.
    jest.replaceProperty(limits.query as { atOnce: number }, 'atOnce', 100);
    // What waits for a lock does so on a connection of its own, as in service.
    jest.replaceProperty(limits.database.pipelines as { statement: number }, 'statement', 100);
    api = await startApi({ config: { rateLimits: true }, triesLimits: true });
    world = await buildWorld(api.db, { members: [{}, { isAdmin: true }] });
    people = new WorldClient(api, world);
    outside = new pg.Client(api.database.superuserUrl);
    await outside.connect();
    api.db.pool.on('acquire', () => {
      taken++;
      most = Math.max(most, taken);
    });
    api.db.pool.on('release', () => taken--);
  });
  beforeEach(() => {
    most = 0;
  });
  afterAll(async () => {
    await outside?.end();
    await api?.close();
    jest.restoreAllMocks();
  });

  const ready = async () => (await api.inject({ method: 'GET', url: '/health/ready' })).json();
  const whileLocked = async (lock: string, work: () => Promise<void>) => {
    await outside.query(`begin; ${lock}`);
    await work().finally(() => outside.query('rollback'));
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await sleep(10);
  };
  /** While so many writers wait for their turn, what goes on is as usual. */
  const expectServing = async (waiting: number) => {
    await until(() => taken === writing && api.db.waitingWriters === waiting);
    for (let at = 0; at < 5; at++) expect((await api.graphql(FEED)).errors).toBeUndefined();
    expect([await ready(), api.db.pool.waitingCount, taken]).toEqual([{ status: 'ready' }, 0, writing]);
  };
  async function publish(): Promise<string> {
    const input = { title: 'A title', bodyMarkdown: 'A text.', publish: true };
    return (await people.must(0, 'createReflection', input, 'reflection { id }')).reflection.id;
  }
  const reply = (threadId: string, idempotencyKey = `reply-${keys++}`, writers = people) =>
    writers.mutate(
      0,
      'createReply',
      { threadId, bodyMarkdown: `Answer ${idempotencyKey}.`, idempotencyKey },
      'reply { number }',
    );

  it('takes twelve images that are announced at once, each on one connection', async () => {
    const announce = () =>
      people.mutate(0, 'createMediaUpload', { bytes: 1_000, idempotencyKey: `image-${keys++}` }, 'media { id }');
    let announced: ReturnType<typeof announce>[] = [];
    await whileLocked(`select from member where id = '${world.members[0]?.id}' for update`, async () => {
      announced = Array.from({ length: 12 }, announce);
      await expectServing(12 - writing);
    });
    expect((await Promise.all(announced)).map(codeOf)).toEqual(Array(12).fill('ok'));
  });

  it('gives one request a few connections, whatever it asks for, and goes on serving others', async () => {
    const lists = Array.from({ length: 12 }, (_, at) => `l${at}: caseStudies(first: 1) { totalCount }`);
    let greedy: ReturnType<TestApi['graphql']> | undefined;
    await whileLocked('lock table case_study in access exclusive mode', async () => {
      greedy = api.graphql(`{ ${lists.join(' ')} }`);
      await until(() => taken === statementsPerRequest);
      // Time for more, were more to come.
      await sleep(200);
      expect(taken).toBe(statementsPerRequest);
      expect((await api.graphql(FEED)).data).toEqual({ reflections: { totalCount: expect.any(Number) } });
      expect(await ready()).toEqual({ status: 'ready' });
      expect(api.db.pool.waitingCount).toBe(0);
    });
    const answer = await greedy;
    expect([answer?.errors, Object.keys(answer?.data ?? {}).length]).toEqual([undefined, 12]);
    expect(most).toBeLessThanOrEqual(statementsPerRequest + 1);
  });

  it('works at few operations of one caller at a time, and at the others after them', async () => {
    jest.replaceProperty(limits.query as { atOnce: number }, 'atOnce', 2);
    const visitor = '203.0.113.20';
    const ask = (remoteAddress: string) =>
      api.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress,
        payload: { query: '{ caseStudies(first: 1) { totalCount } }' },
      });
    let answers: ReturnType<typeof ask>[] = [];
    await whileLocked('lock table case_study in access exclusive mode', async () => {
      answers = Array.from({ length: 6 }, () => ask(visitor));
      await until(() => taken === 2);
      await sleep(200);
      expect(taken).toBe(2);
      answers.push(ask('203.0.113.21'));
      await until(() => taken === 3);
    });
    expect((await Promise.all(answers)).map(({ statusCode }) => statusCode)).toEqual(Array(7).fill(200));
    jest.replaceProperty(limits.query as { atOnce: number }, 'atOnce', 100);
  });

  it('keeps connections for readers while twenty-four write to one thread, and every reply gets its number', async () => {
    const id = await publish();
    let replies: ReturnType<typeof reply>[] = [];
    await whileLocked(`select from thread where id = '${id}' for update`, async () => {
      replies = Array.from({ length: 24 }, () => reply(id));
      await expectServing(24 - writing);
    });
    const numbers = (await Promise.all(replies)).map(({ data }) => data?.createReply?.reply.number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  });

  it('tells a write that has waited too long to come again, which then writes once', async () => {
    const id = await publish();
    const lock = jest.replaceProperty(limits.database as { lock: number }, 'lock', 1_000);
    const hasty = await startApi({ database: api.database, clock: api.clock, triesLimits: true });
    lock.restore();
    await whileLocked(`select from thread where id = '${id}' for update`, async () => {
      const { status, headers, errors } = await reply(id, 'patient', new WorldClient(hasty, world));
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfter: limits.retryAfter.busy });
      expect(errors?.[0]?.message).toMatch(/nothing was written\. Try again in a moment; .*the same idempotencyKey/);
      expect([status, headers['retry-after']]).toEqual([503, String(limits.retryAfter.busy)]);
    });
    await hasty.close();
    const [first, second] = [await reply(id, 'patient'), await reply(id, 'patient')];
    expect([first.data.createReply.reply.number, second.data.createReply.reply.number]).toEqual([1, 1]);
  });

  it('is asked how it is on a connection of its own, while all others are taken', async () => {
    const all = await Promise.all(Array.from({ length: api.db.pool.options.max }, () => api.db.pool.connect()));
    expect(await ready()).toEqual({ status: 'ready' });
    for (const client of all) client.release();
  });

  it('tells at the deadline that it was the database that let the request wait, and sends no more for it', async () => {
    const hasty = await startApi({ database: api.database, deadline: 1_000, triesLimits: true });
    const lists = Array.from({ length: 12 }, (_, at) => `l${at}: caseStudies(first: 1) { totalCount }`);
    await whileLocked('lock table case_study in access exclusive mode', async () => {
      const { status, headers, errors } = await hasty.graphql(`{ ${lists.join(' ')} }`);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'UNAVAILABLE', retryAfter: limits.retryAfter.away },
      ]);
      expect([status, headers['retry-after']]).toEqual([503, String(limits.retryAfter.away)]);
    });
    let more = 0;
    hasty.db.pool.on('acquire', () => more++);
    await sleep(200);
    expect(more).toBe(0);
    await hasty.close();
  });
});
