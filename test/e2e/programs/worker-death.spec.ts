import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { ensureBuilt } from './installation-program.js';

describe('a worker that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  const started: ChildProcess[] = [];
  let database: TestDatabase;
  let client: pg.Client;
  let blocker: pg.Client;

  beforeAll(async () => {
    await ensureBuilt();
    database = await createTestDatabase();
    [client, blocker] = [new pg.Client(database.ownerUrl), new pg.Client(database.ownerUrl)];
    await client.connect();
    await blocker.connect();
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await client?.end();
    await blocker?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Resolves when it says that it works. */
  async function startWorker(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
      env: { PATH: process.env.PATH, NODE_ENV: 'development', DATA_DIR: folder, DATABASE_URL: database.url },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.push(child);
    await new Promise<void>((works, fails) => {
      child.on('message', (said) => said === 'works' && works());
      child.on('exit', () => fails(new Error('The worker did not start.')));
    });
    return child;
  }

  async function value<Value>(sql: string): Promise<Value> {
    return (await client.query(sql)).rows[0]?.value;
  }
  async function until<Value>(sql: string, is: (value: Value) => boolean): Promise<Value> {
    for (;;) {
      const found = await value<Value>(sql);
      if (is(found)) return found;
      await sleep(20);
    }
  }
  const HOLDER = `select locked_by as value from graphile_worker.jobs where task_identifier = 'forget-sessions'`;
  const JOBS = 'select count(*)::int as value from graphile_worker.jobs';
  const WORKERS = 'select count(*)::int as value from worker';

  it('gives its jobs to another one within seconds, which leaves them to it as long as it lives', async () => {
    const first = await startWorker();
    await blocker.query('begin; lock table session in access exclusive mode');
    await client.query(`select graphile_worker.add_job('forget-sessions')`);
    const holder = await until<string | null>(HOLDER, Boolean);
    // In the middle of the job, it is given no more time by its system.
    first.kill('SIGSTOP');
    await blocker.query('rollback');
    await startWorker();
    await until<number>(WORKERS, (workers) => workers === 2);
    // The other one looks at it more than once.
    await sleep(2_500);
    expect(await value(HOLDER)).toBe(holder);

    const began = performance.now();
    first.kill('SIGKILL');
    await until<number>(JOBS, (jobs) => jobs === 0);
    const milliseconds = performance.now() - began;
    expect(await value(WORKERS)).toBe(1);
    if (process.env.TELL) console.log(`done by the other one after ${Math.round(milliseconds)} ms`);
  });

  it('and one that is asked to stop leaves nothing behind', async () => {
    const last = started.at(-1) as ChildProcess;
    last.kill('SIGTERM');
    await once(last, 'exit');
    expect([await value(WORKERS), last.exitCode]).toEqual([0, 0]);
  });
});
