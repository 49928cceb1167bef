import { JobFault } from '../jobs/job-fault.js';

/** One mail to one person, as it is sent. */
export interface Mail {
  /** The address alone. */
  readonly to: string;
  /** What the installation is called that it comes from. */
  readonly from?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without angle brackets. The same mail sent again has the same. */
  readonly messageId: string;
  /** What it answers, and what its thread began with: message ids, as mail programs thread by them. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** Where a mail program unsubscribes with one POST (RFC 8058). */
  readonly unsubscribe?: string;
  readonly at: Date;
}

/** The address that the server, or the address itself, refuses for good: sending it once more would change nothing. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';

  /** @param code of the answer, 500 to 599 */
  constructor(readonly code: number) {
    super(`The mail server refuses the address for good (${code}).`);
  }
}

/** The server takes this mail later, and others perhaps now. */
export class MailPutOff extends JobFault {
  override readonly name = 'MailPutOff';

  /** @param code of the answer, 400 to 499 */
  constructor(readonly code: number) {
    super(`The mail server does not take this mail at present (${code}).`);
  }
}

/** No mail can be sent at present: the server is away, or refuses us, or there is no room for what is kept. What waits is sent later. */
export class MailUnavailable extends JobFault {
  override readonly name = 'MailUnavailable';
}

/** A way to send mails one after the other. */
export interface MailSession {
  /**
   * @param beforeBody is done once the server is ready to take the mail over, and before it gets it: of what fails after that nobody
   * here can know whether it arrived, unless the server says so
   * @throws AddressRefused, MailPutOff, MailUnavailable
   */
  send(mail: Mail, beforeBody?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** How mails leave the house. */
export abstract class Mailer {
  /** @throws MailUnavailable */
  abstract open(): Promise<MailSession>;

  /** Sends one mail by itself. @throws AddressRefused, MailPutOff, MailUnavailable */
  async send(mail: Mail): Promise<void> {
    const session = await this.open();
    try {
      await session.send(mail);
    } finally {
      await session.close();
    }
  }
}
