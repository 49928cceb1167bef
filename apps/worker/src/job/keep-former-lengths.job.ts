import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { fillFormerLengths } from '#reflections';
import type { ScheduledJob } from './scheduled-job.js';

/** Of what a copy of an earlier version still changed while this one was started already. */
@Injectable()
export class KeepFormerLengths implements ScheduledJob {
  readonly name = 'keep-former-lengths';
  readonly schedule = '12 * * * *';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await fillFormerLengths(this.database, () => undefined);
  }
}
