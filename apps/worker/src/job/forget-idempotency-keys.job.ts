import { Injectable } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import { Database } from '#platform';
import { deleteInBatches, deletionOf } from './delete-in-batches.js';
import type { ScheduledJob } from './scheduled-job.js';

const OLD_KEYS = deletionOf(
  'worker/forget-idempotency-keys',
  'idempotency_key',
  { oldest: 'timestamptz' },
  'created_at < :oldest',
);

const DAY = 24 * 60 * 60 * 1000;

/** Idempotency keys are remembered for 30 days; a retry after that is a new request. */
@Injectable()
export class ForgetIdempotencyKeys implements ScheduledJob {
  readonly name = 'forget-idempotency-keys';
  readonly schedule = '17 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - limits.idempotencyKeyDays * DAY);
    await deleteInBatches(this.database, OLD_KEYS, { oldest });
  }
}
