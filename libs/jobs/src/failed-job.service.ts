import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { InvalidInput, limits, type Member } from '#kernel';
import { Idempotency, JOB_SCHEMA, Statement, type Transaction } from '#platform';
import { hasFailed } from './failed-job.queries.js';

export interface RetryFailedJobs {
  readonly ids: readonly string[];
  readonly idempotencyKey?: string | null;
}

/** Those of these that have failed begin anew, with all their tries. */
const RETRY = new Statement(
  'jobs/retry-failed',
  { ids: 'bigint[]' },
  `
  select r.id::text as id, t.identifier as job
  from ${JOB_SCHEMA}.reschedule_jobs(
    array(select j.id from ${JOB_SCHEMA}.jobs j where j.id = any(:ids) and ${hasFailed('j')}), now(), attempts => 0) r
  join ${JOB_SCHEMA}._private_tasks t on t.id = r.task_id order by r.id`,
);

/** A larger number is nothing that the queue has given out. */
const ID = /^\d{1,18}$/;

/** What admins do about jobs that were given up. */
@Injectable()
export class FailedJobService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Has jobs tried anew. Those that have not failed, be it that another admin was faster, are left as they are.
   * @returns the ids of those that are tried
   */
  async retry(admin: Member, input: RetryFailedJobs): Promise<string[]> {
    const retried = await this.idempotency.once(admin, 'retryFailedJobs', input, async (tx) =>
      (await this.begin(tx, admin.memberId, input)).join(' '),
    );
    return retried.split(' ').filter(Boolean);
  }

  private async begin(tx: Transaction, actorId: string, { ids }: RetryFailedJobs): Promise<string[]> {
    if (ids.length === 0) throw InvalidInput.at('input.ids', `Name the jobs: 1 to ${limits.idsPerCall} ids.`);
    const known = ids.filter((id) => ID.test(id));
    const retried = await tx.rows<{ id: string; job: string }>(RETRY.with({ ids: known }));
    for (const { id, job } of retried) {
      const target = { targetKind: 'JOB', targetId: id, scope: 'INSTALLATION' } as const;
      this.audit.record(tx, { action: 'RETRY_FAILED_JOB', actorId, ...target, after: { job } });
    }
    return retried.map(({ id }) => id);
  }
}
