import { limits, RateLimited } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FakeClock } from '../../../../test/support/fake-clock.js';
import { Config, loadConfig } from '../config/config.js';
import { connect } from '../database/connect.js';
import type { Database } from '../database/database.js';
import { RedisConnection } from '../redis/redis-connection.service.js';
import { Attempts } from './attempts.limiter.js';
import { Refusals } from './refusals.recorder.js';

const { most, seconds } = limits.attempts['signIn:account'];

describe('attempts', () => {
  const clock = new FakeClock();
  let own: TestDatabase;
  let database: Database;
  let attempts: Attempts;
  const config = (rateLimits: boolean) =>
    new Config({
      ...loadConfig({ NODE_ENV: 'test', DATABASE_URL: own.url, SESSION_SECRET: 'x'.repeat(32) }),
      rateLimits,
    });
  beforeAll(async () => {
    own = await createTestDatabase();
    database = await connect({ url: own.url, entities: [] });
    attempts = new Attempts(database, clock, config(true), new RedisConnection(config(true)), new Refusals(clock));
  });
  afterAll(async () => {
    await database.close();
    await own.drop();
  });

  it('are allowed up to the limit, then refused until the window is over, however many come at once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: most + 5 }, () => attempts.consume('signIn:account', 'ada')),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(most);
    const refusal = await attempts.consume('signIn:account', 'ada').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RateLimited);
    expect((refusal as RateLimited).details).toEqual({ retryAfter: seconds });
    clock.advance((seconds - 30) * 1000);
    await expect(attempts.consume('signIn:account', 'ada')).rejects.toMatchObject({ details: { retryAfter: 30 } });
    clock.advance(30_000);
    await attempts.consume('signIn:account', 'ada');
  });

  it('are counted for each key and each rule by itself, and anew after a success', async () => {
    for (let n = 0; n < most; n++) await attempts.consume('signIn:account', 'grace');
    await attempts.consume('signIn:account', 'hopper');
    await attempts.consume('password:member', 'grace');
    await expect(attempts.consume('signIn:account', 'grace')).rejects.toThrow('Wait 15 minutes, then try again.');
    await attempts.reset('signIn:account', 'grace');
    await attempts.consume('signIn:account', 'grace');
  });

  it('are no attempts once they are given back, and never fewer than none', async () => {
    const given = await attempts.consume('joinCode', 'hamilton');
    for (let n = 0; n < 3; n++) await given.giveBack();
    for (let n = 0; n < limits.attempts.joinCode.most; n++) await attempts.consume('joinCode', 'hamilton');
    await expect(attempts.consume('joinCode', 'hamilton')).rejects.toThrow(RateLimited);
    await given.giveBack();
    clock.advance(limits.attempts.joinCode.seconds * 1000);
    await given.giveBack();
    const [row] = await database.dataSource.query('select used from attempt order by used desc limit 1');
    expect(row.used).toBe(limits.attempts.joinCode.most);
  });

  it('leave nobody’s name behind, and go when their window is over', async () => {
    await attempts.consume('signUp:address', '203.0.113.9');
    const keys = await database.dataSource.query('select key from attempt');
    expect(JSON.stringify(keys)).not.toMatch(/203\.0|ada|grace/);
    clock.advance(24 * 3_600_000);
    await attempts.consume('joinCode', 'anybody');
    expect(await database.dataSource.query('select key from attempt')).toHaveLength(1);
  });

  it('are not counted where RATE_LIMITS is off', async () => {
    const off = new Attempts(database, clock, config(false), new RedisConnection(config(false)), new Refusals(clock));
    for (let n = 0; n < 2 * most; n++) await off.consume('signIn:account', 'turing');
  });
});
