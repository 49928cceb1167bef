import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { connect, type Database, defineJob, Outbox } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { JobHandler } from './job/job-handler.js';
import { OutboxDrain } from './outbox.drain.js';
import { type RunningJobs, runJobs } from './runner.js';

const SILENT = pino({ level: 'silent' });
const BELL = defineJob<{ n: number }>('bell-rung');
const DOOR = defineJob<{ n: number }>('door-opened', { attempts: 3 });
const UNKNOWN = defineJob<{ n: number }>('for-a-newer-worker');

const LATER = new Date('2100-01-01T00:00:00Z');
const STILL_LATER = new Date('2100-01-02T00:00:00Z');

describe('the outbox', () => {
  const outbox = new Outbox();
  let test: TestDatabase;
  let database: Database;
  const done: string[] = [];

  const handler = (job: typeof BELL, name: string): JobHandler<{ n: number }> => ({
    job,
    name,
    handle: async ({ n }) => {
      done.push(`${name} ${n}`);
    },
  });
  const handlers = [handler(BELL, 'bark'), handler(BELL, 'get-up'), handler(DOOR, 'look')];
  const newDrain = () => new OutboxDrain(database, handlers, SILENT);

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });
  beforeEach(async () => {
    done.length = 0;
    await database.pool.query('delete from outbox');
    await database.pool.query('delete from graphile_worker._private_jobs');
  });

  interface Queued {
    task: string;
    payload: { n: number };
    run_at: Date;
    key: string | null;
    max_attempts: number;
  }

  async function queued(): Promise<Queued[]> {
    const { rows } = await database.pool.query<Queued>(
      `select t.identifier as task, j.payload, j.run_at, j.key, j.max_attempts
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       order by t.identifier, (j.payload->>'n')::int`,
    );
    return rows;
  }
  const add = (n: number, options = {}) => database.transaction((tx) => outbox.add(tx, BELL, { n }, options));
  const waiting = async () => (await database.pool.query('select from outbox')).rowCount;

  it('hands what was committed over to each handler, and nothing that was taken back', async () => {
    await add(1);
    await database.transaction((tx) => outbox.add(tx, DOOR, { n: 2 }, { runAt: LATER }));
    const fault = new Error('No.');
    const refused = database.transaction(async (tx) => {
      await outbox.add(tx, BELL, { n: 3 });
      throw fault;
    });
    await expect(refused).rejects.toBe(fault);
    await newDrain().drain();
    expect(await queued()).toEqual([
      { task: 'bell-rung:bark', payload: { n: 1 }, key: null, max_attempts: 12, run_at: expect.any(Date) },
      { task: 'bell-rung:get-up', payload: { n: 1 }, key: null, max_attempts: 12, run_at: expect.any(Date) },
      { task: 'door-opened:look', payload: { n: 2 }, key: null, max_attempts: 3, run_at: LATER },
    ]);
    expect(await waiting()).toBe(0);
  });

  it('leaves what no handler of this worker is for to a newer one', async () => {
    await database.transaction((tx) => outbox.add(tx, UNKNOWN, { n: 1 }));
    await add(2);
    await newDrain().drain();
    expect((await queued()).map(({ payload }) => payload.n)).toEqual([2, 2]);
    expect(await waiting()).toBe(1);
  });

  it('has one job of a key wait at a time, which keeps its time and takes on the newest payload', async () => {
    const add2 = (...jobs: Parameters<typeof add>[]) =>
      database.transaction(async (tx) => {
        for (const [n, options] of jobs) await outbox.add(tx, DOOR, { n }, options);
      });
    await add2(
      [1, { key: 'a', runAt: LATER }],
      [2, { key: 'b', runAt: STILL_LATER }],
      [3, { key: 'a', runAt: STILL_LATER }],
    );
    await add2([4, { runAt: LATER }], [5, { runAt: LATER }]);
    await newDrain().drain();
    await add2([6, { key: 'b', runAt: new Date('2100-01-03') }]);
    await newDrain().drain();
    expect((await queued()).map(({ key, payload: { n }, run_at }) => [key, n, run_at])).toEqual([
      ['door-opened:look:a', 3, LATER],
      [null, 4, LATER],
      [null, 5, LATER],
      ['door-opened:look:b', 6, STILL_LATER],
    ]);
  });

  it('refuses a key that the queue has no room for, and adds nothing where there is nothing', async () => {
    for (const key of ['', 'k'.repeat(301)]) await expect(add(1, { key })).rejects.toThrow('1 to 300 characters');
    await add(1, { key: 'k'.repeat(300) });
    await database.transaction((tx) => outbox.addAll(tx, BELL, []));
    await newDrain().drain();
    expect(await queued()).toHaveLength(2);
  });

  /** Ends the connection that waits for a lock, once there is one. */
  async function endBlocked(program: string): Promise<void> {
    const superuser = new pg.Client(test.superuserUrl);
    await superuser.connect();
    const END = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'`;
    while ((await superuser.query(END, [program])).rowCount === 0) await sleep(10);
    await superuser.end();
  }

  it('doubles and loses nothing where several drain at once, one of which is cut off in the middle', async () => {
    const all = 3_000;
    await database.transaction((tx) =>
      outbox.addAll(
        tx,
        DOOR,
        Array.from({ length: all }, (_, n) => ({ payload: { n }, runAt: LATER })),
      ),
    );
    const others = await connect({ url: test.url, entities: [], program: 'other drain' });
    const blocker = await database.pool.connect();
    try {
      await blocker.query('begin; lock table graphile_worker._private_jobs in exclusive mode');
      const cutOff = new OutboxDrain(others, handlers, SILENT).drain();
      const refused = expect(cutOff).rejects.toThrow();
      // It has taken its rows, and waits to add the jobs.
      await endBlocked('other drain');
      await refused;
      await blocker.query('rollback');
    } finally {
      blocker.release();
    }
    expect(await waiting()).toBe(all);
    await Promise.all(
      [newDrain(), newDrain(), new OutboxDrain(others, handlers, SILENT)].map((drain) => drain.drain()),
    );
    await others.close();
    expect((await queued()).map(({ payload }) => payload.n)).toEqual(Array.from({ length: all }, (_, n) => n));
    expect(await waiting()).toBe(0);
  });

  it('has what was committed done by two workers, once each', async () => {
    const running: RunningJobs[] = [];
    try {
      for (let at = 0; at < 2; at++)
        running.push(await runJobs(database, test.url, { scheduled: [], handlers }, SILENT));
      for (let n = 0; n < 20; n++) await add(n);
      const expected = Array.from({ length: 20 }, (_, n) => [`bark ${n}`, `get-up ${n}`]).flat();
      while (done.length < expected.length) await sleep(20);
      expect([...done].sort()).toEqual(expected.sort());
    } finally {
      await Promise.all(running.map((one) => one.stop()));
    }
    expect(done).toHaveLength(40);
  });
});
