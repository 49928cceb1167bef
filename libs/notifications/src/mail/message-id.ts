import { createHmac } from 'node:crypto';

/** Makes ids by which mail programs put mails of one thread together. From outside nobody tells from them who is written to, or of what. */
export class MessageIds {
  private readonly host: string;

  constructor(
    private readonly secret: string,
    publicUrl: string,
  ) {
    this.host = new URL(publicUrl).hostname;
  }

  /** Of the mail that tells a member of a text; number 0 is the thread's subject. */
  ofText(threadId: string, number: number, memberId: string): string {
    return this.make(`text ${threadId} ${number} ${memberId}`);
  }

  /** Of a mail that tells of several things, or of no text. */
  ofMail(mailId: string): string {
    return this.make(`mail ${mailId}`);
  }

  private make(what: string): string {
    const local = createHmac('sha256', this.secret).update(`message id ${what}`).digest('base64url').slice(0, 32);
    return `${local}@${this.host}`;
  }
}
