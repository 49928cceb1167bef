import { Injectable } from '@nestjs/common';
import { hasFailed } from '#jobs';
import { Clock, limits } from '#kernel';
import { Database, JOB_SCHEMA, Statement } from '#platform';
import { deleteInBatches } from './delete-in-batches.js';
import type { ScheduledJob } from './scheduled-job.js';

const DAY = 24 * 60 * 60 * 1000;

/** Some of those that are due. What an admin has tried anew meanwhile has not failed. */
const OLD = new Statement(
  'worker/forget-failed-jobs',
  { oldest: 'timestamptz' },
  `
  select count(*)::int as count from ${JOB_SCHEMA}.complete_jobs(array(
    select j.id from ${JOB_SCHEMA}.jobs j where ${hasFailed('j')} and j.updated_at < :oldest limit 1000))`,
);

/** Jobs that were given up are listed for admins for a month; then nobody waits for what they would have done. */
@Injectable()
export class ForgetFailedJobs implements ScheduledJob {
  readonly name = 'forget-failed-jobs';
  readonly schedule = '51 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - limits.jobs.failedDays * DAY);
    await deleteInBatches(this.database, OLD, { oldest });
  }
}
