import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { fillPlainTexts, fillSearchEntries } from '#search';
import type { ScheduledJob } from './scheduled-job.js';

/** What a copy of an earlier version still wrote while this one was started already. */
@Injectable()
export class KeepPlainTexts implements ScheduledJob {
  readonly name = 'keep-plain-texts';
  readonly schedule = '7 * * * *';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    for (const fill of [fillPlainTexts, fillSearchEntries]) await fill(this.database, () => undefined);
  }
}
