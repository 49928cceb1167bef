import { Injectable } from '@nestjs/common';
import { PromptNoticeService } from '#notifications';
import type { ScheduledJob } from './scheduled-job.js';

/** Learners are told of prompts that opened, whose dates changed, and that are due soon. */
@Injectable()
export class TellOfPrompts implements ScheduledJob {
  readonly name = 'tell-of-prompts';
  readonly schedule = '* * * * *';

  constructor(private readonly prompts: PromptNoticeService) {}

  run(): Promise<void> {
    return this.prompts.tell();
  }
}
