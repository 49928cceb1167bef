import { Injectable } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import { Database } from '#platform';
import { deleteInBatches, deletionOf } from './delete-in-batches.js';
import type { ScheduledJob } from './scheduled-job.js';

const DAY = 24 * 60 * 60 * 1000;

const OLD_MAILS = deletionOf(
  'worker/forget-mails',
  'notification_mail',
  { oldest: 'timestamptz' },
  'done_at < :oldest',
);
const OLD_ITEMS = deletionOf(
  'worker/forget-mail-items',
  'mail_item',
  { oldest: 'timestamptz' },
  'created_at < :oldest',
);

/** What was mailed is known for a term, so that nothing is mailed twice that a moderator takes back and approves again. */
@Injectable()
export class ForgetMails implements ScheduledJob {
  readonly name = 'forget-mails';
  readonly schedule = '57 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const oldest = new Date(this.clock.now().getTime() - limits.mail.rememberedDays * DAY);
    await deleteInBatches(this.database, OLD_ITEMS, { oldest });
    await deleteInBatches(this.database, OLD_MAILS, { oldest });
  }
}
