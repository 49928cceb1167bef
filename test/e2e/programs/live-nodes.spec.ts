import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { FaultyProxy } from '../../support/faulty-proxy.js';
import { ThreadFollower, WAYS } from '../../support/thread-follower.js';
import { hasRedis, OwnRedis } from '../edge/own-redis.js';
import { ensureBuilt } from './installation-program.js';
import { ApiNode, type NodesMember, until } from './several-nodes.js';

if (!hasRedis && process.env.CI_TOOLS === 'required') throw new Error('Redis is missing, and .ci/run tests it.');

const REMOVE = 'mutation ($input: RemoveContentInput!) { removeReply(input: $input) { reply { id } } }';

/** What brings hints from one node to the other, and can be lost. */
const CARRIERS = hasRedis ? (['Redis', 'PostgreSQL'] as const) : (['PostgreSQL'] as const);

describe.each(CARRIERS)('two nodes that tell each other by %s', (carrier) => {
  const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  let database: TestDatabase;
  let redis: OwnRedis | undefined;
  /** Where the nodes listen, if that is PostgreSQL. */
  let line: FaultyProxy;
  let nodes: ApiNode[];
  let ann: NodesMember;
  let ben: NodesMember;
  let threadId: string;
  let followers: ThreadFollower[];
  let superuser: pg.Client;
  let turn = 0;

  beforeAll(async () => {
    await ensureBuilt();
    database = await createTestDatabase();
    superuser = new pg.Client(database.superuserUrl);
    await superuser.connect();
    line = await FaultyProxy.to(database.url);
    redis = carrier === 'Redis' ? await OwnRedis.start() : undefined;
    const environment = {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      LOG_LEVEL: 'silent',
      RATE_LIMITS: 'off',
      DATA_DIR: folder,
      DATABASE_URL: database.url,
      DATABASE_DIRECT_URL: line.url,
      SESSION_SECRET: 'only these two nodes sign with this secret',
      ...(redis && { REDIS_URL: redis.url }),
    };
    nodes = await Promise.all([0, 1].map(() => ApiNode.start(environment)));
    await nodeAt(0).signUp('wren');
    [ann, ben] = [await nodeAt(0).signUp('ann'), await nodeAt(1).signUp('ben')];
    const input = { title: 'Heard', bodyMarkdown: 'By both.', audience: 'MEMBERS', publish: true };
    const fields = 'reflection { thread { id } }';
    threadId = (await nodeAt(0).mutate('createReflection', input, fields, ann.token)).reflection.thread.id;
    followers = await Promise.all(
      nodes.flatMap(({ origin }) => WAYS.map((way) => ThreadFollower.start(way, origin, ben.token, threadId))),
    );
  });
  afterAll(async () => {
    await Promise.all((followers ?? []).map((one) => one.stop()));
    for (const node of nodes ?? []) await node.stop();
    await redis?.stop();
    await line?.close();
    await superuser?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function listening(): Promise<number> {
    const { rows } = await superuser.query(`select count(*)::int as count from pg_stat_activity
      where application_name = 'commonplace live' and datname = current_database() and query ~ '^listen'`);
    return rows[0].count;
  }

  const nodeAt = (at: number) => nodes[at % 2] as ApiNode;

  /** Three replies, an edit and a removal, each at the other node than the one before. */
  async function happen(): Promise<void> {
    const ids: string[] = [];
    for (let written = 0; written < 3; written++) {
      const input = { threadId, bodyMarkdown: `What happens, for the ${turn}th time.` };
      ids.push((await nodeAt(turn++).mutate('createReply', input, 'reply { id }', ann.token)).reply.id);
    }
    const edit = { id: ids[0], bodyMarkdown: `What happened, said otherwise the ${turn}th time.` };
    await nodeAt(turn++).mutate('updateReply', edit, 'reply { id }', ann.token);
    await nodeAt(turn++).ok(REMOVE, { input: { id: ids[1] } }, ann.token);
  }

  /** Everybody knows everything, was told of each reply once, and has never had to begin anew. */
  async function expectNothingLost(): Promise<void> {
    for (const follower of followers) {
      const { known, fresh } = await follower.caughtUp();
      const { way, faults, ends, resyncs, added } = follower;
      expect({ way, known, faults, ends, resyncs }).toEqual({ way, known: fresh, faults: [], ends: [], resyncs: 0 });
      expect(new Set(added).size).toBe(added.length);
    }
  }

  it('tells of what is written at one those who follow it at the other, whichever way', async () => {
    for (const node of nodes) await node.untilDegraded();
    await happen();
    await happen();
    await expectNothingLost();
    expect(Object.keys(followers[0]!.known)).toHaveLength(4);
  });

  it('loses nothing while that is away, which health tells, nor when it is back', async () => {
    if (redis) await redis.stop();
    else line.cut();
    for (const node of nodes) await node.untilDegraded(...(redis ? ['redis', 'live'] : ['live']));
    await happen();
    await expectNothingLost();
    await happen();
    if (redis) redis = await redis.replaced();
    else line.mend();
    await happen();
    await expectNothingLost();
    for (const node of nodes) await node.untilDegraded();
    await happen();
    await expectNothingLost();
  });

  it('loses nothing where it is lost and found again in the middle of what happens', async () => {
    for (let loss = 0; loss < 3; loss++) {
      const happening = happen();
      if (redis) redis = await redis.replaced();
      else {
        const { rows } = await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'commonplace live' and datname = current_database()`);
        // They listen again before they are killed again.
        expect(rows).toHaveLength(2);
        await until(async () => (await listening()) === 2);
      }
      await happening;
      await expectNothingLost();
    }
    for (const node of nodes) await node.untilDegraded();
  });
});
