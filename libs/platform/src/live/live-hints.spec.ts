import { randomUUID } from 'node:crypto';
import { afterEach } from '@jest/globals';
import pg from 'pg';
import { connect, type Database, loadConfig } from '#platform';
import { hasRedis, OwnRedis } from '../../../../test/e2e/edge/own-redis.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { sql } from '../../../../test/support/sql.js';
import { RedisConnection } from '../redis/redis-connection.service.js';
import { type Hint, readHints, writeHints } from './hint.js';
import { LiveHints } from './live-hints.service.js';

if (!hasRedis && process.env.CI_TOOLS === 'required') throw new Error('Redis is missing, and .ci/run tests it.');

describe('hints', () => {
  let test: TestDatabase;
  let redis: OwnRedis | undefined;
  const nodes: Array<{ hints: LiveHints; database: Database; connection: RedisConnection }> = [];

  beforeAll(async () => {
    test = await createTestDatabase();
  });

  afterEach(async () => {
    for (const { hints, database, connection } of nodes.splice(0)) {
      await hints.onModuleDestroy();
      connection.onApplicationShutdown();
      await database.close();
    }
    await redis?.stop();
    redis = undefined;
  });

  afterAll(() => test?.drop());

  async function startNode(): Promise<{ hints: LiveHints; database: Database; heard: Hint[] }> {
    const config = loadConfig({
      DATABASE_URL: test.url,
      SESSION_SECRET: 's'.repeat(32),
      ...(redis && { REDIS_URL: redis.url }),
    });
    const database = await connect({ url: test.url, entities: [], poolSize: 3 });
    const connection = new RedisConnection(config);
    const hints = new LiveHints(config, database, connection);
    const heard: Hint[] = [];
    await hints.listen((some) => heard.push(...some));
    nodes.push({ hints, database, connection });
    return { hints, database, heard };
  }

  /** What a trigger does. */
  const raise = (id: string) =>
    sql(`do $$ begin raise info 'live hint' using errcode = 'LV001', detail = 'thread ${id}'; end $$`);

  it('reach every node once the transaction is over, and not before', async () => {
    const [one, other] = [await startNode(), await startNode()];
    const id = randomUUID();
    await one.database.transaction(async (tx) => {
      await tx.rows(raise(id));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([...one.heard, ...other.heard].filter((hint) => hint.id === id)).toEqual([]);
    });
    await until(() => one.heard.some((hint) => hint.id === id) && other.heard.some((hint) => hint.id === id));
    expect(other.heard.filter((hint) => hint.id === id)).toEqual([{ kind: 'thread', id }]);
  });

  it('arrive again after the connection that listens was killed, and everything is to be looked at', async () => {
    const [one, other] = [await startNode(), await startNode()];
    await until(() => other.hints.works);
    other.heard.length = 0;
    const superuser = new pg.Client({ connectionString: test.superuserUrl });
    await superuser.connect();
    await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'commonplace live' and datname = current_database()`);
    await superuser.end();
    await until(() => other.heard.some(({ kind }) => kind === 'all') && other.hints.works);
    const id = randomUUID();
    await one.database.rows(raise(id));
    await until(() => other.heard.some((hint) => hint.id === id));
  });

  (hasRedis ? it : it.skip)(
    'go over Redis where there is one, not while it is away, and everything is to be looked at once it is back',
    async () => {
      redis = await OwnRedis.start();
      const [one, other] = [await startNode(), await startNode()];
      await until(() => one.hints.works && other.hints.works);
      const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
      await one.database.rows(raise(ids[0]));
      await until(() => other.heard.some((hint) => hint.id === ids[0]));
      await redis.stop();
      await until(() => !one.hints.works && !other.hints.works);
      other.heard.length = 0;
      await one.database.rows(raise(ids[1]));
      await until(() => one.heard.some((hint) => hint.id === ids[1]));
      redis = await redis.replaced();
      await until(() => other.heard.some(({ kind }) => kind === 'all') && other.hints.works && one.hints.works);
      await one.database.rows(raise(ids[2]));
      await until(() => other.heard.some((hint) => hint.id === ids[2]));
      expect(other.heard.filter((hint) => hint.id === ids[1])).toEqual([]);
    },
  );

  it('are read as they are written, and nothing else is', () => {
    const hints: Hint[] = Array.from({ length: 250 }, () => ({ kind: 'member', id: randomUUID() }));
    const written = writeHints([...hints, { kind: 'queue', id: randomUUID() }], 100);
    expect(written).toHaveLength(4);
    expect(Math.max(...written.map((text) => text.length))).toBeLessThan(7_000);
    expect(written.flatMap(readHints).slice(0, 250)).toEqual(hints);
    for (const odd of ['', 'beat', 'thread', 'thread x', `thread ${randomUUID()}; drop`, `other ${randomUUID()}`]) {
      expect(readHints(odd)).toEqual([]);
    }
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}
