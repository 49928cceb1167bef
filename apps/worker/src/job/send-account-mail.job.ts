import { Injectable } from '@nestjs/common';
import { AccountMailSender, SEND_ACCOUNT_MAIL } from '#members';
import type { JobHandler } from './job-handler.js';

/** Mails whoever asked for a link about their account. */
@Injectable()
export class SendAccountMail implements JobHandler<{ mailId: string }> {
  readonly job = SEND_ACCOUNT_MAIL;
  readonly name = 'send';

  constructor(private readonly sender: AccountMailSender) {}

  handle({ mailId }: { mailId: string }): Promise<void> {
    return this.sender.send(mailId);
  }
}
