import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { connect, type Database, defineJob, describeError, JobFault, Outbox } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { JobHandler } from './job/job-handler.js';
import { type RunningJobs, runJobs } from './runner.js';

const SENT = defineJob<{ n: number }>('sent');
const SENT_ONCE = defineJob<{ n: number }>('sent-once', { attempts: 1 });

describe('a job that fails', () => {
  let test: TestDatabase;
  let database: Database;
  let running: RunningJobs;
  const told: string[] = [];
  const done: string[] = [];

  const handler = (job: typeof SENT, name: string, work: () => void): JobHandler<{ n: number }> => ({
    job,
    name,
    handle: async () => work(),
  });
  const fail = (error: Error) => () => {
    throw error;
  };
  const handlers = [
    handler(SENT, 'well', () => done.push('well')),
    handler(SENT, 'refused', fail(new JobFault('The mail server refuses it.'))),
    handler(SENT, 'coded', fail(Object.assign(new TypeError('ann@example.org is no such thing'), { code: '23505' }))),
    handler(SENT_ONCE, 'hopeless', fail(new Error('She wrote: never mind'))),
  ];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
    const log = pino(
      { level: 'warn', serializers: { err: describeError } },
      { write: (line: string) => told.push(line) },
    );
    running = await runJobs(database, test.url, { scheduled: [], handlers }, log);
    await database.transaction(async (tx) => {
      await new Outbox().add(tx, SENT, { n: 1 });
      await new Outbox().add(tx, SENT_ONCE, { n: 2 });
    });
  });
  afterAll(async () => {
    await running?.stop();
    await database?.close();
    await test?.drop();
  });

  it('is tried again later by itself, is given up in the end, and says why in the log alone, without addresses', async () => {
    const FAILED = `select task_identifier as task, last_error as error, attempts = max_attempts as given_up, run_at > now() as later
      from graphile_worker.jobs where last_error is not null order by 1`;
    let rows: unknown[] = [];
    while (rows.length < 3) {
      await sleep(20);
      ({ rows } = await database.pool.query(FAILED));
    }
    expect(rows).toEqual([
      { task: 'sent-once:hopeless', error: 'Error', given_up: true, later: true },
      { task: 'sent:coded', error: 'TypeError 23505', given_up: false, later: true },
      { task: 'sent:refused', error: 'The mail server refuses it.', given_up: false, later: true },
    ]);
    expect(done).toEqual(['well']);
    expect(told.join('')).toContain('(address withheld) is no such thing');
    expect(told.join('')).not.toContain('example.org');
  });
});
