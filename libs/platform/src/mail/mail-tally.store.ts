import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';

/** What became of a mail: taken by the server, put off or failed for now, refused for good, not sent to an address that refuses all, of unknown fate after a crash. */
export type MailOutcome = 'sent' | 'failed' | 'refused' | 'suppressed' | 'unknown';

const COUNT = new Statement(
  'platform/count-mails',
  { outcome: 'text', more: 'integer' },
  `
  insert into mail_tally (outcome, total) values (:outcome, :more)
  on conflict (outcome) do update set total = mail_tally.total + :more`,
);
const READ = new Statement('platform/mail-tally', {}, 'select outcome, total::float8 as total from mail_tally');

/** Counts mails over all workers, for the metrics that the API shows. */
@Injectable()
export class MailTally {
  constructor(private readonly database: Database) {}

  async count(outcome: MailOutcome, more = 1): Promise<void> {
    await this.database.rows(COUNT.with({ outcome, more }));
  }

  async read(): Promise<ReadonlyArray<{ readonly outcome: MailOutcome; readonly total: number }>> {
    return this.database.rows(READ);
  }
}
