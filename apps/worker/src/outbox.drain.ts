import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Database, JOB_SCHEMA, Statement } from '#platform';
import { type JobHandler, taskOf } from './job/job-handler.js';

/** Milliseconds between two looks: what waits for a live page is there within a second, and a look is one index entry. */
const LOOK = 100;
/** Milliseconds after one that failed. */
const AGAIN = 1_000;
/** Rows that are handed over at once: a few milliseconds, and little to do anew where that fails. */
const BATCH = 500;

const WAITING = new Statement(
  'worker/outbox-waits',
  { jobs: 'text[]' },
  'select id from outbox where task = any(:jobs) order by id limit 1',
);

/**
 * Of the rows with the same job and key the newest is done, at the time of the earliest. Whoever else drains takes other rows, and what is
 * for a newer worker is left to it. Where a job with the key begins at this moment, the queue may answer fewer jobs than it was given.
 */
const HAND_OVER = new Statement(
  'worker/drain-outbox',
  {
    jobs: 'text[]',
    /** Of each handler: the job's, its own name in the queue, and how often it is tried. */
    handled: 'text[]',
    tasks: 'text[]',
    attempts: 'smallint[]',
  },
  `
  with taken as (
    delete from outbox where id = any(array(
      select id from outbox where task = any(:jobs) order by id limit ${BATCH} for update skip locked))
    returning id, task, payload, key, coalesce(run_at, created_at) as run_at),
  due as (
    select distinct on (task, key, own) task, key, payload, min(run_at) over (partition by task, key, own) as run_at
    from taken, lateral (select case when key is null then id end as own) without_key
    order by task, key, own, id desc),
  jobs as (
    select array_agg((h.task, d.payload, null, d.run_at, h.attempts, h.task || ':' || d.key, null, null)::${JOB_SCHEMA}.job_spec
      order by h.task, d.key) as list
    from due d join unnest(:handled, :tasks, :attempts) as h(job, task, attempts) on h.job = d.task),
  added as (
    select a.id from jobs, lateral ${JOB_SCHEMA}.add_jobs(jobs.list, true) a where jobs.list is not null)
  select (select count(*)::int from taken) as taken, (select coalesce(cardinality(list), 0) from jobs) as due,
    (select count(*)::int from added) as added`,
);

interface HandedOver {
  readonly taken: number;
  readonly due: number;
  readonly added: number;
}

/** Hands what transactions have left in the outbox over to the job queue, for each handler a job. See docs/decisions/0056. */
export class OutboxDrain {
  private readonly jobs: string[];
  private readonly values: { handled: string[]; tasks: string[]; attempts: number[] };
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    handlers: readonly JobHandler[],
    private readonly log: Logger,
  ) {
    this.jobs = [...new Set(handlers.map(({ job }) => job.name))];
    this.values = {
      handled: handlers.map(({ job }) => job.name),
      tasks: handlers.map(taskOf),
      attempts: handlers.map(({ job }) => job.attempts),
    };
  }

  start(): void {
    this.running = this.keepDraining();
  }

  /** What is being handed over is finished. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async keepDraining(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      const pause = await this.drain().then(
        () => LOOK,
        (error) => {
          this.log.warn(error, 'What waits in the outbox could not be handed over; it waits on.');
          return AGAIN;
        },
      );
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Hands over all that waits. */
  async drain(): Promise<void> {
    if (this.jobs.length === 0 || !(await this.database.row(WAITING.with({ jobs: this.jobs })))) return;
    while ((await this.handOver()) === BATCH);
  }

  /** All or nothing. @returns how many rows */
  private async handOver(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { jobs } = this;
      const done = (await tx.row<HandedOver>(HAND_OVER.with({ jobs, ...this.values }))) as HandedOver;
      if (done.added < done.due) throw new Error('A job began while it was to take on more. It is tried again.');
      return done.taken;
    });
  }
}
