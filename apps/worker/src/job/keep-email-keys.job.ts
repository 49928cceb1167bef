import { Injectable } from '@nestjs/common';
import { fillEmailKeys } from '#members';
import { Database } from '#platform';
import type { ScheduledJob } from './scheduled-job.js';

/** Members whom a copy of an earlier version still signed up while this one was started already. */
@Injectable()
export class KeepEmailKeys implements ScheduledJob {
  readonly name = 'keep-email-keys';
  readonly schedule = '6 * * * *';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await fillEmailKeys(this.database, () => undefined);
  }
}
