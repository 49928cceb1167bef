import { randomUUID } from 'node:crypto';
import { Clock, limits, RateLimited } from '#kernel';
import { connect, type Database, loadConfig, type Transaction } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { RedisConnection } from '../redis/redis-connection.service.js';
import { Attempts } from './attempts.limiter.js';
import { Refusals } from './refusals.recorder.js';

const { most } = limits.attempts['signIn:account'];
/** Nothing listens there. */
const NOWHERE = 'redis://127.0.0.1:1';
const redisUrl = process.env.TEST_REDIS_URL;
if (!redisUrl && process.env.CI_TOOLS === 'required') throw new Error('Redis is missing, and .ci/run tests it.');

describe('attempts at one account, made at two copies of the API', () => {
  let test: TestDatabase;
  let database: Database;
  const connections: RedisConnection[] = [];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
  });

  afterAll(async () => {
    for (const connection of connections) connection.onApplicationShutdown();
    await database?.close();
    await test?.drop();
  });

  function copyWith(url: string | undefined): Attempts {
    const config = loadConfig({ DATABASE_URL: test.url, SESSION_SECRET: 's'.repeat(32), REDIS_URL: url });
    const redis = new RedisConnection(config);
    connections.push(redis);
    return new Attempts(database, new Clock(), config, redis, new Refusals(new Clock()));
  }

  /** Uses up the account's attempts at both copies in turn, then signs in with success at one; what is given back is not counted. */
  async function expectOneCount(one: Attempts, other: Attempts): Promise<void> {
    const account = randomUUID();
    for (let attempt = 0; attempt < most; attempt++) {
      await (attempt % 2 ? one : other).consume('signIn:account', account);
    }
    await expect(one.consume('signIn:account', account)).rejects.toThrow(RateLimited);
    await expect(other.consume('signIn:account', account)).rejects.toThrow(RateLimited);
    await one.reset('signIn:account', account);
    await other.consume('signIn:account', account);
    for (let attempt = 0; attempt < 2 * most; attempt++) {
      await (await (attempt % 2 ? one : other).consume('signIn:account', account)).giveBack();
    }
    for (let attempt = 1; attempt < most; attempt++) await one.consume('signIn:account', account);
    await expect(other.consume('signIn:account', account)).rejects.toThrow(RateLimited);
  }

  it('have one count in PostgreSQL, are given back, and begin anew after a success', async () => {
    await expectOneCount(copyWith(undefined), copyWith(undefined));
  });

  it('have one count in PostgreSQL while Redis is away, are given back, and begin anew after a success', async () => {
    await expectOneCount(copyWith(NOWHERE), copyWith(NOWHERE));
  });

  (redisUrl ? it : it.skip)(
    'have one count in Redis, are given back, and begin anew after a success (TEST_REDIS_URL)',
    async () => {
      const copies = [copyWith(redisUrl), copyWith(redisUrl)] as const;
      // Until it is connected, Redis counts as away.
      while (connections.slice(-2).some(({ client }) => client?.status !== 'ready')) {
        await new Promise((done) => setTimeout(done, 10));
      }
      await database.pool.query('delete from attempt');
      await expectOneCount(...copies);
      const { rowCount } = await database.pool.query('select from attempt');
      expect(rowCount).toBe(0);
    },
  );

  it.each([
    ['PostgreSQL', undefined],
    ['Redis', redisUrl],
  ])('are given back in %s with the transaction, or the part of one, that is taken back', async (where, url) => {
    if (where === 'Redis' && !url) return;
    const attempts = copyWith(url);
    while (url && connections.at(-1)?.client?.status !== 'ready') await new Promise((done) => setTimeout(done, 10));
    const account = randomUUID();
    const count = (tx: Transaction) => attempts.consume('signIn:account', account, tx);
    const failing = async (tx: Transaction) => {
      await count(tx);
      throw new Error('Not this time.');
    };
    for (let attempt = 0; attempt < 2 * most; attempt++) {
      await expect(database.transaction(failing)).rejects.toThrow('Not this time.');
      await database.transaction((tx) => expect(tx.part(() => failing(tx))).rejects.toThrow('Not this time.'));
    }
    for (let attempt = 0; attempt < most; attempt++) await database.transaction(count);
    await expect(database.transaction(count)).rejects.toThrow(RateLimited);
  });
});
