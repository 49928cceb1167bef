import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger as Pino } from 'pino';
import { JOB_SCHEMA } from '#platform';
import type { Job } from './job/job.js';

/** A job that was due while no worker ran is made up for within a day. Milliseconds. */
const BACKFILL = 24 * 60 * 60 * 1000;

/** Runs the jobs when they are due until the runner is stopped. Several workers share the work. */
export async function runJobs(pool: Pool, jobs: readonly Job[], log: Pino): Promise<Runner> {
  // A connection that breaks while nobody uses it is replaced; unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', (error) => log.warn(error, 'A connection to PostgreSQL broke.')));
  return run({
    pgPool: pool,
    schema: JOB_SCHEMA,
    concurrency: 2,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message, meta) => log[LEVELS[level]]({ ...scope, ...meta }, message)),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, () => job.run()])),
    parsedCronItems: parseCronItems(
      jobs.map((job) => ({ task: job.name, match: job.schedule, options: { backfillPeriod: BACKFILL } })),
    ),
  });
}

/** graphile-worker tells much at `info` that is of use only when looking for a fault. */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
