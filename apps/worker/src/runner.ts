import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import type { Logger as Pino } from 'pino';
import { type Database, JOB_SCHEMA } from '#platform';
import { type JobHandler, taskOf } from './job/job-handler.js';
import type { ScheduledJob } from './job/scheduled-job.js';
import { OutboxDrain } from './outbox.drain.js';

/** A job that was due while no worker ran is made up for within a day. Milliseconds. */
const BACKFILL = 24 * 60 * 60 * 1000;
/** Jobs at a time. Most of what one takes is waiting: for the database, which has as many connections for them, or for somebody else's server. */
const AT_ONCE = 8;

/** What a worker does. */
export interface Work {
  readonly scheduled: readonly ScheduledJob[];
  readonly handlers: readonly JobHandler[];
}

/** Work that goes on until it is stopped. */
export interface RunningJobs {
  /** Resolves when it has ended. */
  readonly promise: Promise<void>;
  /** What is under way is finished. */
  stop(): Promise<void>;
}

/** Runs the jobs when they are due until they are stopped. Several workers share the work. */
export async function runJobs(database: Database, work: Work, log: Pino): Promise<RunningJobs> {
  const { pool } = database;
  // A connection that breaks while nobody uses it is replaced; unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', (error) => log.warn(error, 'A connection to PostgreSQL broke.')));
  const drain = new OutboxDrain(database, work.handlers, log);
  const runner: Runner = await run({
    pgPool: pool,
    schema: JOB_SCHEMA,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message, meta) => log[LEVELS[level]]({ ...scope, ...meta }, message)),
    taskList: tasksOf(work),
    parsedCronItems: parseCronItems(
      work.scheduled.map(({ name, schedule }) => ({
        task: name,
        match: schedule,
        options: { backfillPeriod: BACKFILL },
      })),
    ),
  });
  drain.start();
  return {
    promise: runner.promise,
    async stop() {
      await drain.stop();
      await runner.stop();
    },
  };
}

function tasksOf({ scheduled, handlers }: Work): TaskList {
  return Object.fromEntries([
    ...scheduled.map((job) => [job.name, () => job.run()] as const),
    ...handlers.map((handler) => [taskOf(handler), (payload: unknown) => handler.handle(payload as object)] as const),
  ]);
}

/** graphile-worker tells much at `info` that is of use only when looking for a fault. */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
