import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '#kernel';
import { Attempts, RedisConnection } from '#platform';
import { startApi, type TestApi } from '../../support/api.js';
import { setRequestWork } from '../../support/request-work.js';
import { hasRedis, OwnRedis } from './own-redis.js';

const QUERY = '{ __typename }';

(hasRedis ? describe : describe.skip)('a Redis that hangs (redis-server is installed)', () => {
  let redis: OwnRedis;
  let api: TestApi;
  /** Commands of requests that were sent to Redis, and those of them that have been answered or given up. */
  let sent = 0;
  let settled = 0;

  beforeAll(async () => {
    setRequestWork('nothing');
    redis = await OwnRedis.start();
    api = await startApi({ config: { redisUrl: redis.url, rateLimits: true } });
    const { client } = api.app.get(RedisConnection);
    if (!client) throw new Error('No Redis was configured.');
    await until(() => client.status === 'ready');
    const { sendCommand } = client;
    client.sendCommand = function count(command, ...rest) {
      const answer = sendCommand.call(client, command, ...rest) as Promise<unknown>;
      // What is refused at once was not sent: its rejection is there already.
      if (client.status === 'ready' && /^eval/i.test(command.name)) {
        sent++;
        answer.then(
          () => settled++,
          () => settled++,
        );
      }
      return answer;
    };
  });
  afterAll(async () => {
    redis?.goOn();
    await api?.close();
    await redis?.stop();
  });

  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) await sleep(20);
  }
  const ask = () => api.graphql(QUERY);
  const many = (number: number) => Promise.all(Array.from({ length: number }, ask));
  const ready = async () => (await api.inject({ method: 'GET', url: '/health/ready' })).json();
  const away = () => api.app.get(RedisConnection).client?.status !== 'ready';

  it('keeps the requests of its first moment waiting, and no others; limits go on, and Redis is found again', async () => {
    expect((await many(10)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect([sent, settled, (await ready()).status]).toEqual([10, 10, 'ready']);

    redis.hang();
    const first = await many(10);
    expect(first.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect([sent, settled]).toEqual([20, 20]);
    await until(away);

    for (let round = 0; round < 40; round++) {
      const answers = await many(5);
      expect(answers.map(({ status, headers }) => [status, headers['ratelimit-limit']])).toEqual(
        Array(5).fill([200, String(limits.requestsPerMinute.address)]),
      );
      await sleep(25);
    }
    expect([sent, settled]).toEqual([20, 20]);
    expect(await ready()).toEqual({
      status: 'degraded',
      because: 'Redis does not answer: limits are counted without it.',
      degraded: ['redis'],
    });

    const { body } = await api.inject({ method: 'GET', url: '/metrics' });
    expect(body).toContain('commonplace_degraded{part="redis"} 1');

    const attempts = api.app.get(Attempts);
    const { most } = limits.attempts.joinCode;
    for (let tries = 0; tries < most; tries++) await attempts.consume('joinCode', 'somebody');
    await expect(attempts.consume('joinCode', 'somebody')).rejects.toThrow('too many attempts');
    expect([sent, settled]).toEqual([20, 20]);

    redis.goOn();
    await until(async () => (await ready()).status === 'ready');
    await many(3);
    expect([sent, settled]).toEqual([23, 23]);
  });
});
