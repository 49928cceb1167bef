import { Injectable } from '@nestjs/common';
import { limits } from '#kernel';
import { Database, JOB_SCHEMA, Statement } from '#platform';

/** Its rows are the workers that run, and those that were killed a moment ago. */
export const workerTable = 'worker';

/** What there is to be done, and by how many. Rows are counted as far as `limits.jobs.counted`, ages are in seconds, null where nothing is. */
export interface JobFigures {
  readonly workers: number;
  readonly waiting: number;
  readonly oldestWaiting: number | null;
  /** Jobs that are due and that no worker has begun. */
  readonly due: number;
  readonly oldestDue: number | null;
  readonly running: number;
  /** Jobs that failed, and are tried again. */
  readonly failing: number;
  readonly failed: number;
}

const jobs = (condition: string) =>
  `(select count(*)::integer from (select from ${JOB_SCHEMA}.jobs j where ${condition} limit ${limits.jobs.counted}) counted)`;

const OLDEST = `select extract(epoch from now() - created_at)::double precision as age from outbox order by id limit 1`;

const FIGURES = new Statement(
  'jobs/figures',
  {},
  `
  select (select count(*)::integer from worker) as workers,
    (select count(*)::integer from (select from outbox limit ${limits.jobs.counted}) counted) as waiting,
    (${OLDEST}) as "oldestWaiting",
    ${jobs('j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now()')} as due,
    (select extract(epoch from now() - min(j.run_at))::double precision from ${JOB_SCHEMA}.jobs j
      where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now()) as "oldestDue",
    ${jobs('j.locked_at is not null')} as running,
    ${jobs('j.last_error is not null and j.attempts < j.max_attempts')} as failing,
    ${jobs('j.attempts >= j.max_attempts and j.locked_at is null')} as failed`,
);
const WAITING = new Statement('jobs/oldest-waiting', {}, OLDEST);

/** How the installation keeps up with its jobs. It is asked apart, so that it answers while all connections are taken. */
@Injectable()
export class JobFigureQueries {
  constructor(private readonly database: Database) {}

  /** @throws where the database does not answer in time */
  async figures(): Promise<JobFigures> {
    return (await this.database.rowApart<JobFigures>(FIGURES)) as JobFigures;
  }

  /**
   * Whether something waits for a worker for longer than one that runs would let it.
   * @throws where the database does not answer in time
   */
  async areLate(): Promise<boolean> {
    const oldest = await this.database.rowApart<{ age: number }>(WAITING);
    return (oldest?.age ?? 0) * 1000 > limits.jobs.late;
  }
}
