import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { connect, type Database } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { ForgetFailedJobs } from './job/forget-failed-jobs.job.js';
import { ForgetIdempotencyKeys } from './job/forget-idempotency-keys.job.js';
import { ForgetRevisions } from './job/forget-revisions.job.js';
import { ForgetSessions } from './job/forget-sessions.job.js';
import type { ScheduledJob } from './job/scheduled-job.js';
import { type RunningJobs, runJobs } from './runner.js';

const NOW = new Date('2026-06-01T12:00:00Z');

function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);
}

describe('the worker', () => {
  let test: TestDatabase;
  let database: Database;
  const member = randomUUID();

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
    await write('member', {
      id: member,
      handle: 'ada',
      email: 'ada@example.org',
      password_hash: 'x',
      display_name: 'Ada',
      joined_at: daysAgo(400),
    });
  });

  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });

  async function write(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    const text = `INSERT INTO ${table} (${columns}) VALUES (${places})`;
    await database.pool.query(text, Object.values(row));
  }

  async function read(text: string): Promise<unknown[]> {
    const { rows } = await database.pool.query<{ value: unknown }>(text);
    return rows.map((row) => row.value);
  }

  it('forgets idempotency keys after 30 days, however many there are', async () => {
    await database.pool.query(
      `INSERT INTO idempotency_key (member_id, key, operation, input_hash, created_at)
       SELECT $1, 'old-' || n, 'createReply', '', $2 FROM generate_series(1, 2500) AS n`,
      [member, daysAgo(30.01)],
    );
    const key = { member_id: member, key: 'recent', operation: 'createReply', input_hash: '' };
    await write('idempotency_key', { ...key, created_at: daysAgo(29.99) });
    await new ForgetIdempotencyKeys(database, new FakeClock(NOW)).run();
    expect(await read('SELECT key AS value FROM idempotency_key')).toEqual(['recent']);
  });

  it('forgets expired sessions with their tokens and keeps ended ones that have not expired', async () => {
    const [expired, ended] = [randomUUID(), randomUUID()];
    const session = { member_id: member, created_at: daysAgo(40) };
    await write('session', { ...session, id: expired, expires_at: daysAgo(1) });
    await write('session', { ...session, id: ended, expires_at: daysAgo(-1), ended_at: daysAgo(2) });
    for (const id of [expired, ended]) {
      await write('refresh_token', { hash: Buffer.from(id), session_id: id, issued_at: daysAgo(40) });
    }
    await new ForgetSessions(database, new FakeClock(NOW)).run();
    expect(await read('SELECT id AS value FROM session')).toEqual([ended]);
    expect(await read('SELECT session_id AS value FROM refresh_token')).toEqual([ended]);
  });

  it('forgets superseded text after 90 days, but never the revision that is shown', async () => {
    const thread = await threadShowingRevision(2);
    const revision = { thread_id: thread, number: 0, markdown: 'text', created_at: daysAgo(200) };
    await write('post_revision', { ...revision, revision: 1, superseded_at: daysAgo(91) });
    await write('post_revision', { ...revision, revision: 2, superseded_at: daysAgo(91) });
    await write('post_revision', { ...revision, revision: 3, superseded_at: daysAgo(89) });
    await write('post_revision', { ...revision, revision: 4 });
    await new ForgetRevisions(database, new FakeClock(NOW)).run();
    expect(await read('SELECT revision AS value FROM post_revision ORDER BY 1')).toEqual([2, 3, 4]);
  });

  it('keeps what moderators have to judge as long as that takes, of withdrawn content too, and not longer', async () => {
    const texts = async (state: 'VISIBLE' | 'REMOVED', kept_until: Date | null) => {
      const thread_id = await threadShowingRevision(4);
      const revision = { thread_id, number: 0, markdown: 'text', created_at: daysAgo(200) };
      await write('post_revision', { ...revision, revision: 3, superseded_at: daysAgo(100) });
      await write('post_revision', { ...revision, revision: 4, superseded_at: daysAgo(80) });
      await database.pool.query('update post set kept_until = $2 where thread_id = $1', [thread_id, kept_until]);
      await database.pool.query('update thread set status = $2 where id = $1', [thread_id, state]);
      return thread_id;
    };
    const threads = [
      await texts('VISIBLE', daysAgo(-1)),
      await texts('VISIBLE', daysAgo(1)),
      await texts('VISIBLE', null),
      await texts('REMOVED', daysAgo(-1)),
      await texts('REMOVED', daysAgo(1)),
    ];
    await new ForgetRevisions(database, new FakeClock(NOW)).run();
    const left = async (id: string) =>
      read(`SELECT revision AS value FROM post_revision WHERE thread_id = '${id}' ORDER BY 1`);
    expect(await Promise.all(threads.map(left))).toEqual([[3, 4], [4], [4], [3, 4], []]);
  });

  it('forgets jobs that were given up after 30 days, and none that are still tried', async () => {
    const add = async (name: string, days: number, gaveUp: boolean) => {
      const [id] = await read(`select id::text as value from graphile_worker.add_job('${name}', max_attempts => 3)`);
      if (gaveUp)
        await database.pool.query('select graphile_worker.permanently_fail_jobs($1, $2)', [[id], 'It failed.']);
      // Its last change is set by a trigger, or by what changes it.
      const owner = new pg.Client(test.ownerUrl);
      await owner.connect();
      await owner.query('update graphile_worker._private_jobs set updated_at = $1 where id = $2', [daysAgo(days), id]);
      await owner.end();
    };
    await add('old', 30.01, true);
    await add('recent', 29.99, true);
    await add('waiting', 40, false);
    await new ForgetFailedJobs(database, new FakeClock(NOW)).run();
    expect(await read('select task_identifier as value from graphile_worker.jobs order by 1')).toEqual([
      'recent',
      'waiting',
    ]);
    await database.pool.query(`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
  });

  it('runs as the role that creates no tables, with jobs that a transaction enqueued', async () => {
    let runner: RunningJobs | undefined;
    const ran = new Promise<void>((resolve, reject) => {
      const job: ScheduledJob = { name: 'probe', schedule: '0 0 1 1 *', run: async () => resolve() };
      runJobs(database, test.url, { scheduled: [job], handlers: [] }, pino({ level: 'silent' })).then((started) => {
        runner = started;
        return database.pool.query(`SELECT graphile_worker.add_job('probe')`);
      }, reject);
    });
    await ran;
    await runner?.stop();
    await expect(database.pool.query('CREATE TABLE graphile_worker.mine (id int)')).rejects.toThrow(
      'permission denied',
    );
  });

  async function threadShowingRevision(visible_revision: number): Promise<string> {
    const id = randomUUID();
    const created_at = daysAgo(200);
    const state = { status: 'VISIBLE', created_at, published_at: created_at, active_at: created_at };
    await write('thread', { id, kind: 'REFLECTION', author_id: member, audience: 'MEMBERS', ...state });
    const text = { markdown: 'text', html: 'text', renderer: 1, created_at };
    await write('post', {
      thread_id: id,
      number: 0,
      path: '',
      depth: 0,
      author_id: member,
      revision: 4,
      visible_revision,
      ...text,
    });
    return id;
  }
});
