import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import type { Logger as Pino } from 'pino';
import { type Database, JOB_SCHEMA, JobFault } from '#platform';
import { type JobHandler, taskOf } from './job/job-handler.js';
import type { ScheduledJob } from './job/scheduled-job.js';
import { Liveness } from './liveness.js';
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

/**
 * Runs the jobs when they are due until they are stopped. Several workers share the work.
 * @param url of the database, for a connection that is not shared
 */
export async function runJobs(database: Database, url: string, work: Work, log: Pino): Promise<RunningJobs> {
  const { pool } = database;
  const ending = new AbortController();
  const liveness = new Liveness(url, ending.signal, log);
  // A connection that breaks while nobody uses it is replaced; unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', (error) => log.warn(error, 'A connection to PostgreSQL broke.')));
  const drain = new OutboxDrain(database, work.handlers, log);
  const runner: Runner = await run({
    pgPool: pool,
    schema: JOB_SCHEMA,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    logger: new Logger((scope) => (level, message, meta) => log[LEVELS[level]]({ ...scope, ...meta }, message)),
    taskList: tasksOf(work, log),
    preset: { plugins: [beginningWith(liveness)] },
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
      ending.abort();
      await drain.stop();
      await runner.stop();
      await liveness.stop();
    },
  };
}

/** No job is begun before others can tell whether this worker is alive. */
function beginningWith(liveness: Liveness): GraphileConfig.Plugin {
  return {
    name: 'LivenessPlugin',
    version: '0.0.0',
    worker: { hooks: { startWorker: (_, { worker }) => liveness.begin(worker.workerPool.id) } },
  };
}

function tasksOf({ scheduled, handlers }: Work, log: Pino): TaskList {
  return Object.fromEntries([
    ...scheduled.map((job) => [job.name, task(job.name, () => job.run(), log)]),
    ...handlers.map((handler) => {
      const name = taskOf(handler);
      return [name, task(name, (payload) => handler.handle(payload), log)];
    }),
  ]);
}

/** What a job fails by is shown to admins, who are to read of nobody there: the log has the rest. */
function task(name: string, work: (payload: object) => Promise<void>, log: Pino) {
  return async (payload: unknown): Promise<void> => {
    try {
      await work(payload as object);
    } catch (error) {
      log.warn({ job: name, err: error }, 'A job failed.');
      throw new Error(tellable(error));
    }
  };
}

function tellable(error: unknown): string {
  if (error instanceof JobFault) return error.message;
  const { name, code } = error as { name?: unknown; code?: unknown };
  const words = [name, code].filter((word) => typeof word === 'string' && /^\w{1,50}$/.test(word));
  return words.length > 0 ? words.join(' ') : 'Error';
}

/** graphile-worker tells much at `info` that is of use only when looking for a fault. */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;
