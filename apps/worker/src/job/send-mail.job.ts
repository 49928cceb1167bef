import { Injectable } from '@nestjs/common';
import { pino } from 'pino';
import { MailDelivery, MailPlanner } from '#notifications';
import { Config, MailUnavailable } from '#platform';
import type { ScheduledJob } from './scheduled-job.js';

/** What is due to be mailed of notifications. What the server does not take now waits for the next run. */
@Injectable()
export class SendMail implements ScheduledJob {
  readonly name = 'send-mail';
  readonly schedule = '* * * * *';

  constructor(
    private readonly planner: MailPlanner,
    private readonly delivery: MailDelivery,
    private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    await this.planner.plan();
    await this.planner.make();
    try {
      await this.delivery.deliver();
    } catch (error) {
      if (!(error instanceof MailUnavailable)) throw error;
      // The next run is a minute later: no job of its own need be kept for it.
      pino({ level: this.config.logLevel, name: 'worker' }).warn(error.message);
    }
  }
}
