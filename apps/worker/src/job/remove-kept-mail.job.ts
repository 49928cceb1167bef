import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Config, KeptMails } from '#platform';
import type { ScheduledJob } from './scheduled-job.js';

/** Mails that were kept instead of being sent, for a week. */
@Injectable()
export class RemoveKeptMail implements ScheduledJob {
  readonly name = 'remove-kept-mail';
  readonly schedule = '41 * * * *';

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await new KeptMails(this.config.dataDir).removeOld(this.clock.now());
  }
}
