import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { limits } from '#kernel';
import { AddressRefused, type Mail, Mailer, MailPutOff, type MailSession, MailUnavailable } from './mail.js';
import { type Sender, toMime } from './mime.js';

/** What goes wrong while nobody waits for an answer shows when the next mail is sent. */
const IGNORE = () => undefined;

/** Sends by the server in SMTP_URL. A user name and password go over an encrypted connection alone, unless the server is on this computer. */
export class SmtpMailer extends Mailer {
  private readonly url: URL;

  /**
   * @param hostname what we call ourselves there
   * @param patience milliseconds for a connection with its greeting, and for each answer
   */
  constructor(
    smtpUrl: string,
    private readonly from: Sender,
    private readonly hostname: string,
    private readonly patience: { readonly connect: number; readonly silence: number } = limits.mail.patience,
  ) {
    super();
    this.url = new URL(smtpUrl);
  }

  async open(): Promise<MailSession> {
    const { protocol, hostname, port, username, password } = this.url;
    const { connect, silence } = this.patience;
    const secure = protocol === 'smtps:';
    const host = hostname.replace(/^\[|\]$/g, '');
    const connection = new SMTPConnection({
      host,
      ...(port !== '' && { port: Number(port) }),
      secure,
      requireTLS: !secure && username !== '' && !/^(?:localhost|127\.[\d.]+|::1)$/.test(host),
      name: this.hostname,
      connectionTimeout: connect,
      greetingTimeout: connect,
      socketTimeout: silence,
    });
    await answered(connection, (done) => connection.connect(done));
    connection.on('error', IGNORE);
    if (username !== '') {
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      await answered(connection, (done) => connection.login(credentials, done)).catch((error: unknown) => {
        connection.close();
        throw error;
      });
    }
    return new SmtpSession(connection, this.from);
  }
}

class SmtpSession implements MailSession {
  constructor(
    private readonly connection: SMTPConnection,
    private readonly from: Sender,
  ) {}

  async send(mail: Mail, beforeBody: () => Promise<void> = async () => undefined): Promise<void> {
    const message = await toMime(mail, this.from);
    const envelope = { from: this.from.address, to: mail.to, size: message.length };
    const body = new AwaitedBody(message, beforeBody);
    try {
      await answered(this.connection, (done) => this.connection.send(envelope, body, done));
    } catch (error) {
      // Of what was being sent, or of a lost connection, the next mail must know nothing.
      if (body.begun || error instanceof MailUnavailable) this.connection.close();
      else await this.reset();
      throw body.failure ?? error;
    }
  }

  private async reset(): Promise<void> {
    await answered(this.connection, (done) => this.connection.reset(done)).catch(() => this.connection.close());
  }

  async close(): Promise<void> {
    this.connection.quit();
  }
}

/** The message, which comes once the server wants it and what has to be done before is done. */
class AwaitedBody extends Readable {
  begun = false;
  /** Why what had to be done before was not. */
  failure: unknown;

  constructor(
    private readonly message: Buffer,
    private readonly before: () => Promise<void>,
  ) {
    super();
  }

  override _read(): void {
    if (this.begun) return;
    this.begun = true;
    this.before().then(
      () => {
        this.push(this.message);
        this.push(null);
      },
      (error: Error) => {
        this.failure = error;
        this.destroy(error);
      },
    );
  }
}

/** A step of the conversation. A connection that breaks within it may tell so by an event alone. */
function answered(connection: SMTPConnection, ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => {
      connection.off('error', done);
      connection.off('end', ended);
      if (error) reject(toMailError(error));
      else resolve();
    };
    const ended = () => done(new Error('The connection was closed.'));
    connection.once('error', done);
    connection.once('end', ended);
    ask(done);
  });
}

/** What the server answers about a mail and its reader, rather than about us. */
const OF_THIS_MAIL = /^(?:RCPT TO|DATA)$/;

/** It closes the connection, whatever it was asked. */
const CLOSING = 421;

function toMailError(error: Error & { code?: string; responseCode?: number; command?: string }): Error {
  const { code, responseCode, command } = error;
  // No server was asked: there are letters in the address that this one does not take, for example.
  if (code === 'EENVELOPE' && responseCode === undefined) return new AddressRefused(553);
  const isOfThisMail = OF_THIS_MAIL.test(command ?? '') || code === 'EMESSAGE';
  if (responseCode !== undefined && responseCode !== CLOSING && isOfThisMail) {
    return responseCode >= 500 ? new AddressRefused(responseCode) : new MailPutOff(responseCode);
  }
  const answer = responseCode === undefined ? (code ?? 'no answer') : `it answers ${responseCode}`;
  return new MailUnavailable(
    `The mail server does not serve at present (${answer}). Look at SMTP_URL and at the server: what waits is sent then.`,
  );
}
